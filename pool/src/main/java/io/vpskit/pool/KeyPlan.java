package io.vpskit.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows for one key from its sales and its stock. */
final class KeyPlan {
  private final PoolSettings settings;
  private final PoolKey key;
  private final int sold;
  private final Target target;
  private final Stock stock;

  KeyPlan(PoolSettings settings, PoolKey key, int sold, Target target, Stock stock) {
    this.settings = settings;
    this.key = key;
    this.sold = sold;
    this.target = target;
    this.stock = stock;
  }

  Optional<Build> build() {
    return Optional.ofNullable(settings.tariffByKey().get(key))
        .filter(tariff -> toBuild() > 0)
        .map(tariff -> new Build(key, tariff, toBuild(), reason()));
  }

  List<Delete> deletes() {
    List<Delete> deletes = new ArrayList<>();
    stock.expired().forEach(spare -> deletes.add(new Delete(spare.id(), expiry(spare))));
    stock
        .ready()
        .subList(0, surplus())
        .forEach(spare -> deletes.add(new Delete(spare.id(), trimming(spare))));
    return deletes;
  }

  KeyStatus status() {
    return ImmutableKeyStatus.builder()
        .key(key)
        .offered(settings.isOffered(key))
        .alwaysPooled(settings.isAlwaysPooled(key))
        .sold(sold)
        .tier(target.tier())
        .target(target.number())
        .ready(stock.ready().size())
        .building(stock.building())
        .claimed(stock.claimed())
        .expired(stock.expired().size())
        .toBuild(toBuild())
        .reason(reason())
        .build();
  }

  private int toBuild() {
    return Math.max(0, target.number() - stock.counted());
  }

  /**
   * Spares being built do not push ready ones out: their builds may fail. And a pool that is
   * switched off keeps its spares.
   */
  private int surplus() {
    return settings.trimSurplus() && settings.enabled()
        ? Math.max(0, stock.ready().size() - target.number())
        : 0;
  }

  private String reason() {
    List<String> actions = new ArrayList<>();
    if (toBuild() > 0) {
      actions.add("build " + toBuild());
    }
    if (surplus() > 0) {
      actions.add("delete " + surplus() + " surplus");
    }
    if (!stock.expired().isEmpty()) {
      actions.add("delete " + stock.expired().size() + " expired");
    }
    return target.reason()
        + "; "
        + stock.describe()
        + ": "
        + (actions.isEmpty() ? "nothing to do" : String.join(", ", actions));
  }

  private String expiry(Spare spare) {
    MaximumPeriod period = settings.maximumPeriod();
    return "ready since "
        + spare.readySince()
        + "; its maximum period of "
        + period.describe()
        + " ended at "
        + period.endOf(spare.readySince()).orElseThrow();
  }

  private String trimming(Spare spare) {
    return target.reason()
        + "; "
        + stock.describe()
        + ": "
        + surplus()
        + " oldest are surplus, and it is one, ready since "
        + spare.readySince();
  }
}
