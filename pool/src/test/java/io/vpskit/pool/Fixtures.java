package io.vpskit.pool;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What many tests share. */
final class Fixtures {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final String MODULE = "vm1";
  static final PoolKey DEBIAN = PoolKey.kvm(MODULE, "small", "Debian-12");
  static final PoolKey ALMA = PoolKey.kvm(MODULE, "small", "AlmaLinux-9");

  private Fixtures() {}

  /** A switched-on KVM pool of the two keys above: 3 rolling days, five tiers of 1 to 5. */
  static PoolSettings.Builder settings() {
    return PoolSettings.builder()
        .module(MODULE)
        .tiers(Tiers.billmanager(1, 2, 3, 4, 5))
        .statisticsWindow(StatisticsWindow.rollingDays(3))
        .addOffers(
            Offer.kvm(MODULE, "small", "Debian-12"), Offer.kvm(MODULE, "small", "AlmaLinux-9"));
  }

  static Fingerprint fingerprint(PoolKey key) {
    return Fingerprint.builder()
        .module(key.module())
        .virtualization(key.virtualization())
        .tariff(key.tariff())
        .osTemplate(key.osTemplate())
        .putResource("memoryMiB", 2048)
        .build();
  }

  static Spare building(String id, PoolKey key) {
    return Spare.building(id, fingerprint(key));
  }

  static Spare ready(String id, PoolKey key, Instant readyAt) {
    return Spare.ready(id, fingerprint(key), readyAt);
  }

  static Spare claimed(String id, PoolKey key) {
    return Spare.claimed(id, fingerprint(key));
  }

  /** So many sales of a key, the last one a minute ago and one minute between two. */
  static List<Sale> sales(PoolKey key, int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(minutes -> new Sale(key, NOW.minusSeconds(60L * minutes)))
        .toList();
  }

  static SalesStatistics statistics(PoolSettings settings, List<Sale> sales) {
    return SalesStatistics.rebuild(settings.statisticsWindow(), sales.stream());
  }

  static KeyStatus status(Plan plan, PoolKey key) {
    return plan.keys().stream()
        .filter(status -> status.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
