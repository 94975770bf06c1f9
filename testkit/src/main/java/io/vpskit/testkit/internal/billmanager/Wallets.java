package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.ledger.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the accounts have, and the only place where money is taken. Guarded by the panel's lock. */
final class Wallets {

  private final Map<Account, BigDecimal> balances = new HashMap<>();
  private final Map<Account, BigDecimal> credits = new HashMap<>();
  private final MoneyBook book;

  Wallets(MoneyBook book) {
    this.book = book;
  }

  BigDecimal balance(Account account) {
    return balances.getOrDefault(account, BigDecimal.ZERO);
  }

  void balance(Account account, BigDecimal amount) {
    balances.put(account, amount);
  }

  void credit(Account account, BigDecimal limit) {
    credits.put(account, limit);
  }

  boolean covers(Account account, BigDecimal price) {
    return balance(account).add(creditOf(account)).compareTo(price) >= 0;
  }

  void requireCover(Account account, BigDecimal price) {
    if (!covers(account, price)) {
      throw noFunds(account, price);
    }
  }

  Refusal noFunds(Account account, BigDecimal price) {
    return Troubles.noFunds(price, balance(account), creditOf(account));
  }

  void charge(Licence licence, Charge.Reason reason, int months, BigDecimal price, Instant now) {
    balance(licence.owner, balance(licence.owner).subtract(price));
    book.charged(
        new Charge(now, licence.owner.name(), reason, licence.id, licence.name, months, price));
  }

  private BigDecimal creditOf(Account account) {
    return credits.getOrDefault(account, BigDecimal.ZERO);
  }
}
