package io.vpskit.billmanager.tariff;

import io.vpskit.billmanager.internal.Terms;
import io.vpskit.billmanager.seller.internal.SellerPanel;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.Problems;
import java.util.List;
import java.util.Optional;

/**
 * What can be ordered. Safe for use by several threads; every method blocks for one panel call and
 * fails with a {@link PanelException}.
 */
public final class Tariffs {

  private final SellerPanel panel;

  /**
   * Tariffs over a connection; {@link io.vpskit.billmanager.BillManager} makes them.
   *
   * @param panel the connection to the seller
   */
  public Tariffs(SellerPanel panel) {
    this.panel = panel;
  }

  /**
   * Lists the tariffs for sale ({@code soft.order.pricelist}; seen in clients of BILLmanager for
   * other products). A read.
   *
   * @return in the panel's order
   */
  public List<TariffOffer> list() {
    return panel.view(
        panel.dialect().tariffs(),
        answer ->
            answer.rows(
                "tariflist",
                row ->
                    Optional.of(
                        new TariffOffer(
                            new TariffId(row.requiredKey("pricelist")),
                            row.text("desc"),
                            row.text("price")))));
  }

  /**
   * Shows the form of an order without ordering ({@code soft.order.param}; seen in clients of
   * BILLmanager for other products). A read. A tariff that cannot be ordered is refused.
   *
   * @param tariff which tariff
   * @param months 1 to 120, or -100 for a trial
   * @return the form
   */
  public OrderForm orderForm(TariffId tariff, int months) {
    Terms.require(new Problems("order form"), months).refuse();
    return panel.view(
        panel.dialect().orderForm(months).with("pricelist", tariff.value()),
        answer -> new OrderForm(answer.fields()));
  }
}
