package io.vpskit.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The step function from the number of sales to the number of spares to keep.
 *
 * <p>The steps are half-open, their upper ends belong to them, the last one is open, and nothing
 * sold means nothing kept. Targets may fall from step to step as well as rise. Values are
 * immutable.
 */
public final class Tiers {
  private final List<Tier> steps;

  private Tiers(List<Tier> steps) {
    this.steps = List.copyOf(steps);
  }

  /**
   * BILLmanager's five steps: 1 to 3, 4 to 6, 7 to 10, 11 to 15, and 16 or more sold. Its
   * documentation gives the labels (0,3], (3,6], (6,10], (10,15] and over 15.
   *
   * @param first spares for 1 to 3 sold, at least 0
   * @param second spares for 4 to 6 sold, at least 0
   * @param third spares for 7 to 10 sold, at least 0
   * @param fourth spares for 11 to 15 sold, at least 0
   * @param fifth spares for 16 or more sold, at least 0
   * @return the tiers
   * @throws IllegalArgumentException naming every negative count
   */
  public static Tiers billmanager(int first, int second, int third, int fourth, int fifth) {
    return builder().upTo(3, first).upTo(6, second).upTo(10, third).upTo(15, fourth).above(fifth);
  }

  /**
   * Starts tiers of any number of steps.
   *
   * @return a builder without a step
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * All steps.
   *
   * @return the steps in rising order, at least one, without gaps
   */
  public List<Tier> steps() {
    return steps;
  }

  /**
   * The step that a number of sales falls in.
   *
   * @param sold number of sales, at least 0
   * @return the step, or empty when nothing was sold
   * @throws IllegalArgumentException when the number is negative
   */
  public Optional<Tier> tierOf(int sold) {
    if (sold < 0) {
      throw new IllegalArgumentException("sold must be at least 0, but was " + sold);
    }
    if (sold == 0) {
      return Optional.empty();
    }
    int low = 0;
    int high = steps.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sold <= steps.get(middle).upTo().orElseThrow()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Optional.of(steps.get(low));
  }

  /**
   * How many spares to keep.
   *
   * @param sold number of sales, at least 0
   * @return the target of the step, or 0 when nothing was sold
   * @throws IllegalArgumentException when the number is negative
   */
  public int target(int sold) {
    return tierOf(sold).map(Tier::target).orElse(0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tiers tiers && steps.equals(tiers.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  @Override
  public String toString() {
    return "Tiers" + steps;
  }

  /** Builds {@link Tiers} step by step, from few sales to many. Not thread-safe. */
  public static final class Builder {
    private final List<Tier> steps = new ArrayList<>();
    private final Problems problems = new Problems("tiers");
    private int number;
    private int lastUpTo;

    private Builder() {}

    /**
     * Adds a step that begins after the one before it, the first one at 1.
     *
     * @param upTo the largest number of sales that belongs to it, above that of the step before
     * @param target how many spares to keep, at least 0
     * @return this builder
     */
    public Builder upTo(int upTo, int target) {
      number++;
      if (upTo <= lastUpTo || upTo == Integer.MAX_VALUE) {
        problems.add(
            "step "
                + number
                + " must end between "
                + (lastUpTo + 1)
                + " and "
                + (Integer.MAX_VALUE - 1)
                + " sold, but ends at "
                + upTo);
        return this;
      }
      add(OptionalInt.of(upTo), target);
      lastUpTo = upTo;
      return this;
    }

    /**
     * Adds the last step, which has no upper end, and makes the tiers.
     *
     * @param target how many spares to keep, at least 0
     * @return the tiers
     * @throws IllegalArgumentException naming every step that has a negative target or does not end
     *     above the one before it
     */
    public Tiers above(int target) {
      number++;
      add(OptionalInt.empty(), target);
      problems.refuse();
      return new Tiers(steps);
    }

    private void add(OptionalInt upTo, int target) {
      problems.checkAtLeast("target of step " + number, 0, target);
      steps.add(new Tier(number, lastUpTo + 1, upTo, Math.max(0, target)));
    }
  }
}
