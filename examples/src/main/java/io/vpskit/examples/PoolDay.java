package io.vpskit.examples;

/** What happened on one day, counted while it passes. */
final class PoolDay {
  int sold;
  int soldFromPool;
  int built;
  int expired;

  /** The sum of the targets as the rules saw them last. */
  int wanted;

  /** Spares that could be sold when the rules looked last. */
  int ready;

  /** Adds what happened on another day; what stands at its end is taken as it is. */
  void add(PoolDay next) {
    sold += next.sold;
    soldFromPool += next.soldFromPool;
    built += next.built;
    expired += next.expired;
    wanted = next.wanted;
    ready = next.ready;
  }

  boolean isQuiet() {
    return sold + built + expired == 0;
  }
}
