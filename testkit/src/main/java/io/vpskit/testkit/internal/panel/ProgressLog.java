package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.internal.wire.Element;
import java.util.List;
import java.util.Map;

/**
 * The calls that carried a {@code progressid}. Every call here is over by the time it can be asked
 * for, so progress is always complete.
 */
final class ProgressLog {

  private static final int KEPT = 1_000;

  private final Map<String, Call> calls = new RecentMap<>(KEPT);

  private record Call(String action, String second) {}

  void note(CallContext context) {
    String id = context.parameter("progressid");
    if (!id.isEmpty()) {
      calls.put(id, new Call(context.function(), Long.toString(context.now().getEpochSecond())));
    }
  }

  Reply get(CallContext context) {
    String id = context.required("elid");
    Call call = calls.get(id);
    if (call == null) {
      throw Refusal.missed("progress", id);
    }
    return new Reply.Nodes(
        List.of(
            Element.of("action", call.action()),
            Element.of("start", call.second()),
            Element.of("last", call.second()),
            Element.of("now", context.now().getEpochSecond()),
            Element.of("steps", "1"),
            Element.of("done", "1"),
            Element.of("comment")));
  }
}
