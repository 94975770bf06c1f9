package io.vpskit.provisioning.internal.licence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a licence is renewed. Money is spent once for each end date: a renewal that was sent is not
 * sent again before the end date was read once more, and never more than once more.
 */
public final class RenewalRule {
  private static final int MOST_TIMES = 2;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(12);

  private final int windowDays;
  private final Duration proofDelay;

  public RenewalRule(LicencePolicy policy) {
    this.windowDays = policy.renewalWindowDays();
    this.proofDelay = policy.proofDelay();
  }

  /** Whether the term ends so soon that it has to be renewed; no end date never does. */
  public boolean isDue(Optional<LocalDate> endDate, LocalDate today) {
    return endDate.filter(end -> !end.minusDays(windowDays).isAfter(today)).isPresent();
  }

  /** The term is over: the seller suspends such a licence, and a renewal counts from today. */
  static boolean isOver(Optional<LocalDate> endDate, LocalDate today) {
    return endDate.filter(end -> !end.isAfter(today)).isPresent();
  }

  /**
   * What is done about a term that is wanted to last longer than it does if it is due.
   *
   * @param endDate as it was read just now
   * @param sent the last renewal on record
   */
  public RenewalDecision decide(
      Optional<LocalDate> endDate, Optional<Renewal> sent, int months, Instant now) {
    LocalDate today = LicencePolicy.day(now);
    if (endDate.isEmpty() || !isDue(endDate, today)) {
      return new RenewalDecision.NotDue();
    }
    LocalDate end = endDate.get();
    Optional<Renewal> same = sent.filter(renewal -> !end.isAfter(renewal.from()));
    return same.map(renewal -> afterSending(renewal, now))
        .orElseGet(() -> new RenewalDecision.Send(Renewal.first(end, months, now)));
  }

  private RenewalDecision afterSending(Renewal renewal, Instant now) {
    Instant proof = renewal.sentAt().plus(proofDelay);
    if (now.isBefore(proof)) {
      Instant soon = now.plus(LOOK_EVERY);
      return new RenewalDecision.LookAgain(soon.isBefore(proof) ? soon : proof);
    }
    if (renewal.answered()) {
      return new RenewalDecision.Stuck(
          "the seller answered that the licence was renewed, but it still ends on "
              + renewal.from());
    }
    if (renewal.times() >= MOST_TIMES) {
      return new RenewalDecision.Stuck(
          "the licence was renewed "
              + renewal.times()
              + " times without an answer and still ends on "
              + renewal.from());
    }
    return new RenewalDecision.Send(renewal.again(now));
  }
}
