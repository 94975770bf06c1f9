package io.vpskit.provisioning.internal.licence;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * An order that was sent and whose outcome is not known.
 *
 * @param seen the licences without a name that had the address before it was sent
 */
public record SentOrder(Instant at, Set<String> seen) {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(12);
  private static final Duration LOOK_OFTEN_FOR = Duration.ofSeconds(60);

  public SentOrder {
    seen = Set.copyOf(seen);
  }

  /**
   * Whether a complete list without the licence proves that there will be none.
   *
   * @param asked when the list was asked for
   */
  boolean isDisproved(Instant asked, Duration proofDelay) {
    return !asked.isBefore(at.plus(proofDelay));
  }

  /** Often at first, because most orders show soon, and then when a list is a proof. */
  Instant nextLook(Instant now, Duration proofDelay) {
    Instant proof = at.plus(proofDelay);
    Instant soon = now.plus(LOOK_EVERY);
    boolean often = soon.isBefore(at.plus(LOOK_OFTEN_FOR).plus(LOOK_EVERY));
    return often && soon.isBefore(proof) ? soon : proof;
  }
}
