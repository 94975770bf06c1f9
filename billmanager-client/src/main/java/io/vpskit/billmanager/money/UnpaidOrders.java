package io.vpskit.billmanager.money;

import io.vpskit.billmanager.seller.internal.SellerPanel;
import io.vpskit.core.PanelException;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Row;
import java.util.List;
import java.util.Optional;

/**
 * What was ordered and not paid. For looking and for tidying up: nothing is ever paid here. Safe
 * for use by several threads; every method blocks for one panel call and fails with a {@link
 * PanelException}.
 */
public final class UnpaidOrders {

  private static final PanelFunction ORDERS = PanelFunction.read("order");
  private static final PanelFunction BASKET = PanelFunction.read("basket");
  private static final PanelFunction REMOVE = PanelFunction.idempotentWrite("basket");

  private final SellerPanel panel;

  /**
   * Unpaid orders over a connection; {@link io.vpskit.billmanager.BillManager} makes them.
   *
   * @param panel the connection to the seller
   */
  public UnpaidOrders(SellerPanel panel) {
    this.panel = panel;
  }

  /**
   * Lists the orders that wait to be paid ({@code order}; seen in a client of BILLmanager). A read.
   *
   * @return in the panel's order
   */
  public List<UnpaidOrder> list() {
    return panel.view(
        ORDERS.call(),
        answer ->
            answer.rows(
                "inpaylist",
                row -> Optional.of(new UnpaidOrder(row.number("item_id"), row.text("desc")))));
  }

  /**
   * Shows the basket ({@code basket}; documented and seen in a client of BILLmanager). A read.
   *
   * @return the basket, without items when it is empty
   */
  public Basket basket() {
    return panel.view(
        BASKET.call(),
        answer ->
            new Basket(
                answer.text("billorder"),
                answer.text("total_sum"),
                answer.rows("itemlist", UnpaidOrders::item)));
  }

  private static Optional<BasketItem> item(Row row) {
    long id = row.number("id").orElseGet(() -> row.requiredKey("item.id"));
    return Optional.of(
        new BasketItem(
            id,
            row.number("item.id"),
            row.text("item.type"),
            row.text("cost"),
            row.flag("rolled_back")));
  }

  /**
   * Takes something out of the basket ({@code basket} with {@code clicked_button=delete};
   * documented and seen in a client of BILLmanager). An idempotent write.
   *
   * @param item its number in the basket
   */
  public void removeFromBasket(long item) {
    if (item < 1) {
      throw new PanelMisuseException("item must be at least 1, is " + item);
    }
    panel.perform(REMOVE.call().with("id", item).with("clicked_button", "delete").saved());
  }
}
