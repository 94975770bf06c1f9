package io.vpskit.provisioning.internal.licence;

import static io.vpskit.provisioning.internal.licence.Licences.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FreeLicencesTest {
  private final FreeLicences rule = new FreeLicences(Licences.POLICY);

  private List<String> candidates(LicenceView... listing) {
    return rule.candidates(Licences.wanted(), List.of(listing), TODAY, new ArrayList<>()).stream()
        .map(LicenceView::id)
        .toList();
  }

  private Optional<String> objection(LicenceView licence) {
    return rule.objection(
        Licences.wanted(), new LicenceDetails(licence, Optional.empty(), Map.of()), TODAY);
  }

  @Test
  void aFreeLicenceThatHasRestedIsACandidate() {
    assertThat(candidates(Licences.free("7"))).containsExactly("7");
    assertThat(objection(Licences.free("7"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void onlyActiveAndSuspendedOnesAre(LicenceStatus status) {
    boolean usable = status == LicenceStatus.ACTIVE || status == LicenceStatus.SUSPENDED;
    LicenceView licence = Licences.with(Licences.free("7"), status);

    assertThat(candidates(licence).isEmpty()).isEqualTo(!usable);
    assertThat(objection(licence).isEmpty()).isEqualTo(usable);
  }

  @Test
  void theNameAndTheAddressMustBothBeFree() {
    assertThat(candidates(Licences.named("7", "free.lic", "192.0.2.9"))).isEmpty();
    assertThat(candidates(Licences.named("7", "Item #x addon y", "0.0.0.0"))).isEmpty();
    assertThat(candidates(Licences.named("7", "", "0.0.0.0"))).isEmpty();
  }

  @Test
  void theEndMustBeInTheFuture() {
    assertThat(candidates(Licences.ending(Licences.free("7"), TODAY))).isEmpty();
    assertThat(candidates(Licences.ending(Licences.free("7"), TODAY.plusDays(1))))
        .containsExactly("7");
  }

  @Test
  void addressAndKeyMustHaveRestedForMoreThanAMonth() {
    Optional<LocalDate> tooLate = Optional.of(TODAY.minusDays(31));
    Optional<LocalDate> early = Optional.of(TODAY.minusDays(32));

    assertThat(candidates(Licences.changed(Licences.free("7"), early, early))).containsExactly("7");
    assertThat(candidates(Licences.changed(Licences.free("7"), tooLate, early))).isEmpty();
    assertThat(candidates(Licences.changed(Licences.free("7"), early, tooLate))).isEmpty();
  }

  @Test
  void whatTheListHidesIsReadBeforeTheLicenceIsTaken() {
    LicenceView hidden =
        Licences.ofTariff(
            Licences.changed(Licences.free("7"), Optional.empty(), Optional.empty()),
            Optional.empty());

    assertThat(candidates(hidden)).containsExactly("7");
    assertThat(objection(hidden)).hasValueSatisfying(why -> assertThat(why).contains("tariff"));
    assertThat(objection(Licences.ofTariff(hidden, Optional.of(Licences.TARIFF))))
        .hasValueSatisfying(why -> assertThat(why).contains("does not tell when"));
  }

  @Test
  void theTariffMustBeTheWantedOne() {
    assertThat(candidates(Licences.ofTariff(Licences.free("7"), Optional.of("3541")))).isEmpty();
  }

  @Test
  void theNumberOfNodesIsPartOfTheKind() {
    WantedLicence three = Licences.wanted(Map.of("4602", 3));
    LicenceView free = Licences.free("7");

    assertThat(rule.objection(three, details(free, Map.of("4602", 3)), TODAY)).isEmpty();
    assertThat(rule.objection(three, details(free, Map.of("4602", 2)), TODAY)).isPresent();
    assertThat(rule.objection(three, details(free, Map.of()), TODAY)).isPresent();
    assertThat(rule.objection(Licences.wanted(), details(free, Map.of("4602", 3)), TODAY))
        .isPresent();
    assertThat(rule.objection(Licences.wanted(), details(free, Map.of("4602", 0)), TODAY))
        .isEmpty();
  }

  @Test
  void aLicenceThatSomebodyTookMeanwhileIsNotTaken() {
    assertThat(objection(Licences.named("7", "Item #x addon y", "192.0.2.9")))
        .contains("is not free any more");
  }

  @Test
  void theOneWithTheLongestRightToUpdatesComesFirst() {
    LicenceView shorter = Licences.updatesUntil(Licences.free("7"), TODAY.plusDays(5));
    LicenceView longer = Licences.updatesUntil(Licences.free("12"), TODAY.plusDays(50));
    LicenceView longerToo = Licences.updatesUntil(Licences.free("9"), TODAY.plusDays(50));

    assertThat(candidates(shorter, longer, longerToo)).containsExactly("9", "12", "7");
  }

  private static LicenceDetails details(LicenceView licence, Map<String, Integer> addOns) {
    return new LicenceDetails(licence, Optional.empty(), addOns);
  }

  @Test
  void aFreeLicenceTellsWhetherAnotherServiceCanTakeIt() {
    FreeLicences free = new FreeLicences(Licences.POLICY);
    LicenceView bound =
        Licences.changed(Licences.free("9"), Optional.of(TODAY), Optional.of(TODAY));

    assertThat(free.prospect(Licences.ending(bound, TODAY.plusDays(33))))
        .isEqualTo(
            "it can be taken from " + TODAY.plusDays(32) + " on and ends on " + TODAY.plusDays(33));
    assertThat(free.prospect(Licences.ending(bound, TODAY.plusDays(32))))
        .startsWith("it ends unused on " + TODAY.plusDays(32));
    assertThat(free.prospect(Licences.changed(bound, Optional.empty(), Optional.of(TODAY))))
        .contains("not known");
  }
}
