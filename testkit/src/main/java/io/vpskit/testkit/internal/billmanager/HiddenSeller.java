package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.catalogue.LicenceTariff;
import io.vpskit.testkit.catalogue.StoredLicence;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Sessions;
import io.vpskit.testkit.internal.panel.StateAccess;
import io.vpskit.testkit.ledger.Charge;
import io.vpskit.testkit.ledger.LicenceRecord;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Looks at the state and changes it past the functions, under the lock. */
public final class HiddenSeller {

  private final BillManager panel;
  private final Sessions sessions;
  private final StateAccess state;

  public HiddenSeller(BillManager panel, Sessions sessions, StateAccess state) {
    this.panel = panel;
    this.sessions = sessions;
    this.state = state;
  }

  public List<LicenceRecord> licences() {
    return state.read(now -> panel.licences.all().stream().map(Licence::record).toList());
  }

  public void createAccount(String name, String password, BigDecimal balance) {
    state.change(
        now -> {
          try {
            Account account = panel.accounts().create(name, password, Account.USER, now);
            panel.wallets.balance(account, balance);
          } catch (Refusal refusal) {
            throw new IllegalStateException("there is an account named " + name, refusal);
          }
        });
  }

  public void creditLimit(String name, BigDecimal limit) {
    onAccount(name, account -> panel.wallets.credit(account, limit));
  }

  public void balance(String name, BigDecimal amount) {
    onAccount(name, account -> panel.wallets.balance(account, amount));
  }

  public BigDecimal balanceOf(String name) {
    return state.read(now -> panel.wallets.balance(account(name)));
  }

  public void tariffClosed(long tariff, boolean closed) {
    state.change(
        now -> {
          tariff(tariff);
          if (closed) {
            panel.tariffs.close(tariff);
          } else {
            panel.tariffs.open(tariff);
          }
        });
  }

  public long add(StoredLicence stored) {
    return state.read(
        now -> {
          Licence licence =
              panel.licences.create(
                  account(stored.owner()), tariff(stored.tariff()), stored.months());
          LocalDate created = stored.created().orElse(Terms.day(now));
          licence.name = stored.name();
          licence.address = stored.address();
          licence.status = stored.status();
          licence.created = created;
          licence.ends = stored.ends().orElse(Terms.end(created, stored.months()));
          licence.addressChanged = stored.addressChanged().orElse(created);
          licence.keyChanged = stored.keyChanged().orElse(created);
          licence.key.reissue(panel.newKey(licence));
          panel.book.made(licence);
          return licence.id;
        });
  }

  public void bind(long id, String name, String address) {
    change(
        id,
        (licence, now) -> {
          licence.name = name;
          licence.address = address;
          licence.addressChanged = Terms.day(now);
        });
  }

  public void status(long id, LicenceStatus status) {
    change(id, (licence, now) -> licence.status = status);
  }

  public void activate(long id) {
    change(id, (licence, now) -> licence.activate(now, panel.newKey(licence)));
  }

  public void issueKey(long id) {
    change(id, (licence, now) -> licence.key.reissue(panel.newKey(licence)));
  }

  /** Pays what waits in the basket for a licence. */
  public void pay(long id) {
    change(
        id,
        (licence, now) -> {
          List<Baskets.Item> items =
              panel.baskets.takeAll(licence.owner, item -> item.licence() == licence);
          if (items.isEmpty()) {
            throw new IllegalStateException("nothing waits to be paid for licence " + id);
          }
          items.forEach(item -> pay(item, now));
        });
  }

  private void pay(Baskets.Item item, Instant now) {
    Licence licence = item.licence();
    if (item.addOn() > 0) {
      panel.wallets.charge(licence, Charge.Reason.ADD_ON, 0, item.price(), now);
      licence.addOns.put(item.addOn(), item.amount());
    } else {
      panel.wallets.charge(licence, Charge.Reason.ORDER, licence.months, item.price(), now);
      licence.paid(now);
    }
  }

  public void endAllSessions() {
    state.change(
        now -> {
          sessions.endAll();
        });
  }

  private void onAccount(String name, Consumer<Account> change) {
    state.change(
        now -> {
          Account account = account(name);
          change.accept(account);
        });
  }

  private Account account(String name) {
    return panel
        .accounts()
        .named(name)
        .orElseThrow(() -> new NoSuchElementException("no account named " + name));
  }

  private LicenceTariff tariff(long id) {
    return panel
        .tariffs
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("no tariff with the number " + id));
  }

  private void change(long id, BiConsumer<Licence, Instant> change) {
    state.change(
        now -> {
          Licence licence =
              panel
                  .licences
                  .find(Long.toString(id))
                  .orElseThrow(
                      () -> new NoSuchElementException("no licence with the number " + id));
          change.accept(licence, now);
        });
  }
}
