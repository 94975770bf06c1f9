package io.vpskit.core;

import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Row;
import java.util.List;
import java.util.Optional;

/** Calls that many tests make. */
final class Calls {

  static final String OK = "{\"doc\":{\"ok\":{}}}";
  static final String NO_ROWS = "{\"doc\":{\"p_elems\":{\"$\":\"0\"}}}";

  private Calls() {}

  static PanelCall of(CallKind kind) {
    return new PanelFunction("vm.test", kind).call();
  }

  static PanelCall read() {
    return of(CallKind.READ);
  }

  /** The column {@code name} of every row. */
  static List<String> names(PanelConnection panel) {
    return panel.list(read(), Calls::name);
  }

  static Optional<String> name(Row row) {
    return Optional.of(row.requiredText("name"));
  }
}
