package io.vpskit.provisioning.internal.licence;

import io.vpskit.provisioning.internal.licence.LicenceAct.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Leads a licence to its goal, one act at a time: it is read, one thing is done, and it is read
 * again. Whoever dies in between goes on from what the seller shows.
 */
public final class LicenceCare {
  private static final int MOST_TIMES = 3;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(12);

  private final LicencePolicy policy;
  private final RenewalRule renewals;

  public LicenceCare(LicencePolicy policy) {
    this.policy = policy;
    this.renewals = new RenewalRule(policy);
  }

  /**
   * The next act for a licence.
   *
   * @param seen the licence as it was read just now; absent when the seller does not know it
   */
  public LicenceAct next(
      LicenceGoal goal,
      WantedLicence wanted,
      Optional<LicenceDetails> seen,
      LicenceMemory memory,
      Instant now) {
    Optional<LicenceDetails> alive = seen.filter(details -> !details.licence().isDeleted());
    if (alive.isEmpty()) {
      return goal == LicenceGoal.IN_USE
          ? new LicenceAct.Stuck(Cause.GONE, "the seller has deleted the licence")
          : new LicenceAct.Reached("the licence is gone");
    }
    LicenceDetails details = alive.get();
    LicenceAct act =
        switch (goal) {
          case IN_USE -> inUse(wanted, details, memory, now);
          case SUSPENDED -> suspended(wanted, details.licence(), memory, now);
          case PUT_BACK -> returned(wanted, details.licence(), memory, now, false);
          case RETURNED, SWAPPED -> returned(wanted, details.licence(), memory, now, true);
          case CANCELLED -> cancelled(wanted, details.licence(), memory);
          case LEFT_TO_EXPIRE -> leftToExpire(wanted, details.licence(), memory);
        };
    return memory.timesDone(act) >= MOST_TIMES
        ? new LicenceAct.Stuck(
            Cause.NO_EFFECT,
            "the seller answered " + MOST_TIMES + " times that it was done, to no effect: " + act)
        : act;
  }

  private LicenceAct inUse(
      WantedLicence wanted, LicenceDetails details, LicenceMemory memory, Instant now) {
    LicenceView licence = details.licence();
    if (licence.status() == LicenceStatus.ORDERED) {
      return new LicenceAct.Stuck(
          Cause.UNPAID, "licence " + licence.id() + " is ordered but not paid for");
    }
    if (!mayBind(wanted, licence, memory)) {
      return new LicenceAct.Stuck(Cause.NOT_OURS, notOurs(licence));
    }
    if (licence.status() == LicenceStatus.IN_PROGRESS) {
      return await(memory, now, "licence " + licence.id() + " is in progress");
    }
    if (!wanted.isName(licence) || !wanted.isAddress(licence)) {
      return new LicenceAct.Bind(wanted.name(), wanted.address());
    }
    return newKey(details, memory, now)
        .or(() -> term(wanted, licence, memory, now))
        .orElseGet(() -> withKey(details, memory, now));
  }

  /** A licence that was used before gets another key; asking twice is against the month rule. */
  private Optional<LicenceAct> newKey(LicenceDetails details, LicenceMemory memory, Instant now) {
    Optional<LicenceMemory.NewKey> wanted = memory.newKey();
    if (wanted.isEmpty() || wanted.get().answered()) {
      return Optional.empty();
    }
    LicenceMemory.NewKey key = wanted.get();
    if (key.sentAt().isEmpty()) {
      return Optional.of(new LicenceAct.RenewKey());
    }
    if (!details.licence().keyChangedOn().equals(key.changedBefore())) {
      return Optional.empty();
    }
    Instant proof = key.sentAt().get().plus(policy.proofDelay());
    if (now.isBefore(proof)) {
      return Optional.of(
          new LicenceAct.Wait(sooner(now, proof), "the new key was asked for without an answer"));
    }
    return Optional.of(
        key.times() < 2
            ? new LicenceAct.RenewKey()
            : new LicenceAct.Stuck(
                Cause.NO_EFFECT, "a new key was asked for twice without an answer"));
  }

  private Optional<LicenceAct> term(
      WantedLicence wanted, LicenceView licence, LicenceMemory memory, Instant now) {
    LocalDate today = LicencePolicy.day(now);
    RenewalDecision renewal =
        renewals.decide(licence.endDate(), memory.renewal(), wanted.months(), now);
    boolean off = licence.status() == LicenceStatus.SUSPENDED;
    if (renewal instanceof RenewalDecision.Send send) {
      // A suspended licence would lose what is left of its term: its renewal counts from today.
      boolean firstOn =
          off && memory.switchOffered() && !RenewalRule.isOver(licence.endDate(), today);
      return Optional.of(
          firstOn ? new LicenceAct.SwitchOn() : new LicenceAct.Renew(send.renewal()));
    }
    if (renewal instanceof RenewalDecision.LookAgain look) {
      return Optional.of(
          new LicenceAct.Wait(look.at(), "the renewal does not show in the end date yet"));
    }
    if (renewal instanceof RenewalDecision.Stuck stuck) {
      return Optional.of(new LicenceAct.Stuck(Cause.NO_EFFECT, stuck.reason()));
    }
    return off ? Optional.of(switchOn(memory)) : Optional.empty();
  }

