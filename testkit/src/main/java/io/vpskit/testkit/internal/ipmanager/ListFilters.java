package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.RecentMap;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.wire.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The filters of the address listing, one a session. A call that logs in by itself is a session of
 * its own, so its filter is lost at once. Guarded by the panel's lock.
 */
final class ListFilters {

  private static final int KEPT = 1_000;
  private static final List<String> FIELDS = List.of("ip", "domain", "iptype", "note");

  private final Map<String, Map<String, String>> bySession = new RecentMap<>(KEPT);

  Reply filter(CallContext context) {
    if (!context.saves()) {
      Map<String, String> present = present(context);
      return new Reply.Form(
          FIELDS.stream().map(field -> Element.of(field, present.getOrDefault(field, ""))).toList(),
          List.of());
    }
    Map<String, String> filter = new LinkedHashMap<>();
    for (String field : FIELDS) {
      context.parameters().find(field).ifPresent(value -> filter.put(field, value));
    }
    context.session().ifPresent(session -> bySession.put(session, filter));
    return Reply.done();
  }

  List<Element> apply(List<Element> rows, CallContext context) {
    Map<String, String> filter = present(context);
    return filter.isEmpty() ? rows : rows.stream().filter(row -> passes(row, filter)).toList();
  }

  private Map<String, String> present(CallContext context) {
    return context
        .session()
        .map(session -> bySession.getOrDefault(session, Map.of()))
        .orElse(Map.of());
  }

  private static boolean passes(Element row, Map<String, String> filter) {
    return filter.entrySet().stream()
        .allMatch(field -> lower(row.valueOf(field.getKey())).contains(lower(field.getValue())));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
