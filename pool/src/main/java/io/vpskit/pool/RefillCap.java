package io.vpskit.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many spares of one module may be under construction at once, and which keys get their turn.
 * Values are immutable.
 *
 * @param maximum the largest number of spares being built at once, at least 1
 */
public record RefillCap(int maximum) {

  /**
   * Checks the number.
   *
   * @param maximum the largest number of spares being built at once
   * @throws IllegalArgumentException when it is below 1
   */
  public RefillCap {
    Problems problems = new Problems("refill cap");
    problems.checkAtLeast("maximum", 1, maximum);
    problems.refuse();
  }

  /**
   * Shares the free places among the keys, one each in the order of the keys and round again.
   *
   * <p>Where places are few, the beginning matters: it is the key after the one that was served
   * last, so that a key that always wants more cannot keep the others waiting.
   *
   * @param planned the builds of a plan that may start now, each key once, in any order
   * @param underWay number of spares of the module being built, at least 0
   * @param lastServed the key of the refill that was started last, or empty when none was
   * @return what to start now and what has to wait
   * @throws IllegalArgumentException when a key comes twice or the number is negative
   */
  public RefillShare share(List<Build> planned, int underWay, Optional<PoolKey> lastServed) {
    Problems problems = new Problems("refills");
    problems.checkAtLeast("underWay", 0, underWay);
    TreeMap<PoolKey, Build> byKey = new TreeMap<>();
    for (Build build : planned) {
      if (byKey.put(build.key(), build) != null) {
        problems.add("planned must name each key once, but " + build.key() + " comes again");
      }
    }
    problems.refuse();
    List<Build> inTurn = new ArrayList<>();
    lastServed.ifPresent(last -> inTurn.addAll(byKey.tailMap(last, false).values()));
    inTurn.addAll(lastServed.map(last -> byKey.headMap(last, true)).orElse(byKey).values());
    return serve(inTurn, underWay, lastServed);
  }

  private RefillShare serve(List<Build> inTurn, int underWay, Optional<PoolKey> lastServed) {
    int[] granted = new int[inTurn.size()];
    int free = Math.max(0, maximum - underWay);
    Optional<PoolKey> served = lastServed;
    boolean wanted = true;
    while (wanted && free > 0) {
      wanted = false;
      for (int turn = 0; turn < granted.length && free > 0; turn++) {
        Build build = inTurn.get(turn);
        if (granted[turn] < build.number()) {
          granted[turn]++;
          free--;
          served = Optional.of(build.key());
          wanted = true;
        }
      }
    }
    return divide(inTurn, granted, underWay, served);
  }

  private RefillShare divide(
      List<Build> inTurn, int[] granted, int underWay, Optional<PoolKey> lastServed) {
    List<Build> starting = new ArrayList<>();
    List<Build> waiting = new ArrayList<>();
    for (int turn = 0; turn < granted.length; turn++) {
      Build build = inTurn.get(turn);
      int left = build.number() - granted[turn];
      String why =
          build.reason()
              + "; "
              + underWay
              + " refills under way of at most "
              + maximum
              + ": "
              + granted[turn]
              + " of "
              + build.number()
              + " may start";
      if (granted[turn] > 0) {
        starting.add(new Build(build.key(), build.tariff(), granted[turn], why));
      }
      if (left > 0) {
        waiting.add(new Build(build.key(), build.tariff(), left, why));
      }
    }
    return new RefillShare(starting, waiting, lastServed);
  }
}
