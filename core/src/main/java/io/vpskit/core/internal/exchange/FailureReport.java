package io.vpskit.core.internal.exchange;

import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.core.call.Parameter;
import io.vpskit.core.internal.envelope.Refusal;
import io.vpskit.core.internal.http.AttemptResult.Failed;
import io.vpskit.core.internal.redaction.Redactor;
import io.vpskit.core.internal.redaction.SafeCause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes the exceptions that leave core, the secrets of the request taken out of every text. */
final class FailureReport {

  private static final int LONGEST_TEXT = 500;
  private static final String PAIR_SEPARATOR = ":";

  private final Redactor redactor;

  private FailureReport(Redactor redactor) {
    this.redactor = redactor;
  }

  static FailureReport about(Collection<Parameter> parameters) {
    List<String> secrets = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter instanceof Parameter.Confidential) {
        secrets.add(parameter.sentValue());
      }
      if (parameter.name().equals("authinfo")) {
        secrets.add(afterUser(parameter.sentValue()));
      }
    }
    return new FailureReport(Redactor.of(secrets));
  }

  private static String afterUser(String pair) {
    return pair.substring(pair.indexOf(PAIR_SEPARATOR) + 1);
  }

  PanelRefusedException refused(String function, int attempts, Refusal refusal) {
    return new PanelRefusedException(
        function,
        attempts,
        clean(refusal.type()),
        refusal.object().map(this::clean),
        refusal.value().map(this::clean),
        clean(refusal.message()));
  }

  PanelUnreachableException unreachable(
      String function, int attempts, Failed<?> failed, boolean outcomeUnknown) {
    String consequence = outcomeUnknown ? "; whether it had its effect is not known" : "";
    return new PanelUnreachableException(
        clean(failed.description()) + " (" + function + ", attempt " + attempts + ")" + consequence,
        function,
        attempts,
        failed.outcome(),
        outcomeUnknown,
        failed.hint(),
        failed.cause().map(cause -> SafeCause.of(cause, redactor)).orElse(null));
  }

  private String clean(String text) {
    // Secrets first: a cut through the middle of one would leave a part that is not recognised.
    String shown = redactor.redact(text);
    return shown.length() <= LONGEST_TEXT ? shown : shown.substring(0, LONGEST_TEXT) + "...";
  }
}
