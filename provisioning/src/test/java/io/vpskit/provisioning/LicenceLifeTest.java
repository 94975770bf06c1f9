package io.vpskit.provisioning;

import static io.vpskit.provisioning.LicenceHost.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.fault.BillManagerFaultRule;
import io.vpskit.testkit.ledger.Charge;
import io.vpskit.testkit.ledger.LicenceRecord;
import io.vpskit.testkit.ledger.LicenceStatus;
import io.vpskit.testkit.ledger.PanelCall;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Licences after the sale: renewed, switched off and on with their service, given up with it. */
class LicenceLifeTest {
  private static final BigDecimal PRICE = BigDecimal.valueOf(5);
  private static final LocalDate END = TODAY.plusMonths(1);
  private static final Duration TO_THE_EVE = Duration.ofDays(30);

  @TempDir Path folder;

  private LicenceHost open(Consumer<LicensingServer.Builder> server) {
    return LicenceHost.on(folder).server(server).open();
  }

  private LicenceHost open() {
    return open(server -> {});
  }

  private static void suspend(LicenceHost licences, Service service) {
    licences
        .host
        .provisioner()
        .services()
        .suspend(service.id(), SuspensionReason.CUSTOMER, "suspend-" + licences.host.clock);
    licences.host.until(() -> licences.host.service("o1").status() == ServiceStatus.SUSPENDED);
  }

  private static void resume(LicenceHost licences, Service service) {
    licences
        .host
        .provisioner()
        .services()
        .resume(service.id(), SuspensionReason.CUSTOMER, "resume-" + licences.host.clock);
    licences.host.until(() -> licences.host.service("o1").status() == ServiceStatus.ACTIVE);
  }

  private static void delete(LicenceHost licences, Service service) {
    licences.host.provisioner().delete(service.id());
    licences.host.until(() -> licences.host.service("o1").status() == ServiceStatus.DELETED);
  }

  private static LicenceRecord only(LicenceHost licences) {
    assertThat(licences.seller.licences()).hasSize(1);
    return licences.seller.licences().get(0);
  }

