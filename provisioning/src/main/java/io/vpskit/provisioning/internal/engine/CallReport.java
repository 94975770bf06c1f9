package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import java.time.Instant;
import java.util.List;

/** One call in a line, for the people who may have to look at it. Never with its parameters. */
final class CallReport {
  private static final int KEPT = 8;
  private static final int LONGEST = 300;

  private CallReport() {}

  static String of(Instant at, PanelCall call, Answer answer) {
    String line = at + " " + call.title() + ": " + answer.trouble().orElse("done");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  /** The newest ones. */
  static List<String> last(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - KEPT), lines.size());
  }
}
