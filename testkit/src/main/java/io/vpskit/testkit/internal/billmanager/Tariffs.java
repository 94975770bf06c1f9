package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.catalogue.LicenceAddOn;
import io.vpskit.testkit.catalogue.LicenceTariff;
import io.vpskit.testkit.internal.panel.Keys;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tariffs for sale and their prices. Guarded by the panel's lock. */
final class Tariffs {

  private final Map<Long, LicenceTariff> byId = new TreeMap<>();
  private final Set<Long> closed = new HashSet<>();

  Tariffs(Collection<LicenceTariff> tariffs) {
    tariffs.forEach(tariff -> byId.put(tariff.id(), tariff));
  }

  /** The product types that have functions; {@code soft} always has. */
  Set<String> productTypes() {
    Set<String> types = new TreeSet<>(Set.of("soft"));
    byId.values().forEach(tariff -> types.add(tariff.productType()));
    return types;
  }

  List<LicenceTariff> open(String productType) {
    return byId.values().stream()
        .filter(tariff -> tariff.productType().equals(productType))
        .filter(tariff -> !closed.contains(tariff.id()))
        .toList();
  }

  Optional<LicenceTariff> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A tariff that can be ordered. */
  LicenceTariff requireOpen(String productType, String key) {
    return Keys.parse(key)
        .flatMap(this::find)
        .filter(tariff -> tariff.productType().equals(productType))
        .filter(tariff -> !closed.contains(tariff.id()))
        .orElseThrow(() -> Troubles.noTariff(key));
  }

  void close(long id) {
    closed.add(id);
  }

  void open(long id) {
    closed.remove(id);
  }

  /** A term of the tariff, in months. */
  static int requirePeriod(LicenceTariff tariff, String text) {
    if (!text.matches("-?[0-9]{1,4}") || !tariff.periods().contains(Integer.valueOf(text))) {
      throw Troubles.wrongPeriod(text);
    }
    return Integer.parseInt(text);
  }

  static BigDecimal price(LicenceTariff tariff, int months, Map<Long, Integer> addOns) {
    if (months == LicenceTariff.TRIAL) {
      return BigDecimal.ZERO;
    }
    BigDecimal monthly = tariff.monthlyPrice();
    for (LicenceAddOn addOn : tariff.addOns()) {
      int amount = addOns.getOrDefault(addOn.id(), 0);
      monthly = monthly.add(addOn.monthlyPrice().multiply(BigDecimal.valueOf(amount)));
    }
    return monthly.multiply(BigDecimal.valueOf(months));
  }
}
