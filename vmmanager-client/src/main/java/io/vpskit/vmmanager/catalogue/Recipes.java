package io.vpskit.vmmanager.catalogue;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.PanelFunction;
import java.util.List;
import java.util.Optional;

/**
 * The recipes that are installed on a panel. Safe for use by several threads; every method blocks
 * for one panel call and fails with a {@link PanelException}.
 */
public final class Recipes {

  private static final PanelFunction LIST = PanelFunction.read("recipemgr");

  private final PanelConnection panel;

  /**
   * Recipes over a connection.
   *
   * @param panel a connection to VMmanager 5
   */
  public Recipes(PanelConnection panel) {
    this.panel = panel;
  }

  /**
   * Lists all recipes ({@code recipemgr}; seen in a client of VMmanager 5). A read.
   *
   * @return in the panel's order, complete: fewer rows than the panel says exist are a failure
   */
  public List<Recipe> list() {
    return panel.list(
        LIST.call().allRows(),
        row ->
            Optional.of(
                new Recipe(
                    row.requiredText("id"),
                    new RecipeName(row.requiredText("name")),
                    row.text("tags"))));
  }
}
