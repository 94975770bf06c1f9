package io.vpskit.billmanager.money;

import io.vpskit.billmanager.seller.internal.SellerPanel;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.PanelFunction;
import java.util.List;
import java.util.Optional;

/**
 * What is left to buy licences with. Safe for use by several threads; every method blocks for one
 * panel call and fails with a {@link PanelException}.
 */
public final class Balances {

  private static final PanelFunction BY_PROJECT = PanelFunction.read("subaccount");
  private static final PanelFunction ACCOUNT = PanelFunction.read("usrparam");

  private final SellerPanel panel;

  /**
   * Balances over a connection; {@link io.vpskit.billmanager.BillManager} makes them.
   *
   * @param panel the connection to the seller
   */
  public Balances(SellerPanel panel) {
    this.panel = panel;
  }

  /**
   * Lists the balances with each of the seller's shops ({@code subaccount}; seen in a client). A
   * read.
   *
   * @return in the panel's order, complete: fewer rows than the panel says exist are a failure
   */
  public List<Balance> list() {
    return panel.list(
        BY_PROJECT.call().allRows(),
        row -> Optional.of(Balance.of(row.text("project"), row.requiredText("balance"))));
  }

  /**
   * Asks for the balance of the account ({@code usrparam}; seen in a client of BILLmanager). A
   * read.
   *
   * @return the balance
   */
  public Balance ofAccount() {
    return panel.view(
        ACCOUNT.call(), answer -> Balance.of(Optional.empty(), answer.requiredText("balance")));
  }
}
