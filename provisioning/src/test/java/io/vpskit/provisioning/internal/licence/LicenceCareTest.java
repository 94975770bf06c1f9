package io.vpskit.provisioning.internal.licence;

import static io.vpskit.provisioning.internal.licence.Licences.NOW;
import static io.vpskit.provisioning.internal.licence.Licences.TODAY;
import static io.vpskit.provisioning.internal.licence.Licences.ending;
import static io.vpskit.provisioning.internal.licence.Licences.own;
import static io.vpskit.provisioning.internal.licence.Licences.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.internal.licence.LicenceAct.Cause;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LicenceCareTest {
  private static final String CANARY = System.getProperty("vpskit.canary", "kanarek-7Qx");
  private static final LicenceView SUSPENDED = with(own("9"), LicenceStatus.SUSPENDED);

  private final LicenceCare care = new LicenceCare(Licences.POLICY);
  private final LicenceMemory blank = LicenceMemory.blank(NOW);

  private LicenceAct next(LicenceGoal goal, LicenceView licence) {
    return next(goal, licence, blank, NOW);
  }

  private LicenceAct next(
      LicenceGoal goal, LicenceView licence, LicenceMemory memory, Instant now) {
    LicenceDetails details =
        new LicenceDetails(licence, Optional.of(Secret.of(CANARY + "-key")), Map.of());
    return care.next(goal, Licences.wanted(), Optional.of(details), memory, now);
  }

  private static void assertStuck(LicenceAct act, Cause cause) {
    assertThat(act).isInstanceOf(LicenceAct.Stuck.class);
    assertThat(((LicenceAct.Stuck) act).cause()).isEqualTo(cause);
  }

  @Test
  void aLicenceThatIsAsItShallBeIsLeftAlone() {
    assertThat(next(LicenceGoal.IN_USE, own("9"))).isInstanceOf(LicenceAct.Reached.class);
    assertThat(next(LicenceGoal.SUSPENDED, SUSPENDED)).isInstanceOf(LicenceAct.Reached.class);
    assertThat(next(LicenceGoal.RETURNED, Licences.free("9")))
        .isInstanceOf(LicenceAct.Reached.class);
  }

  @Test
  void aFreeLicenceIsBoundThenGetsAnotherKeyThenIsSwitchedOn() {
    LicenceMemory memory = blank.withNewKeyWanted(Licences.free("9").keyChangedOn());

    LicenceAct bind = next(LicenceGoal.IN_USE, Licences.free("9"), memory, NOW);
    LicenceAct key = next(LicenceGoal.IN_USE, SUSPENDED, memory, NOW);
    LicenceMemory withKey = memory.sending(key, NOW).done(key);

    assertThat(bind).isEqualTo(new LicenceAct.Bind(Licences.wanted().name(), "192.0.2.41"));
    assertThat(key).isEqualTo(new LicenceAct.RenewKey());
    assertThat(next(LicenceGoal.IN_USE, SUSPENDED, withKey, NOW))
        .isEqualTo(new LicenceAct.SwitchOn());
  }

  @Test
  void aResumedServicesLicenceIsSwitchedOnWhileItsTermLasts() {
    assertThat(next(LicenceGoal.IN_USE, ending(SUSPENDED, TODAY.plusDays(1))))
        .isEqualTo(new LicenceAct.SwitchOn());
  }

  @Test
  void aResumedServicesLicenceIsOnlyRenewedWhenItsTermIsOver() {
    assertThat(next(LicenceGoal.IN_USE, ending(SUSPENDED, TODAY)))
        .isEqualTo(new LicenceAct.Renew(Renewal.first(TODAY, 1, NOW)));
    assertThat(next(LicenceGoal.IN_USE, ending(SUSPENDED, TODAY.minusDays(9))))
        .isInstanceOf(LicenceAct.Renew.class);
  }

  @Test
  void aLicenceThatEndsSoonIsRenewed() {
    assertThat(next(LicenceGoal.IN_USE, ending(own("9"), TODAY.plusDays(1))))
        .isInstanceOf(LicenceAct.Renew.class);
    assertThat(next(LicenceGoal.IN_USE, ending(own("9"), TODAY.plusDays(2))))
        .isInstanceOf(LicenceAct.Reached.class);
  }

  @Test
  void aLicenceFollowsTheServiceToAnotherAddress() {
    assertThat(
            next(LicenceGoal.IN_USE, Licences.named("9", Licences.wanted().name(), "192.0.2.99")))
        .isInstanceOf(LicenceAct.Bind.class);
  }

  @Test
  void anUnpaidOrderIsForPeople() {
    assertStuck(next(LicenceGoal.IN_USE, with(own("9"), LicenceStatus.ORDERED)), Cause.UNPAID);
  }

  @Test
  void aLicenceThatIsWorkedOnIsWaitedForButNotForEver() {
    LicenceView busy = with(own("9"), LicenceStatus.IN_PROGRESS);
    Instant late = NOW.plus(Licences.POLICY.patience());

    assertThat(next(LicenceGoal.IN_USE, busy)).isInstanceOf(LicenceAct.Wait.class);
    assertStuck(next(LicenceGoal.IN_USE, busy, blank, late), Cause.TOO_SLOW);
    assertThat(next(LicenceGoal.IN_USE, busy, blank.forNewGoal(late), late))
        .isInstanceOf(LicenceAct.Wait.class);
  }

  @Test
  void aKeyThatDoesNotComeIsWaitedForButNotForEver() {
    LicenceDetails keyless = new LicenceDetails(own("9"), Optional.empty(), Map.of());
    Instant late = NOW.plus(Licences.POLICY.patience());

    assertThat(care.next(LicenceGoal.IN_USE, Licences.wanted(), Optional.of(keyless), blank, NOW))
        .isInstanceOf(LicenceAct.Wait.class);
    assertStuck(
        care.next(LicenceGoal.IN_USE, Licences.wanted(), Optional.of(keyless), blank, late),
        Cause.TOO_SLOW);
  }

  @Test
  void aLicenceUnderAForeignNameIsNeverTouched() {
    LicenceView foreign = Licences.named("9", "Item #17 addon vm31", "192.0.2.41");

    assertStuck(next(LicenceGoal.IN_USE, foreign), Cause.NOT_OURS);
    for (LicenceGoal goal : LicenceGoal.values()) {
      if (goal != LicenceGoal.IN_USE) {
        assertThat(next(goal, foreign)).as("%s", goal).isInstanceOf(LicenceAct.Reached.class);
      }
    }
  }

  @Test
  void aLicenceThatWasAdoptedByItsAddressIsGivenItsName() {
    LicenceView foreign = Licences.named("9", "bought by hand", "192.0.2.41");

    assertThat(next(LicenceGoal.IN_USE, foreign, blank.withAdopted(true), NOW))
        .isInstanceOf(LicenceAct.Bind.class);
  }

  @ParameterizedTest
  @EnumSource
  void aLicenceThatIsGoneNeedsNoMoreCare(LicenceGoal goal) {
    LicenceAct unknown = care.next(goal, Licences.wanted(), Optional.empty(), blank, NOW);
    LicenceAct deleted = next(goal, with(own("9"), LicenceStatus.DELETED));

    assertThat(unknown).isEqualTo(deleted);
    if (goal == LicenceGoal.IN_USE) {
      assertStuck(deleted, Cause.GONE);
    } else {
      assertThat(deleted).isInstanceOf(LicenceAct.Reached.class);
    }
  }

  @Test
  void aSellerWhoDoesNotLetUsSuspendIsNoHindrance() {
    LicenceMemory memory = blank.withSwitchOffered(false);

    assertThat(next(LicenceGoal.SUSPENDED, own("9"), memory, NOW))
        .isInstanceOf(LicenceAct.Reached.class);
    assertThat(next(LicenceGoal.RETURNED, own("9"), memory, NOW))
        .isEqualTo(new LicenceAct.Free("free.lic", "0.0.0.0"));
    assertStuck(next(LicenceGoal.IN_USE, SUSPENDED, memory, NOW), Cause.NOT_OFFERED);
    assertThat(next(LicenceGoal.IN_USE, ending(SUSPENDED, TODAY.plusDays(1)), memory, NOW))
        .as("a renewal switches it on too")
        .isInstanceOf(LicenceAct.Renew.class);
  }

  @Test
  void aReturnedLicenceIsSwitchedOffBeforeItIsFree() {
    assertThat(next(LicenceGoal.RETURNED, own("9"))).isEqualTo(new LicenceAct.SwitchOff());
    assertThat(next(LicenceGoal.RETURNED, SUSPENDED))
        .isEqualTo(new LicenceAct.Free("free.lic", "0.0.0.0"));
  }

  @Test
  void aLicenceThatCouldNotBeGivenToTheServiceIsPutBackAsItIs() {
    assertThat(next(LicenceGoal.PUT_BACK, own("9")))
        .isEqualTo(new LicenceAct.Free("free.lic", "0.0.0.0"));
  }

  @Test
  void anUnpaidOrderIsTakenBackAtTheEnd() {
    assertThat(next(LicenceGoal.RETURNED, with(own("9"), LicenceStatus.ORDERED)))
        .isEqualTo(new LicenceAct.Cancel());
  }

  @Test
  void aLicenceThatShallExpireIsNotRenewedByTheSeller() {
    LicenceAct stop = next(LicenceGoal.LEFT_TO_EXPIRE, own("9"));

    assertThat(stop).isEqualTo(new LicenceAct.StopRenewal());
    assertThat(next(LicenceGoal.LEFT_TO_EXPIRE, own("9"), blank.done(stop), NOW))
        .isInstanceOf(LicenceAct.Reached.class);
  }

  @Test
  void whatIsConfirmedWithoutEffectIsNotRepeatedForEver() {
    LicenceAct on = new LicenceAct.SwitchOn();

    assertThat(next(LicenceGoal.IN_USE, SUSPENDED, blank.done(on).done(on), NOW)).isEqualTo(on);
    assertStuck(
        next(LicenceGoal.IN_USE, SUSPENDED, blank.done(on).done(on).done(on), NOW),
        Cause.NO_EFFECT);
  }

  @Test
  void aNewKeyIsNotAskedForAgainUntilItIsKnownNotToBeThere() {
    LicenceMemory sent =
        blank.withNewKeyWanted(own("9").keyChangedOn()).sending(new LicenceAct.RenewKey(), NOW);
    Instant proof = NOW.plus(Licences.POLICY.proofDelay());
    LicenceView renewed =
        Licences.changed(own("9"), own("9").addressChangedOn(), Optional.of(TODAY));

    assertThat(next(LicenceGoal.IN_USE, own("9"), sent, NOW.plusSeconds(1)))
        .isEqualTo(
            new LicenceAct.Wait(
                NOW.plusSeconds(13), "the new key was asked for without an answer"));
    assertThat(next(LicenceGoal.IN_USE, renewed, sent, NOW.plusSeconds(1)))
        .isInstanceOf(LicenceAct.Reached.class);
    assertThat(next(LicenceGoal.IN_USE, own("9"), sent, proof))
        .isEqualTo(new LicenceAct.RenewKey());
    assertStuck(
        next(LicenceGoal.IN_USE, own("9"), sent.sending(new LicenceAct.RenewKey(), NOW), proof),
        Cause.NO_EFFECT);
  }

  @ParameterizedTest
  @EnumSource(names = {"RETURNED", "CANCELLED", "LEFT_TO_EXPIRE"})
  void aLicenceThatCameWithoutItsNameIsGivenUpAsTheServicesOwn(LicenceGoal goal) {
    LicenceView nameless = Licences.named("9", "", "192.0.2.41");
    LicenceView foreign = Licences.named("9", "Item #other addon x", "192.0.2.41");
    LicenceMemory adopted = blank.withAdopted(true);

    assertThat(next(goal, nameless, adopted, NOW)).isNotInstanceOf(LicenceAct.Reached.class);
    assertThat(next(goal, nameless)).isInstanceOf(LicenceAct.Reached.class);
    assertThat(next(goal, foreign, adopted, NOW)).isInstanceOf(LicenceAct.Reached.class);
  }
}
