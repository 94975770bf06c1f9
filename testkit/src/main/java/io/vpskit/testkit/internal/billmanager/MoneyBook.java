package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.internal.ledger.CallBook;
import io.vpskit.testkit.ledger.BillManagerLedger;
import io.vpskit.testkit.ledger.Charge;
import io.vpskit.testkit.ledger.LicenceRecord;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Keeps the records of a BILLmanager. Writers hold the panel's lock already; readers take it. */
public final class MoneyBook extends CallBook implements BillManagerLedger {

  private final List<Charge> charges = new ArrayList<>();
  private final List<Licence> licences = new ArrayList<>();
  private long orders;

  public MoneyBook(ReentrantLock lock, InstantSource clock, int limit) {
    super(lock, clock, limit);
  }

  void made(Licence licence) {
    licences.add(licence);
  }

  void ordered() {
    orders++;
  }

  void charged(Charge charge) {
    charges.add(charge);
  }

  @Override
  public List<Charge> charges() {
    return chosen(charge -> true);
  }

  @Override
  public List<Charge> charges(String licenceName) {
    return chosen(charge -> charge.licenceName().equals(licenceName));
  }

  @Override
  public List<Charge> charges(long licence) {
    return chosen(charge -> charge.licence() == licence);
  }

  @Override
  public BigDecimal spent(String account) {
    return chosen(charge -> charge.account().equals(account)).stream()
        .map(Charge::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public List<LicenceRecord> licencesEverMade() {
    return locked(() -> licences.stream().map(Licence::record).toList());
  }

  @Override
  public List<LicenceRecord> licencesNamed(String name) {
    return licencesEverMade().stream().filter(licence -> licence.name().equals(name)).toList();
  }

  @Override
  public long orderCount() {
    return locked(() -> orders);
  }

  private List<Charge> chosen(Predicate<Charge> condition) {
    return locked(() -> charges.stream().filter(condition).toList());
  }
}
