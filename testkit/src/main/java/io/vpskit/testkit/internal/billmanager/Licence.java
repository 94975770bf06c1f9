package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.catalogue.LicenceTariff;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.ledger.LicenceRecord;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A licence. Guarded by the panel's lock. */
final class Licence {

  static final String FREE_ADDRESS = "0.0.0.0";

  final long id;
  final Account owner;
  final Map<Long, Integer> addOns = new TreeMap<>();
  LicenceTariff tariff;
  String name = "";
  String address = FREE_ADDRESS;
  String remoteAddress = "";
  String reference = "";
  int months;
  int automaticRenewalMonths;
  LicenceStatus status = LicenceStatus.ORDERED;
  @Nullable Instant readyAt;
  @Nullable LocalDate created;
  @Nullable LocalDate ends;
  @Nullable LocalDate addressChanged;
  @Nullable LocalDate keyChanged;
  final KeyCase key = new KeyCase();
  final Visibility visibility = new Visibility();

  Licence(long id, Account owner, LicenceTariff tariff, int months) {
    this.id = id;
    this.owner = owner;
    this.tariff = tariff;
    this.months = months;
  }

  boolean isFree() {
    return address.equals(FREE_ADDRESS);
  }

  boolean isTrial() {
    return months == LicenceTariff.TRIAL;
  }

  /** Paid for: it becomes active at that time, or never. */
  void paid(@Nullable Instant activation) {
    status = LicenceStatus.IN_PROGRESS;
    readyAt = activation;
  }

  /** The term begins, and with it the month in which neither address nor key can change. */
  void activate(Instant now, String newKey) {
    LocalDate today = Terms.day(now);
    status = LicenceStatus.ACTIVE;
    readyAt = null;
    created = today;
    ends = Terms.end(today, months);
    addressChanged = today;
    keyChanged = today;
    key.issue(newKey, now);
  }

  LicenceRecord record() {
    return new Snapshot(
        id,
        owner.name(),
        tariff.id(),
        name,
        address,
        remoteAddress,
        reference,
        months,
        status,
        Optional.ofNullable(ends),
        automaticRenewalMonths,
        Map.copyOf(addOns),
        SecretText.of(key.text()));
  }

  private record Snapshot(
      long id,
      String owner,
      long tariff,
      String name,
      String address,
      String remoteAddress,
      String reference,
      int months,
      LicenceStatus status,
      Optional<LocalDate> ends,
      int automaticRenewalMonths,
      Map<Long, Integer> addOns,
      SecretText key)
      implements LicenceRecord {

    @Override
    public boolean keyMatches(String candidate) {
      return !key.isEmpty() && key.matches(candidate);
    }
  }
}
