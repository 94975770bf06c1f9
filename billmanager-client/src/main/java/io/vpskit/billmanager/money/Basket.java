package io.vpskit.billmanager.money;

import java.util.List;
import java.util.Optional;

/**
 * The basket of the account.
 *
 * @param order the number of the order that it would become; empty when there is none
 * @param total what it would cost, for people
 * @param items what is in it
 */
public record Basket(Optional<String> order, Optional<String> total, List<BasketItem> items) {

  /**
   * Takes a copy of the items.
   *
   * @param order the number of the order that it would become
   * @param total what it would cost, for people
   * @param items what is in it
   */
  public Basket {
    items = List.copyOf(items);
  }
}
