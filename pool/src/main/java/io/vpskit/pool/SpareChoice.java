package io.vpskit.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The spare that serves an order, or why none does. Values are immutable.
 *
 * @param spare the chosen spare, or empty for none
 * @param reason why this one or why none, in words and numbers, for operators
 */
public record SpareChoice(Optional<Spare> spare, String reason) {

  /**
   * Chooses among spares: one that is ready, not expired and has exactly the fingerprint wanted;
   * the one that became ready first if there are several, so that the fewest expire; ties go by id.
   * BILLmanager's documentation does not say which it takes. Nothing is claimed by this.
   *
   * @param wanted the fingerprint of the order
   * @param candidates spares in any order and state; those of other fingerprints serve to explain
   *     why there is no match
   * @param maximumPeriod how long a spare may wait in the pool
   * @param now the moment
   * @return the choice
   */
  public static SpareChoice choose(
      Fingerprint wanted, Collection<Spare> candidates, MaximumPeriod maximumPeriod, Instant now) {
    Instant moment = PoolTime.toMillisecond("now", now);
    List<Spare> matching =
        candidates.stream().filter(spare -> spare.fingerprint().equals(wanted)).toList();
    List<Spare> sellable = sellable(matching, maximumPeriod, moment);
    if (!sellable.isEmpty()) {
      Spare oldest = sellable.get(0);
      return new SpareChoice(
          Optional.of(oldest),
          "spare "
              + oldest.id()
              + ", ready since "
              + oldest.readySince()
              + ", is the oldest of "
              + sellable.size()
              + " with this fingerprint");
    }
    String reason =
        matching.isEmpty()
            ? "no spare with this fingerprint; "
                + nearest(wanted, sellable(candidates, maximumPeriod, moment))
            : "no spare with this fingerprint may be sold: " + states(matching);
    return new SpareChoice(Optional.empty(), reason);
  }

  private static List<Spare> sellable(
      Collection<Spare> spares, MaximumPeriod maximumPeriod, Instant now) {
    return spares.stream()
        .filter(Spare::isReady)
        .filter(spare -> !maximumPeriod.isOver(spare.readySince(), now))
        .sorted(Spare.OLDEST_FIRST)
        .toList();
  }

  /** None of these may be sold, so those that are ready have expired. */
  private static String states(List<Spare> spares) {
    List<String> states = new ArrayList<>();
    addCount(states, spares, SpareState.BUILDING, "being built");
    addCount(states, spares, SpareState.CLAIMED, "claimed");
    addCount(states, spares, SpareState.READY, "expired");
    return String.join(", ", states);
  }

  private static void addCount(
      List<String> states, List<Spare> spares, SpareState state, String words) {
    long number = spares.stream().filter(spare -> spare.state() == state).count();
    if (number > 0) {
      states.add(number + " " + words);
    }
  }

  private static String nearest(Fingerprint wanted, List<Spare> oldestFirst) {
    record Candidate(Spare spare, FingerprintDifference difference) {}
    return oldestFirst.stream()
        .map(spare -> new Candidate(spare, new FingerprintDifference(spare.fingerprint(), wanted)))
        .min(Comparator.comparingInt(candidate -> candidate.difference().count()))
        .map(
            nearest ->
                "nearest, spare "
                    + nearest.spare().id()
                    + ", has "
                    + nearest.difference().describe())
        .orElse("none of any other is ready");
  }
}