  @Test
  void theLicenceOfAnActiveServiceIsRenewedADayBeforeItsEndOnceEachTime() {
    try (LicenceHost licences = open()) {
      licences.active("o1");
      licences.skip(TO_THE_EVE.minusDays(2));
      assertThat(only(licences).ends()).contains(END);

      licences.skip(Duration.ofDays(2));
      licences.host.pass(Duration.ofHours(12));

      assertThat(only(licences).ends()).contains(END.plusMonths(1));
      assertThat(licences.host.service("o1").licence().orElseThrow().endsOn())
          .contains(END.plusMonths(1));
      assertThat(licences.spent()).isEqualByComparingTo(PRICE.multiply(BigDecimal.valueOf(2)));
      assertThat(licences.host.service("o1").status()).isEqualTo(ServiceStatus.ACTIVE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset before", "lost after", "slow call", "unchanged for a while"})
  void aRenewalWhoseAnswerIsLostIsPaidOnce(String trouble) {
    try (LicenceHost licences = open()) {
      licences.active("o1");
      BillManagerFaultRule rule = licences.seller.faults().on("service.prolong").nth(1);
      switch (trouble) {
        case "reset before" -> rule.resetBeforeEffect();
        case "lost after" -> rule.loseAnswerAfterEffect();
        case "slow call" -> rule.afterEffect().slowCallError();
        default -> rule.oldEndShownFor(Duration.ofMinutes(3));
      }

      licences.skip(TO_THE_EVE);
      licences.host.pass(Duration.ofHours(2));

      assertThat(only(licences).ends()).contains(END.plusMonths(1));
      assertThat(licences.seller.ledger().charges())
          .extracting(Charge::reason)
          .containsExactly(Charge.Reason.ORDER, Charge.Reason.RENEWAL);
    }
  }

  @Test
  void aRenewalThatIsConfirmedWithoutEffectIsForPeopleAndNotPaidTwice() {
    try (LicenceHost licences = open()) {
      licences.active("o1");
      licences.seller.faults().on("service.prolong").every().endUnchanged();

      licences.skip(TO_THE_EVE);
      licences.host.until(() -> licences.host.service("o1").problem().isPresent());

      assertThat(licences.host.service("o1").problem().orElseThrow())
          .contains("licence")
          .contains("still ends on " + END);
      assertThat(licences.host.service("o1").status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(licences.seller.ledger().charges()).hasSize(2);
    }
  }

  @Test
  void theLicenceOfASuspendedServiceIsSwitchedOffAndNotRenewed() {
    try (LicenceHost licences = open()) {
      Service service = licences.active("o1");
      suspend(licences, service);
      licences.host.until(() -> only(licences).status() == LicenceStatus.SUSPENDED);

      licences.skip(TO_THE_EVE.plusDays(3));

      assertThat(only(licences).ends()).contains(END);
      assertThat(licences.spent()).isEqualByComparingTo(PRICE);
    }
  }

  @Test
  void theLicenceOfAResumedServiceIsSwitchedOnAgain() {
    try (LicenceHost licences = open()) {
      Service service = licences.active("o1");
      suspend(licences, service);
      licences.host.until(() -> only(licences).status() == LicenceStatus.SUSPENDED);

      resume(licences, service);
      licences.host.until(() -> only(licences).status() == LicenceStatus.ACTIVE);

      assertThat(licences.spent()).isEqualByComparingTo(PRICE);
    }
  }

  @Test
  void theLicenceOfAServiceThatIsResumedSoonIsSwitchedOnAgainAtOnce() {
    try (LicenceHost licences = open()) {
      Service service = licences.active("o1");
      suspend(licences, service);
      licences.host.until(() -> only(licences).status() == LicenceStatus.SUSPENDED);

      resume(licences, service);
      licences.host.pass(Duration.ofMinutes(1));

      assertThat(only(licences).status()).isEqualTo(LicenceStatus.ACTIVE);
    }
  }

  @Test
  void aLicenceWhoseTermIsOverIsRenewedFromTodayWhenItsServiceIsResumed() {
    try (LicenceHost licences = open()) {
      Service service = licences.active("o1");
      suspend(licences, service);
      licences.host.until(() -> only(licences).status() == LicenceStatus.SUSPENDED);
      licences.skip(TO_THE_EVE.plusDays(10));
      LocalDate today = TODAY.plusDays(40);

      resume(licences, service);
      licences.host.until(() -> only(licences).status() == LicenceStatus.ACTIVE);

      assertThat(only(licences).ends()).contains(today.plusMonths(1));
      assertThat(licences.spent()).isEqualByComparingTo(PRICE.multiply(BigDecimal.valueOf(2)));
      assertThat(licences.seller.ledger().callCount("soft.resume")).isZero();
    }
  }

  @Test
  void aSellerOutOfReachDoesNotHoldUpASuspension() {
    try (LicenceHost licences = open()) {
      Service service = licences.active("o1");
      licences.sellerIsDown = true;
      suspend(licences, service);
      licences.host.pass(Duration.ofHours(1));
      resume(licences, service);
      suspend(licences, licences.host.service("o1"));
      licences.sellerIsDown = false;

      licences.host.until(() -> only(licences).status() == LicenceStatus.SUSPENDED);

      assertThat(licences.host.service("o1").problem()).isEmpty();
    }
  }

  @Test
  void aSellerWhoDoesNotOfferSuspensionIsNoTroubleForTheService() {
    try (LicenceHost licences = open()) {
      licences.seller.behave(it -> it.suspensionOffered(false));
      Service service = licences.active("o1");

      suspend(licences, service);
      licences.host.pass(Duration.ofHours(1));
      assertThat(only(licences).status()).isEqualTo(LicenceStatus.ACTIVE);
      assertThat(licences.host.service("o1").problem()).isEmpty();
      delete(licences, service);

      assertThat(only(licences).name()).isEqualTo("free.lic");
    }
  }

  @Test
  void theLicenceOfADeletedServiceIsGivenBackSwitchedOffAfterTheMachineIsGone() {
    try (LicenceHost licences = open()) {
      Service service = licences.active("o1");

      delete(licences, service);

      LicenceRecord licence = only(licences);
      assertThat(licence.name()).isEqualTo("free.lic");
      assertThat(licence.address()).isEqualTo("0.0.0.0");
      assertThat(licence.status()).isEqualTo(LicenceStatus.SUSPENDED);
      assertThat(licences.host.service("o1").licence()).isEmpty();
      assertThat(licences.host.panel.machines()).isEmpty();
      assertThat(licences.seller.ledger().callCount("soft.delete")).isZero();
      assertThat(licences.host.provisioner().eventsAfter(0, 1000))
          .filteredOn(event -> event.type() == EventType.LICENCE_GIVEN_UP)
          .singleElement()
          .satisfies(event -> assertThat(event.text()).contains("ends unused on " + END));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"soft.suspend", "soft.edit"})
  void aLicenceIsGivenBackThoughAnswersAreLost(String function) {
    try (LicenceHost licences = open()) {
      Service service = licences.active("o1");
      licences
          .seller
          .faults()
          .on(function)
          .when(call -> isChange(call))
          .times(4)
          .stallAfterEffect();

      delete(licences, service);

      assertThat(only(licences).name()).isEqualTo("free.lic");
      assertThat(only(licences).status()).isEqualTo(LicenceStatus.SUSPENDED);
    }
  }

  private static boolean isChange(PanelCall call) {
    return call.function().equals("soft.suspend") || call.saves();
  }

  @Test
  void aLicenceCanBeDeletedWithItsService() {
    try (LicenceHost licences = open(server -> server.atDeletion(LicenceEnd.DELETE))) {
      Service service = licences.active("o1");

      delete(licences, service);

      assertThat(only(licences).status()).isEqualTo(LicenceStatus.DELETED);
    }
  }

  @Test
  void aLicenceWithAMinimumTermIsGivenBackInstead() {
    try (LicenceHost licences = open(server -> server.atDeletion(LicenceEnd.DELETE))) {
      Service service = licences.active("o1");
      licences.seller.faults().on("soft.delete").every().minimumTerm();

      delete(licences, service);

      assertThat(only(licences).name()).isEqualTo("free.lic");
      assertThat(only(licences).status()).isEqualTo(LicenceStatus.SUSPENDED);
    }
  }

  @Test
  void aLicenceCanBeLeftToExpire() {
    try (LicenceHost licences = open(server -> server.atDeletion(LicenceEnd.LET_EXPIRE))) {
      Service service = licences.active("o1");

      delete(licences, service);
      licences.skip(TO_THE_EVE.plusDays(3));

      assertThat(only(licences).ends()).contains(END);
      assertThat(licences.spent()).isEqualByComparingTo(PRICE);
    }
  }

  @Test
  void aServiceThatNeverGotItsLicenceIsDeletedWithItsMachine() {
    try (LicenceHost licences = open()) {
      licences.balance(0);
      licences.place("o1");
      licences.host.until(() -> licences.host.service("o1").problem().isPresent());

      delete(licences, licences.host.service("o1"));

      assertThat(licences.host.panel.machines()).isEmpty();
      assertThat(licences.seller.licences()).isEmpty();
    }
  }

  @Test
  void aLicenceThatWasOrderedWithoutATraceIsFoundAndGivenBackWhenItsServiceIsDeleted() {
    try (LicenceHost licences = open()) {
      licences.balance(5);
      licences.seller.faults().on("soft.order.param").nth(1).rowMissingFor(Duration.ofHours(3));
      licences.seller.faults().on("soft.order.param").nth(1).loseAnswerAfterEffect();
      licences.place("o1");
      licences.host.until(() -> licences.host.service("o1").problem().isPresent());
      licences.host.pass(Duration.ofHours(3));

      delete(licences, licences.host.service("o1"));

      assertThat(licences.host.panel.machines()).isEmpty();
      assertThat(only(licences).name()).isEqualTo("free.lic");
      assertThat(licences.spent()).isEqualByComparingTo(PRICE);
    }
  }

  @Test
  void aSellerOutOfReachDelaysTheEndOfADeletionOnly() {
    try (LicenceHost licences = open()) {
      Service service = licences.active("o1");
      licences.sellerIsDown = true;
      licences.host.provisioner().delete(service.id());
      licences.host.pass(Duration.ofHours(1));
      assertThat(licences.host.panel.machines()).isEmpty();
      assertThat(licences.host.service("o1").status()).isEqualTo(ServiceStatus.IN_PROGRESS);
      licences.sellerIsDown = false;

      licences.host.until(() -> licences.host.service("o1").status() == ServiceStatus.DELETED);

      assertThat(only(licences).name()).isEqualTo("free.lic");
    }
  }

  @Test
  void aLicenceThatTheSellerHasDeletedIsReplacedForAnActiveService() {
    try (LicenceHost licences = open()) {
      Service service = licences.active("o1");
      licences.seller.seller().delete(only(licences).id());

      licences.skip(TO_THE_EVE);
      licences.host.pass(Duration.ofHours(2));

      assertThat(licences.licenceOf(service).status()).isEqualTo(LicenceStatus.ACTIVE);
      assertThat(licences.spent()).isEqualByComparingTo(PRICE.multiply(BigDecimal.valueOf(2)));
    }
  }
}
