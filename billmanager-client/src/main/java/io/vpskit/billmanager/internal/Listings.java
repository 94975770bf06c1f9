package io.vpskit.billmanager.internal;

import io.vpskit.core.call.PanelCall;

/** How a listing is asked for in one piece. */
public final class Listings {

  /** Far above what a panel holds; the panel's own page size is not documented. */
  private static final int ALL_ROWS = 1_000_000;

  private Listings() {}

  /**
   * Asks for all rows on one page.
   *
   * @param call a call of a listing
   * @return the call with the page's length
   */
  public static PanelCall all(PanelCall call) {
    return call.with("p_cnt", ALL_ROWS);
  }
}
