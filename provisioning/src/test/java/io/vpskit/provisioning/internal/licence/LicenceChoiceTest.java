package io.vpskit.provisioning.internal.licence;

import static io.vpskit.provisioning.internal.licence.Licences.NOW;
import static io.vpskit.provisioning.internal.licence.Licences.TODAY;
import static io.vpskit.provisioning.internal.licence.Licences.listing;
import static io.vpskit.provisioning.internal.licence.Licences.own;
import static io.vpskit.provisioning.internal.licence.Licences.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LicenceChoiceTest {
  private final LicenceChoice choice = new LicenceChoice(Licences.POLICY);
  private final WantedLicence wanted = Licences.wanted();

  private LicenceDecision choose(LicenceView... licences) {
    return choice.choose(wanted, listing(licences));
  }

  private static String adopted(LicenceDecision decision) {
    assertThat(decision).isInstanceOf(LicenceDecision.Adopt.class);
    return ((LicenceDecision.Adopt) decision).licence();
  }

  @Test
  void theServicesOwnLicenceIsAdoptedBeforeAnyFreeOne() {
    assertThat(adopted(choose(Licences.free("5"), own("9")))).isEqualTo("9");
  }

  @Test
  void anUnpaidOrderIsKeptAndNotOrderedAgain() {
    assertThat(adopted(choose(with(own("9"), LicenceStatus.ORDERED)))).isEqualTo("9");
  }

  @Test
  void aLicenceOfAnEarlierLifeIsIgnoredEvenIfItIsTheNewest() {
    assertThat(choose(with(own("99"), LicenceStatus.DELETED)))
        .isInstanceOf(LicenceDecision.Order.class);
    assertThat(adopted(choose(with(own("99"), LicenceStatus.DELETED), own("7")))).isEqualTo("7");
  }

  @Test
  void ofSeveralTheOldestIsKeptAndTheOthersAreReported() {
    LicenceDecision decision = choose(own("100"), own("99"), own("101"));

    assertThat(decision)
        .isEqualTo(
            new LicenceDecision.Adopt(
                "99",
                false,
                List.of("100", "101"),
                "licence 99 bears the service's name already; so do [100, 101], which are left"
                    + " alone"));
  }

  @Test
  void ofSeveralAPaidOneIsKept() {
    assertThat(adopted(choose(with(own("98"), LicenceStatus.ORDERED), own("99")))).isEqualTo("99");
  }

  @Test
  void aNameThatOnlyBeginsAlikeIsAnotherService() {
    WantedLicence one =
        new WantedLicence(
            Licences.NAMES.marker("1"),
            Licences.NAMES.of("1", "vm1"),
            "192.0.2.1",
            Licences.TARIFF,
            wanted.addOns(),
            1);
    LicenceView seventeen = Licences.named("9", Licences.NAMES.of("17", "vm17"), "192.0.2.1");

    assertThat(choice.choose(one, listing(seventeen))).isInstanceOf(LicenceDecision.Order.class);
  }

  @Test
  void theNameOfTheMachineMayHaveChanged() {
    LicenceView renamed =
        Licences.named("9", Licences.NAMES.of(Licences.SERVICE, "other"), "192.0.2.41");

    assertThat(adopted(choose(renamed))).isEqualTo("9");
  }

  @Test
  void anAddressIsNoProofOfOwnership() {
    LicenceView foreign = Licences.named("9", "bought by hand", "192.0.2.41");

    assertThat(choose(foreign)).isInstanceOf(LicenceDecision.Order.class);
  }

  @Test
  void withThePolicyALicenceIsAdoptedByItsAddress() {
    LicenceChoice byAddress = new LicenceChoice(Licences.BY_ADDRESS);
    LicenceView suspended =
        with(Licences.named("8", "bought by hand", "192.0.2.41"), LicenceStatus.SUSPENDED);
    LicenceView active = Licences.named("9", "bought by hand", "192.0.2.41");

    assertThat(adopted(byAddress.choose(wanted, listing(Licences.free("5"), suspended, active))))
        .isEqualTo("9");
    assertThat(byAddress.choose(wanted, listing(Licences.ofTariff(active, Optional.of("3541")))))
        .isInstanceOf(LicenceDecision.Order.class);
    assertThat(
            byAddress.choose(
                wanted, new LicenceChoice.Facts(NOW, List.of(active), Set.of("9"), Set.of())))
        .as("on record for another service")
        .isInstanceOf(LicenceDecision.Order.class);
  }

  @Test
  void aFreeLicenceIsTakenBeforeOneIsOrdered() {
    assertThat(choose(Licences.free("5"), Licences.free("6")))
        .isEqualTo(
            new LicenceDecision.TakeFree(
                "5", "licence 5 is the best of 2 free ones of tariff 55227"));
  }

  @Test
  void aFreeLicenceOfAnotherServiceIsNotTaken() {
    LicenceDecision decision =
        choice.choose(
            wanted,
            new LicenceChoice.Facts(NOW, List.of(Licences.free("5")), Set.of("5"), Set.of()));

    assertThat(decision).isInstanceOf(LicenceDecision.Order.class);
  }

  @Test
  void aFreeLicenceThatDidNotWorkIsNotTriedAgain() {
    LicenceDecision decision =
        choice.choose(
            wanted,
            new LicenceChoice.Facts(
                NOW, List.of(Licences.free("5"), Licences.free("6")), Set.of(), Set.of("5")));

    assertThat(decision)
        .isEqualTo(
            new LicenceDecision.TakeFree(
                "6",
                "licence 6 is the best of 1 free ones of tariff 55227; passed over: 5 was tried in"
                    + " vain"));
  }

  @Test
  void theReasonTellsWhyFreeLicencesWerePassedOver() {
    LicenceView young =
        Licences.changed(
            Licences.free("5"), Optional.of(TODAY.minusDays(3)), Optional.of(TODAY.minusDays(90)));

    assertThat(choose(young).reason())
        .isEqualTo(
            "no licence of tariff 55227 is free; passed over: 5 got its address 31 days ago or"
                + " later");
  }

  @Test
  void anOrderWithoutAnswerIsLookedForOftenAtFirst() {
    LicenceDecision decision = afterOrder(NOW.plusSeconds(20));

    assertThat(decision).isInstanceOf(LicenceDecision.LookAgain.class);
    assertThat(((LicenceDecision.LookAgain) decision).at()).isEqualTo(NOW.plusSeconds(32));
    assertThat(((LicenceDecision.LookAgain) afterOrder(NOW.plusSeconds(80))).at())
        .isEqualTo(NOW.plus(Licences.POLICY.proofDelay()));
  }

  @Test
  void whileAnOrderIsUnderWayNoFreeLicenceIsTaken() {
    assertThat(afterOrder(NOW.plusSeconds(60), Licences.free("5")))
        .isInstanceOf(LicenceDecision.LookAgain.class);
  }

  @Test
  void onlyAListAskedForLateEnoughAllowsAnotherOrder() {
    Duration proof = Licences.POLICY.proofDelay();

    assertThat(afterOrder(NOW.plus(proof).minusMillis(1)))
        .isInstanceOf(LicenceDecision.LookAgain.class);
    assertThat(afterOrder(NOW.plus(proof))).isInstanceOf(LicenceDecision.Order.class);
  }

  @Test
  void anOrderThatShowsIsAdopted() {
    assertThat(adopted(afterOrder(NOW.plusSeconds(5), own("9")))).isEqualTo("9");
  }

  @Test
  void anOrderThatLostItsNameIsKnownByItsAddressAndItsNovelty() {
    LicenceView nameless = Licences.named("9", "", "192.0.2.41");
    Set<String> seen = LicenceChoice.namelessAt(wanted, List.of(nameless, Licences.free("5")));

    assertThat(seen).containsExactly("9");
    assertThat(adopted(afterOrder(NOW.plusSeconds(5), nameless))).isEqualTo("9");
    assertThat(
            choice.afterOrder(
                wanted,
                new SentOrder(NOW, seen),
                new LicenceChoice.Facts(NOW.plusSeconds(5), List.of(nameless), Set.of(), Set.of())))
        .isInstanceOf(LicenceDecision.LookAgain.class);
  }

  @Property
  void theNextLookIsAheadAndNeverBehindTheProof(@ForAll @IntRange(max = 299_999) int millisLater) {
    SentOrder order = new SentOrder(NOW, Set.of());
    Instant now = NOW.plusMillis(millisLater);

    Instant next = order.nextLook(now, Licences.POLICY.proofDelay());

    assertThat(next).isAfter(now).isBeforeOrEqualTo(NOW.plus(Licences.POLICY.proofDelay()));
  }

  private LicenceDecision afterOrder(Instant asked, LicenceView... listing) {
    return choice.afterOrder(
        wanted,
        new SentOrder(NOW, Set.of()),
        new LicenceChoice.Facts(asked, List.of(listing), Set.of(), Set.of()));
  }
}
