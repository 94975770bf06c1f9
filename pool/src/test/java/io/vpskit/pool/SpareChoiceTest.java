package io.vpskit.pool;

import static io.vpskit.pool.Fixtures.ALMA;
import static io.vpskit.pool.Fixtures.DEBIAN;
import static io.vpskit.pool.Fixtures.NOW;
import static io.vpskit.pool.Fixtures.building;
import static io.vpskit.pool.Fixtures.claimed;
import static io.vpskit.pool.Fixtures.fingerprint;
import static io.vpskit.pool.Fixtures.ready;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class SpareChoiceTest {
  private static final MaximumPeriod ONE_MONTH = MaximumPeriod.months(1, ZoneOffset.UTC);
  private static final Instant EXPIRED = Instant.parse("2026-10-22T12:00:00Z");

  @Test
  void theOneThatWasReadyFirstIsChosenAndTiesGoById() {
    SpareChoice choice =
        choose(
            fingerprint(DEBIAN),
            ready("c", DEBIAN, NOW),
            ready("b", DEBIAN, NOW.minusSeconds(1)),
            ready("a", DEBIAN, NOW.minusSeconds(1)),
            ready("0", ALMA, NOW.minusSeconds(9)));

    assertThat(choice.spare().orElseThrow().id()).isEqualTo("a");
    assertThat(choice.reason())
        .isEqualTo(
            "spare a, ready since 2026-11-22T11:59:59Z, is the oldest of 3 with this fingerprint");
  }

  @Test
  void anExpiredOneIsNeverChosenAndOneAMillisecondYoungerIs() {
    Spare expired = ready("1", DEBIAN, EXPIRED);

    assertThat(choose(fingerprint(DEBIAN), expired).spare()).isEmpty();
    assertThat(
            choose(fingerprint(DEBIAN), expired, ready("2", DEBIAN, EXPIRED.plusMillis(1)))
                .spare()
                .map(Spare::id))
        .contains("2");
  }

  @Test
  void matchingSparesThatMayNotBeSoldAreCounted() {
    assertThat(
            choose(
                    fingerprint(DEBIAN),
                    ready("1", DEBIAN, EXPIRED),
                    building("2", DEBIAN),
                    building("3", DEBIAN),
                    claimed("4", DEBIAN))
                .reason())
        .isEqualTo(
            "no spare with this fingerprint may be sold: 2 being built, 1 claimed, 1 expired");
    assertThat(choose(fingerprint(DEBIAN), claimed("4", DEBIAN)).reason())
        .isEqualTo("no spare with this fingerprint may be sold: 1 claimed");
  }

  @Test
  void theNearestIsNamedWithItsDifferences() {
    Fingerprint wanted =
        Fingerprint.builder().from(fingerprint(DEBIAN)).putResource("cores", 2).build();
    Fingerprint near =
        Fingerprint.builder()
            .from(fingerprint(DEBIAN))
            .resources(Map.of("memoryMiB", 1024L))
            .build();
    Fingerprint far =
        Fingerprint.builder().from(near).recipe("lamp").osTemplate("Debian-11").build();

    SpareChoice choice =
        choose(
            wanted,
            Spare.ready("far", far, NOW.minusSeconds(5)),
            Spare.ready("near", near, NOW),
            Spare.building("building", fingerprint(DEBIAN)));

    assertThat(choice.spare()).isEmpty();
    assertThat(choice.reason())
        .isEqualTo(
            "no spare with this fingerprint; nearest, spare near, has "
                + "cores none instead of 2, memoryMiB 1024 instead of 2048");
    assertThat(choose(wanted, Spare.ready("far", far, NOW)).reason())
        .endsWith(
            "has OS template Debian-11 instead of Debian-12, cores none instead of 2,"
                + " memoryMiB 1024 instead of 2048, recipe lamp instead of none");
  }

  @Test
  void everyPartOfTheFingerprintIsCompared() {
    Fingerprint container =
        Fingerprint.builder()
            .module("vm2")
            .virtualization(Virtualization.OVZ)
            .osTemplate("Debian-12")
            .putResource("memoryMiB", 2048)
            .putResource("inodes", 7)
            .build();

    assertThat(choose(fingerprint(DEBIAN), Spare.ready("1", container, NOW)).reason())
        .isEqualTo(
            "no spare with this fingerprint; nearest, spare 1, has module vm2 instead of vm1,"
                + " virtualization OVZ instead of KVM, tariff none instead of small, inodes 7"
                + " instead of none");
  }

  @Test
  void ofSeveralEquallyNearTheOldestIsNamed() {
    assertThat(
            choose(
                    fingerprint(DEBIAN),
                    ready("young", ALMA, NOW),
                    ready("old", ALMA, NOW.minusSeconds(1)))
                .reason())
        .contains("spare old");
  }

  @Test
  void aPoolWithoutAnythingReadySaysSo() {
    String reason = "no spare with this fingerprint; none of any other is ready";

    assertThat(choose(fingerprint(DEBIAN)).reason()).isEqualTo(reason);
    assertThat(choose(fingerprint(DEBIAN), ready("1", ALMA, EXPIRED), claimed("2", ALMA)).reason())
        .isEqualTo(reason);
  }

  @Property
  @Domain(Scenario.Scenarios.class)
  @Domain(DomainContext.Global.class)
  void theChoiceIsTheOldestOfThoseThatMayBeSoldInWhateverOrderTheyCome(
      @ForAll Scenario scenario, @ForAll Random random) {
    MaximumPeriod period = scenario.settings().maximumPeriod();
    List<Spare> shuffled = new ArrayList<>(scenario.spares());
    Collections.shuffle(shuffled, random);
    for (Offer offer : scenario.settings().offers()) {
      Fingerprint wanted = fingerprint(offer.key());

      SpareChoice choice = SpareChoice.choose(wanted, scenario.spares(), period, scenario.now());

      assertThat(SpareChoice.choose(wanted, shuffled, period, scenario.now())).isEqualTo(choice);
      assertThat(choice.spare())
          .isEqualTo(
              shuffled.stream()
                  .filter(spare -> spare.state() == SpareState.READY)
                  .filter(spare -> spare.fingerprint().equals(wanted))
                  .filter(spare -> !period.isOver(spare.readyAt().orElseThrow(), scenario.now()))
                  .min(
                      Comparator.comparing((Spare spare) -> spare.readyAt().orElseThrow())
                          .thenComparing(Spare::id)));
    }
  }

  private static SpareChoice choose(Fingerprint wanted, Spare... candidates) {
    return SpareChoice.choose(wanted, List.of(candidates), ONE_MONTH, NOW);
  }
}
