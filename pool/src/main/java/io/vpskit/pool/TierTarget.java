package io.vpskit.pool;

import java.util.Optional;

/** The target of a key by the tier that its sales put it in. */
final class TierTarget {
  private final PoolSettings settings;
  private final String period;

  TierTarget(PoolSettings settings) {
    this.settings = settings;
    this.period =
        settings.statisticsWindow().describe()
            + settings.countSince().map(since -> " (counted since " + since + ")").orElse("");
  }

  Target of(PoolKey key, int sold) {
    boolean always = settings.isAlwaysPooled(key);
    Optional<Tier> tier = settings.tiers().tierOf(always ? Math.max(1, sold) : sold);
    String sales = (sold == 0 ? "none" : sold) + " sold " + period;
    if (!settings.enabled()) {
      return none(tier, sales + "; the pool is switched off");
    }
    if (!settings.isOffered(key)) {
      return none(tier, sales + "; not offered at present");
    }
    return tier.map(step -> of(step, sold, sales)).orElseGet(() -> none(tier, sales));
  }

  private static Target of(Tier tier, int sold, String sales) {
    String why =
        switch (sold) {
          case 0 -> sales + "; always pooled, so judged as if 1 had been sold: ";
          case 1 -> sales + " puts it in ";
          default -> sales + " put it in ";
        };
    String reason = why + tier.describe() + ": target " + tier.target();
    return new Target(tier.target(), Optional.of(tier), reason);
  }

  private static Target none(Optional<Tier> tier, String why) {
    return new Target(0, tier, why + ": target 0");
  }
}
