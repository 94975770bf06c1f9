package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.internal.panel.Account;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What waits to be paid. Guarded by the panel's lock. */
final class Baskets {

  /** Something in the basket of the licence's owner; {@code addOn} is 0 for the licence itself. */
  record Item(long id, Licence licence, long addOn, int amount, BigDecimal price) {}

  private final List<Item> items = new ArrayList<>();
  private long lastId;

  void add(Licence licence, BigDecimal price) {
    items.add(new Item(++lastId, licence, 0, 0, price));
  }

  void addAddOn(Licence licence, long addOn, int amount, BigDecimal price) {
    items.add(new Item(++lastId, licence, addOn, amount, price));
  }

  List<Item> of(Account account) {
    return items.stream().filter(item -> item.licence().owner == account).toList();
  }

  /** Takes an item out. */
  Optional<Item> take(Account account, String id) {
    return takeAll(account, item -> Long.toString(item.id()).equals(id)).stream().findFirst();
  }

  List<Item> takeAll(Account account, Predicate<Item> condition) {
    List<Item> taken = of(account).stream().filter(condition).toList();
    items.removeAll(taken);
    return taken;
  }
}
