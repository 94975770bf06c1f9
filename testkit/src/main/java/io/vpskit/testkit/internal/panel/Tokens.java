package io.vpskit.testkit.internal.panel;

import java.util.SplittableRandom;

/** Session ids and other random texts, the same for the same seed. Guarded by the panel's lock. */
public final class Tokens {

  private final SplittableRandom random;

  public Tokens(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Twelve hexadecimal digits. */
  public String next() {
    return String.format("%012x", random.nextLong() & 0xFFFF_FFFF_FFFFL);
  }
}
