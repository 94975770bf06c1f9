package io.vpskit.vmmanager.catalogue;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.PanelFunction;
import java.util.List;
import java.util.Optional;

/**
 * The ISO images on a panel. Safe for use by several threads; every method blocks for one panel
 * call and fails with a {@link PanelException}.
 */
public final class IsoImages {

  private static final PanelFunction LIST = PanelFunction.read("iso");

  private final PanelConnection panel;

  /**
   * ISO images over a connection.
   *
   * @param panel a connection to VMmanager 5
   */
  public IsoImages(PanelConnection panel) {
    this.panel = panel;
  }

  /**
   * Lists all ISO images ({@code iso}; seen in a client of VMmanager 5). A read.
   *
   * @return in the panel's order, complete: fewer rows than the panel says exist are a failure
   */
  public List<IsoImage> list() {
    return panel.list(
        LIST.call().allRows(),
        row ->
            Optional.of(
                new IsoImage(new IsoImageId(row.requiredKey("id")), row.requiredText("name"))));
  }
}
