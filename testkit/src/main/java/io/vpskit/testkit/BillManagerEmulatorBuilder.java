package io.vpskit.testkit;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.catalogue.LicenceAddOn;
import io.vpskit.testkit.catalogue.LicenceTariff;
import io.vpskit.testkit.catalogue.StoredLicence;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Builds a {@link BillManagerEmulator}.
 *
 * <p>Defaults: the system clock; seed 1; an administrator {@code admin} with the password {@code
 * secret}; no reseller; {@link BillManagerBehaviour#defaults}; no tariff; no licence; prices in
 * {@code EUR}; 10,000 calls in the ledger, which never forgets a charge or a licence.
 *
 * <p>Not for use by several threads.
 */
public final class BillManagerEmulatorBuilder {

  InstantSource clock = InstantSource.system();
  long seed = 1;
  String administratorName = "admin";
  String administratorPassword = "secret";
  String currency = "EUR";
  BillManagerBehaviour behaviour = BillManagerBehaviour.defaults();
  int ledgerLimit = 10_000;
  final Map<String, Reseller> resellers = new LinkedHashMap<>();
  final List<LicenceTariff> tariffs = new ArrayList<>();
  final List<StoredLicence> licences = new ArrayList<>();

  /** Who buys; {@code toString} shows no password. */
  record Reseller(String password, BigDecimal balance) {
    @Override
    public String toString() {
      return "reseller with " + balance;
    }
  }

  BillManagerEmulatorBuilder() {}

  /**
   * Chooses the clock that licences and sessions follow.
   *
   * @param source a {@link VirtualClock} or any other clock
   * @return this builder
   */
  public BillManagerEmulatorBuilder clock(InstantSource source) {
    clock = Objects.requireNonNull(source, "clock");
    return this;
  }

  /**
   * Chooses the seed of everything that looks random, such as keys and session ids. The same calls
   * in the same order under the same seed get the same answers.
   *
   * @param number any number
   * @return this builder
   */
  public BillManagerEmulatorBuilder seed(long number) {
    seed = number;
    return this;
  }

  /**
   * Names the administrator, who sees the licences of all resellers.
   *
   * @param name his login name
   * @param password his password
   * @return this builder
   */
  public BillManagerEmulatorBuilder administrator(String name, String password) {
    administratorName = Objects.requireNonNull(name, "name");
    administratorPassword = Objects.requireNonNull(password, "password");
    return this;
  }

  /**
   * Adds a reseller.
   *
   * @param name the login name
   * @param password the password
   * @param balance what he has, in the currency of the emulator
   * @return this builder
   */
  public BillManagerEmulatorBuilder reseller(String name, String password, BigDecimal balance) {
    resellers.put(name, new Reseller(Objects.requireNonNull(password, "password"), balance));
    return this;
  }

  /**
   * Chooses the currency shown behind amounts.
   *
   * @param code for example {@code EUR}
   * @return this builder
   */
  public BillManagerEmulatorBuilder currency(String code) {
    currency = Objects.requireNonNull(code, "currency");
    return this;
  }

  /**
   * Adds a tariff of type {@code soft} for 1, 3, 6 or 12 months.
   *
   * @param id its number
   * @param name its name
   * @param monthlyPrice the price of a month
   * @return this builder
   */
  public BillManagerEmulatorBuilder tariff(long id, String name, BigDecimal monthlyPrice) {
    return tariff(LicenceTariff.builder().id(id).name(name).monthlyPrice(monthlyPrice).build());
  }

  /**
   * Adds a tariff. Its product type brings functions of its own.
   *
   * @param tariff the tariff
   * @return this builder
   */
  public BillManagerEmulatorBuilder tariff(LicenceTariff tariff) {
    tariffs.add(tariff);
    return this;
  }

  /**
   * Adds a small catalogue under the numbers of the vendor's shop, at prices of our own: a panel
   * for 5 a month (55227), one with nodes as add-on 55236 for 20 a month (55230), a trial (55239),
   * and software of others for one month at a time, of type {@code softexternal} (9203).
   *
   * @return this builder
   */
  public BillManagerEmulatorBuilder smallCatalogue() {
    return tariff(55_227, "ISPmanager 6 Lite", BigDecimal.valueOf(5))
        .tariff(
            LicenceTariff.builder()
                .id(55_230)
                .name("ISPmanager 6 Business")
                .monthlyPrice(BigDecimal.valueOf(20))
                .addAddOns(new LicenceAddOn(55_236, "Nodes", BigDecimal.valueOf(2)))
                .build())
        .tariff(
            LicenceTariff.builder()
                .id(55_239)
                .name("ISPmanager 6 trial")
                .monthlyPrice(BigDecimal.ZERO)
                .periods(Set.of(LicenceTariff.TRIAL))
                .build())
        .tariff(
            LicenceTariff.builder()
                .id(9_203)
                .name("CloudLinux")
                .productType("softexternal")
                .monthlyPrice(BigDecimal.valueOf(12))
                .periods(Set.of(1))
                .build());
  }

  /**
   * Adds a licence that exists from the start and cost nothing.
   *
   * @param licence the licence
   * @return this builder
   */
  public BillManagerEmulatorBuilder licence(StoredLicence licence) {
    licences.add(licence);
    return this;
  }

  /**
   * Chooses the behaviour.
   *
   * @param chosen the behaviour
   * @return this builder
   */
  public BillManagerEmulatorBuilder behaviour(BillManagerBehaviour chosen) {
    behaviour = Objects.requireNonNull(chosen, "behaviour");
    return this;
  }

  /**
   * Changes some of the behaviour.
   *
   * @param change changes the behaviour chosen so far
   * @return this builder
   */
  public BillManagerEmulatorBuilder behaviour(Consumer<BillManagerBehaviour.Builder> change) {
    return behaviour(behaviour.with(change));
  }

  /**
   * Limits the calls that the ledger remembers; its counts are not concerned.
   *
   * @param calls how many calls, at least 0
   * @return this builder
   */
  public BillManagerEmulatorBuilder ledgerLimit(int calls) {
    ledgerLimit = calls;
    return this;
  }

  /**
   * Builds the emulator.
   *
   * @return a new emulator
   * @throws IllegalArgumentException naming all settings that contradict each other
   */
  public BillManagerEmulator build() {
    List<String> problems = new ArrayList<>();
    if (ledgerLimit < 0) {
      problems.add("ledgerLimit must not be negative, but is " + ledgerLimit);
    }
    if (administratorName.isEmpty() || resellers.containsKey("")) {
      problems.add("login name must not be empty");
    }
    if (resellers.containsKey(administratorName)) {
      problems.add("login name " + administratorName + " is given twice");
    }
    Set<Long> ids = new HashSet<>();
    for (LicenceTariff tariff : tariffs) {
      if (!ids.add(tariff.id())) {
        problems.add("tariff " + tariff.id() + " is given twice");
      }
    }
    for (StoredLicence licence : licences) {
      if (!resellers.containsKey(licence.owner()) || !ids.contains(licence.tariff())) {
        problems.add("licence " + licence.name() + " has no known owner or no known tariff");
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("emulator: " + String.join("; ", problems));
    }
    return new BillManagerEmulator(this);
  }
}
