package io.vpskit.ipmanager.nameserver;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Problems;

/**
 * The name server that the panel keeps reverse zones in. Safe for use by several threads; every
 * method blocks for one panel call and fails with a {@link PanelException}.
 */
public final class NameServer {

  private static final PanelFunction SYNCHRONISE = PanelFunction.idempotentWrite("sync");

  private final PanelConnection panel;

  /**
   * The name server over a connection.
   *
   * @param panel a connection to IPmanager 5, logged in as an administrator
   */
  public NameServer(PanelConnection panel) {
    this.panel = panel;
  }

  /** Has the panel read all zone files again ({@code sync}; documented). An idempotent write. */
  public void synchronise() {
    panel.perform(SYNCHRONISE.call());
  }

  /**
   * Has the panel read one zone file again ({@code sync}; documented). An idempotent write.
   *
   * @param zone a reverse zone, for example {@code 0.168.192.in-addr.arpa}
   */
  public void synchronise(String zone) {
    new Problems("zone")
        .require(
            zone.matches("[0-9A-Fa-f./-]{1,128}\\.(in-addr|ip6)\\.arpa"),
            "it must be a reverse zone, which ends with .in-addr.arpa or .ip6.arpa")
        .refuse();
    panel.perform(SYNCHRONISE.call().with("zone", zone));
  }
}
