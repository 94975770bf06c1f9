package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.internal.wire.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls that carried a {@code progressid}. Every call here is over by the time it can be asked
 * for, so progress is always complete.
 */
final class ProgressLog {

  private static final int KEPT = 1_000;

  private final Map<String, Entry> entries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Entry> eldest) {
          return size() > KEPT;
        }
      };

  private record Entry(String action, String second) {}

  void note(CallContext context) {
    String id = context.parameter("progressid");
    if (!id.isEmpty()) {
      entries.put(id, new Entry(context.function(), Long.toString(context.now().getEpochSecond())));
    }
  }

  Reply get(CallContext context) {
    String id = context.required("elid");
    Entry entry = entries.get(id);
    if (entry == null) {
      throw Refusal.missed("progress", id);
    }
    return new Reply.Nodes(
        List.of(
            Element.of("action", entry.action()),
            Element.of("start", entry.second()),
            Element.of("last", entry.second()),
            Element.of("now", context.now().getEpochSecond()),
            Element.of("steps", "1"),
            Element.of("done", "1"),
            Element.of("comment")));
  }
}
