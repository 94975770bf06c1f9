package io.vpskit.pool;

/**
 * Spares that are to be built. Values are immutable.
 *
 * @param key what they are built for
 * @param tariff id of the tariff they are built with: on KVM that of the key, on OVZ the one with
 *     the smallest sort number
 * @param number how many, at least 1
 * @param reason why, in words and numbers, for operators
 */
public record Build(PoolKey key, String tariff, int number, String reason) {

  /**
   * Checks the number.
   *
   * @param key what they are built for
   * @param tariff id of the tariff they are built with
   * @param number how many
   * @param reason why
   * @throws IllegalArgumentException when it is below 1
   */
  public Build {
    Problems problems = new Problems("build of " + key);
    problems.checkAtLeast("number", 1, number);
    problems.refuse();
  }
}