  private static LicenceAct switchOn(LicenceMemory memory) {
    return memory.switchOffered()
        ? new LicenceAct.SwitchOn()
        : new LicenceAct.Stuck(
            Cause.NOT_OFFERED,
            "the licence is suspended, and the seller does not let us switch it on");
  }

  private LicenceAct withKey(LicenceDetails details, LicenceMemory memory, Instant now) {
    return details.key().isPresent()
        ? new LicenceAct.Reached(
            "licence " + details.licence().id() + " is active, bound and has its key")
        : await(memory, now, "licence " + details.licence().id() + " has no key yet");
  }

  private LicenceAct suspended(
      WantedLicence wanted, LicenceView licence, LicenceMemory memory, Instant now) {
    if (!wanted.isName(licence)) {
      return new LicenceAct.Reached(notOurs(licence) + " and is left alone");
    }
    return switch (licence.status()) {
      case ACTIVE ->
          memory.switchOffered()
              ? new LicenceAct.SwitchOff()
              : new LicenceAct.Reached("the seller does not let us suspend licences");
      case IN_PROGRESS -> await(memory, now, "licence " + licence.id() + " is in progress");
      default -> new LicenceAct.Reached("licence " + licence.id() + " is switched off");
    };
  }

  private LicenceAct returned(
      WantedLicence wanted,
      LicenceView licence,
      LicenceMemory memory,
      Instant now,
      boolean switchOff) {
    if (policy.isFree(licence)) {
      return new LicenceAct.Reached(
          "licence " + licence.id() + " is free; " + new FreeLicences(policy).prospect(licence));
    }
    if (!isOurs(wanted, licence, memory) && !policy.hasFreeName(licence)) {
      return new LicenceAct.Reached(notOurs(licence) + " and is left alone");
    }
    if (licence.status() == LicenceStatus.ORDERED) {
      return new LicenceAct.Cancel();
    }
    if (licence.status() == LicenceStatus.IN_PROGRESS) {
      return await(memory, now, "licence " + licence.id() + " is in progress");
    }
    boolean on = licence.status() == LicenceStatus.ACTIVE;
    return on && switchOff && memory.switchOffered()
        ? new LicenceAct.SwitchOff()
        : new LicenceAct.Free(policy.freeName(), policy.freeAddress());
  }

  private static LicenceAct cancelled(
      WantedLicence wanted, LicenceView licence, LicenceMemory memory) {
    return isOurs(wanted, licence, memory)
        ? new LicenceAct.Cancel()
        : new LicenceAct.Reached(notOurs(licence) + " and is left alone");
  }

  /** The seller does not show whether he renews by himself, so it is told to him once. */
  private static LicenceAct leftToExpire(
      WantedLicence wanted, LicenceView licence, LicenceMemory memory) {
    if (!isOurs(wanted, licence, memory)) {
      return new LicenceAct.Reached(notOurs(licence) + " and is left alone");
    }
    LicenceAct stop = new LicenceAct.StopRenewal();
    return memory.timesDone(stop) == 0
        ? stop
        : new LicenceAct.Reached("licence " + licence.id() + " ends with its term");
  }

  /** One that came by an order without its name and was never given it is the service's, too. */
  private static boolean isOurs(WantedLicence wanted, LicenceView licence, LicenceMemory memory) {
    return wanted.isName(licence) || memory.adopted() && licence.name().isEmpty();
  }

  private boolean mayBind(WantedLicence wanted, LicenceView licence, LicenceMemory memory) {
    return wanted.isName(licence) || policy.hasFreeName(licence) || memory.adopted();
  }

  private LicenceAct await(LicenceMemory memory, Instant now, String what) {
    Instant limit = memory.since().plus(policy.patience());
    return now.isBefore(limit)
        ? new LicenceAct.Wait(sooner(now, limit), what)
        : new LicenceAct.Stuck(
            Cause.TOO_SLOW, what + " after " + policy.patience().toMinutes() + " minutes");
  }

  private static Instant sooner(Instant now, Instant limit) {
    Instant soon = now.plus(LOOK_EVERY);
    return soon.isBefore(limit) ? soon : limit;
  }

  private static String notOurs(LicenceView licence) {
    return "licence " + licence.id() + " is named '" + licence.name().orElse("") + "'";
  }
}
