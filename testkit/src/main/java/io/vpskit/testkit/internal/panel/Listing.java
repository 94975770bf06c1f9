package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.internal.wire.Element;
import io.vpskit.testkit.internal.wire.Parameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The part of a list that a call asked for: filtered, sorted, and one page of it.
 *
 * @param rows the rows of the page
 * @param total how many rows there are over all pages
 * @param pageSize the rows a page holds
 * @param page the page, counted from 1
 * @param order how it was sorted, empty if not asked for
 * @param column by which column, empty if not asked for
 */
record Listing(List<Element> rows, int total, int pageSize, int page, String order, String column) {

  /** What a panel without a limit says its page size is, as long as the rows fit. */
  private static final int USUAL_PAGE = 50;

  static Listing of(List<Element> all, Parameters parameters, PanelBehaviour behaviour) {
    List<Element> rows = sorted(filtered(all, parameters), parameters);
    int total = rows.size();
    OptionalInt asked = positive(parameters.get("p_cnt"));
    OptionalInt limit = asked.isPresent() ? asked : behaviour.defaultPageSize();
    int pageSize = limit.orElse(Math.max(USUAL_PAGE, total));
    int page = positive(parameters.get("p_num")).orElse(1);
    long from = Math.min((long) (page - 1) * pageSize, total);
    long to = Math.min(from + pageSize, total);
    return new Listing(
        rows.subList((int) from, (int) to),
        total,
        pageSize,
        page,
        parameters.get("p_order"),
        parameters.get("p_sort"));
  }

  List<Element> pagingNodes() {
    List<Element> nodes = new ArrayList<>();
    int pages = (int) (((long) total + pageSize - 1) / pageSize);
    for (int number = 1; pages > 1 && number <= pages; number++) {
      nodes.add(Element.of("page", number));
    }
    nodes.add(Element.of("p_cnt", pageSize));
    nodes.add(Element.of("p_num", page));
    nodes.add(Element.of("p_elems", total));
    if (!order.isEmpty()) {
      nodes.add(Element.of("p_order", order));
    }
    if (!column.isEmpty()) {
      nodes.add(Element.of("p_sort", column));
    }
    return nodes;
  }

  /** With {@code filter=on} each parameter named like a column keeps the rows that contain it. */
  private static List<Element> filtered(List<Element> all, Parameters parameters) {
    if (!parameters.get("filter").equals("on")) {
      return all;
    }
    return all.stream().filter(row -> passes(row, parameters)).toList();
  }

  private static boolean passes(Element row, Parameters parameters) {
    for (Map.Entry<String, String> wanted : parameters.asMap().entrySet()) {
      boolean isColumn =
          row.children().stream().anyMatch(column -> column.name().equals(wanted.getKey()));
      if (isColumn && !lower(row.valueOf(wanted.getKey())).contains(lower(wanted.getValue()))) {
        return false;
      }
    }
    return true;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static List<Element> sorted(List<Element> rows, Parameters parameters) {
    String column = parameters.get("p_sort");
    if (column.isEmpty()) {
      return rows;
    }
    Comparator<Element> byColumn =
        Comparator.comparingLong((Element row) -> number(row.valueOf(column)))
            .thenComparing(row -> row.valueOf(column));
    boolean descending = parameters.get("p_order").equals("desc");
    return rows.stream().sorted(descending ? byColumn.reversed() : byColumn).toList();
  }

  private static long number(String value) {
    return Keys.parse(value).orElse(Long.MAX_VALUE);
  }

  private static OptionalInt positive(String value) {
    return value.matches("[1-9][0-9]{0,8}")
        ? OptionalInt.of(Integer.parseInt(value))
        : OptionalInt.empty();
  }
}
