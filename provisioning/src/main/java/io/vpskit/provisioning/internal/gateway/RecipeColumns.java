package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.RecipeSignal.PanelColumn;
import io.vpskit.provisioning.RecipeSignal.PanelFlag;
import io.vpskit.vmmanager.machine.RecipeSignal;
import io.vpskit.vmmanager.machine.RecipeState;

/** By which columns of the panel the client recognises the state of a recipe. */
final class RecipeColumns {
  private RecipeColumns() {}

  static RecipeSignal of(io.vpskit.provisioning.RecipeSignal signal) {
    if (signal instanceof PanelColumn column) {
      return RecipeSignal.builder()
          .shows(RecipeState.SUCCEEDED, column.column(), column.succeeded())
          .shows(RecipeState.FAILED, column.column(), column.failed())
          .otherwise(RecipeState.RUNNING)
          .build();
    } else if (signal instanceof PanelFlag flag) {
      return RecipeSignal.builder()
          .shows(RecipeState.FAILED, flag.failed())
          .shows(RecipeState.RUNNING, flag.running())
          .otherwise(RecipeState.SUCCEEDED)
          .build();
    }
    return RecipeSignal.none();
  }
}
