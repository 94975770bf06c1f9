package io.vpskit.provisioning.internal.licence;

import static io.vpskit.provisioning.internal.licence.Licences.NOW;
import static io.vpskit.provisioning.internal.licence.Licences.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RenewalRuleTest {
  private static final Instant PROOF = NOW.plus(Licences.POLICY.proofDelay());

  private final RenewalRule rule = new RenewalRule(Licences.POLICY);

  private RenewalDecision decide(LocalDate end, Optional<Renewal> sent, Instant now) {
    return rule.decide(Optional.of(end), sent, 3, now);
  }

  @Property
  void aLicenceIsRenewedWithinTheWindowOnlyAndNeverFarAhead(
      @ForAll @IntRange(min = -60, max = 60) int daysAhead,
      @ForAll @IntRange(min = 1, max = 30) int windowDays) {
    LicencePolicy policy =
        new LicencePolicy(
            "free.lic",
            "0.0.0.0",
            31,
            false,
            true,
            windowDays,
            Licences.POLICY.proofDelay(),
            Licences.POLICY.patience());

    RenewalDecision decision =
        new RenewalRule(policy)
            .decide(Optional.of(TODAY.plusDays(daysAhead)), Optional.empty(), 1, NOW);

    assertThat(decision instanceof RenewalDecision.Send).isEqualTo(daysAhead <= windowDays);
  }

  @Test
  void daysAreCountedInUtc() {
    LocalDate tomorrow = LocalDate.parse("2026-03-03");

    assertThat(decide(tomorrow, Optional.empty(), Instant.parse("2026-03-01T23:59:59Z")))
        .isInstanceOf(RenewalDecision.NotDue.class);
    assertThat(decide(tomorrow, Optional.empty(), Instant.parse("2026-03-02T00:00:00Z")))
        .isInstanceOf(RenewalDecision.Send.class);
  }

  @Test
  void aLicenceWithoutAnEndIsNeverRenewed() {
    assertThat(rule.decide(Optional.empty(), Optional.empty(), 1, NOW))
        .isInstanceOf(RenewalDecision.NotDue.class);
  }

  @Test
  void theEndDateIsRememberedBeforeTheRenewalIsSent() {
    assertThat(decide(TODAY, Optional.empty(), NOW))
        .isEqualTo(new RenewalDecision.Send(new Renewal(TODAY, 3, NOW, 1, false)));
  }

  @Test
  void aRenewalWithoutAnswerIsSentOnceMoreAfterItHadTimeToShow() {
    Optional<Renewal> sent = Optional.of(Renewal.first(TODAY, 3, NOW));

    assertThat(decide(TODAY, sent, NOW.plusSeconds(1)))
        .isEqualTo(new RenewalDecision.LookAgain(NOW.plusSeconds(13)));
    assertThat(decide(TODAY, sent, PROOF.minusSeconds(1)))
        .isEqualTo(new RenewalDecision.LookAgain(PROOF));
    assertThat(decide(TODAY, sent, PROOF))
        .isEqualTo(new RenewalDecision.Send(new Renewal(TODAY, 3, PROOF, 2, false)));
    assertThat(
            decide(
                TODAY,
                Optional.of(new Renewal(TODAY, 3, PROOF, 2, false)),
                PROOF.plus(Licences.POLICY.proofDelay())))
        .isInstanceOf(RenewalDecision.Stuck.class);
  }

  @Test
  void aRenewalThatWasConfirmedIsNeverSentAgainForTheSameEnd() {
    Optional<Renewal> sent = Optional.of(Renewal.first(TODAY, 3, NOW).withAnswer());

    assertThat(decide(TODAY, sent, NOW.plusSeconds(1)))
        .isInstanceOf(RenewalDecision.LookAgain.class);
    assertThat(decide(TODAY, sent, PROOF)).isInstanceOf(RenewalDecision.Stuck.class);
  }

  @Test
  void anEndThatHasMovedIsDoneAndTheNextOneIsRenewedAgain() {
    Optional<Renewal> sent = Optional.of(Renewal.first(TODAY.minusDays(30), 1, NOW));

    assertThat(decide(TODAY.plusDays(60), sent, NOW)).isInstanceOf(RenewalDecision.NotDue.class);
    assertThat(decide(TODAY, sent, NOW)).isInstanceOf(RenewalDecision.Send.class);
  }

  @Test
  void thePeriodComesFromTheTableAndIsOneMonthOtherwise() {
    LicencePeriods periods = new LicencePeriods(Map.of(6, 3, 12, 12));

    assertThat(periods.months(6)).isEqualTo(3);
    assertThat(periods.months(12)).isEqualTo(12);
    assertThat(periods.months(1)).isEqualTo(1);
    assertThat(periods.months(24)).isEqualTo(1);
  }
}
