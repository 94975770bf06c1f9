package io.vpskit.pool;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may be wrong with {@link PoolSettings} beyond their parts, which check themselves. */
final class PoolSettingsCheck {
  private final PoolSettings settings;
  private final Problems problems = new Problems("pool settings");

  PoolSettingsCheck(PoolSettings settings) {
    this.settings = settings;
  }

  /** Throws when anything is wrong. */
  void refuse() {
    problems.checkId("module", settings.module());
    settings.countSince().ifPresent(since -> PoolTime.check(problems, "countSince", since));
    checkOffers();
    checkAlwaysPooled();
    problems.refuse();
  }

  private void checkOffers() {
    Set<List<Object>> seen = new HashSet<>();
    for (Offer offer : settings.offers()) {
      PoolKey key = offer.key();
      if (!key.module().equals(settings.module())) {
        problems.add(
            "offers must be of module " + settings.module() + ", but " + key + " is not of it");
      }
      if (!seen.add(List.of(key, offer.tariff()))) {
        problems.add(
            "offers must name each key and tariff once, but "
                + key
                + " comes again with tariff "
                + offer.tariff());
      }
    }
  }

  private void checkAlwaysPooled() {
    Set<String> seen = new HashSet<>();
    Set<String> notCountedByTariff = new HashSet<>();
    for (Offer offer : settings.offers()) {
      if (!offer.key().virtualization().isCountedByTariff()) {
        notCountedByTariff.add(offer.key().osTemplate());
      }
    }
    for (AlwaysPooled entry : settings.alwaysPooled()) {
      String osTemplate = entry.osTemplate();
      if (!seen.add(osTemplate)) {
        problems.add("alwaysPooled must name " + osTemplate + " once, but it comes again");
      }
      if (!entry.tariffs().isEmpty() && notCountedByTariff.contains(osTemplate)) {
        problems.add(
            "alwaysPooled must not name tariffs for "
                + osTemplate
                + ", because its spares are counted without tariffs");
      }
    }
  }
}
