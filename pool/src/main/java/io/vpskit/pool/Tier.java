package io.vpskit.pool;

import java.util.OptionalInt;

/**
 * One step of {@link Tiers}: how many spares to keep when so many were sold. Values are immutable.
 *
 * @param number its place among the steps, from 1
 * @param from the smallest number of sales that belongs to it, at least 1
 * @param upTo the largest number of sales that belongs to it, or empty when it is open
 * @param target how many spares to keep, at least 0
 */
public record Tier(int number, int from, OptionalInt upTo, int target) {

  /**
   * Checks the bounds.
   *
   * @param number its place among the steps
   * @param from the smallest number of sales that belongs to it
   * @param upTo the largest number of sales that belongs to it
   * @param target how many spares to keep
   * @throws IllegalArgumentException naming every bound that is broken
   */
  public Tier {
    Problems problems = new Problems("tier");
    problems.checkAtLeast("number", 1, number);
    problems.checkAtLeast("from", 1, from);
    if (upTo.isPresent()) {
      problems.checkAtLeast("upTo", from, upTo.getAsInt());
    }
    problems.checkAtLeast("target", 0, target);
    problems.refuse();
  }

  /**
   * The tier in words.
   *
   * @return such as "tier 2 (4 to 6 sold)" or "tier 5 (16 or more sold)"
   */
  public String describe() {
    return "tier " + number + " (" + range() + " sold)";
  }

  private String range() {
    if (upTo.isEmpty()) {
      return from + " or more";
    }
    return from == upTo.getAsInt() ? Integer.toString(from) : from + " to " + upTo.getAsInt();
  }
}
