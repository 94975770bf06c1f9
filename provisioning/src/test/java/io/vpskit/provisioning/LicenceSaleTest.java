package io.vpskit.provisioning;

import static io.vpskit.provisioning.LicenceHost.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.pool.AlwaysPooled;
import io.vpskit.testkit.fault.BillManagerFaultRule;
import io.vpskit.testkit.ledger.LicenceRecord;
import io.vpskit.testkit.ledger.LicenceStatus;
import io.vpskit.testkit.ledger.PanelCall;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Licences that are bought with a machine. */
class LicenceSaleTest {
  private static final BigDecimal PRICE = BigDecimal.valueOf(5);

  @TempDir Path folder;

  @Test
  void aLicenceIsBoughtAndBoundToTheAddressBeforeTheServiceIsActive() {
    try (LicenceHost licences = LicenceHost.on(folder).open()) {
      Service service = licences.active("o1");

      LicenceRecord licence = licences.licenceOf(service);
      assertThat(licence.address()).isEqualTo(service.address().orElseThrow());
      assertThat(licence.name())
          .isEqualTo("Item #" + service.id() + " addon " + service.machineName().orElseThrow());
      assertThat(licence.status()).isEqualTo(LicenceStatus.ACTIVE);
      assertThat(licence.automaticRenewalMonths()).isZero();
      assertThat(licences.spent()).isEqualByComparingTo(PRICE);

      ServiceLicence shown = service.licence().orElseThrow();
      assertThat(shown.name()).isEqualTo(LicenceHost.LITE);
      assertThat(shown.server()).isEqualTo("seller");
      assertThat(shown.id()).isEqualTo(Long.toString(licence.id()));
      assertThat(shown.endsOn()).isEqualTo(licence.ends());
      assertThat(licence.keyMatches(shown.key().orElseThrow().reveal())).isTrue();
      assertThat(shown.toString()).doesNotContain(shown.key().orElseThrow().reveal());
    }
  }

  @Test
  void anOrderWithoutALicenceAsksTheSellerNothing() {
    try (LicenceHost licences = LicenceHost.on(folder).open()) {
      licences.host.place("o1");
      licences.host.untilActive("o1");

      assertThat(licences.host.service("o1").licence()).isEmpty();
      assertThat(licences.seller.ledger().callCount()).isZero();
    }
  }

  @Test
  void theTariffsLicenceIsBoughtWhenTheOrderNamesNone() {
    Tariff tariff = Tariff.builder().from(TestHost.small()).licence(LicenceHost.LITE).build();
    try (LicenceHost licences = LicenceHost.on(folder).host(it -> it.tariff(tariff)).open()) {
      licences.host.place("o1");
      licences.host.untilActive("o1");

      assertThat(licences.licencesOf(licences.host.service("o1"))).hasSize(1);
    }
  }

  @Test
  void aLicenceThatNoModuleSellsIsRefusedBeforeAnythingIsWritten() {
    try (LicenceHost licences = LicenceHost.on(folder).open()) {
      Order order = Order.builder().from(TestHost.order("o1")).licence("cPanel").build();

      assertThatThrownBy(() -> licences.host.provisioner().order(order))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("licence 'cPanel' is sold by the licensing server of no module");
      assertThat(licences.host.provisioner().findByOrder("o1")).isEmpty();
    }
  }

  @Test
  void theTermFollowsFromThePeriodOfTheServiceByTheTableOfTheModule() {
    try (LicenceHost licences =
        LicenceHost.on(folder)
            .host(host -> host.module(module -> module.putLicencePeriod(12, 3)))
            .open()) {
      Order year = Order.builder().from(LicenceHost.order("o1")).periodMonths(12).build();
      Order halfYear = Order.builder().from(LicenceHost.order("o2")).periodMonths(6).build();
      licences.host.provisioner().order(year);
      licences.host.provisioner().order(halfYear);
      licences.host.untilActive("o1");
      licences.host.untilActive("o2");

      assertThat(licences.licenceOf(licences.host.service("o1")).months()).isEqualTo(3);
      assertThat(licences.licenceOf(licences.host.service("o2")).months()).isEqualTo(1);
    }
  }

  @Test
  void aSpareHasNoLicenceUntilItIsHandedOverAndThenOneForItsOwnAddress() {
    try (LicenceHost licences =
        LicenceHost.on(folder)
            .host(
                host ->
                    host.pool(
                        pool -> pool.addAlwaysPooled(AlwaysPooled.of(TestHost.DEBIAN, "small"))))
            .open()) {
      licences.host.until(() -> licences.host.ready() >= 1);
      assertThat(licences.seller.ledger().callCount()).isZero();

      Service service = licences.active("o1");

      assertThat(service.delivery()).contains(Delivery.POOL);
      assertThat(licences.licenceOf(service).address()).isEqualTo(service.address().orElseThrow());
      assertThat(licences.spent()).isEqualByComparingTo(PRICE);
    }
  }

  @Test
  void aFreeLicenceIsTakenWithANewKeyBeforeOneIsBought() {
    try (LicenceHost licences = LicenceHost.on(folder).free().open()) {
      Service service = licences.active("o1");

      LicenceRecord licence = licences.licenceOf(service);
      assertThat(licences.seller.licences()).hasSize(1);
      assertThat(licence.status()).isEqualTo(LicenceStatus.ACTIVE);
      assertThat(licence.address()).isEqualTo(service.address().orElseThrow());
      assertThat(licences.seller.ledger().callCount("soft.edit")).isPositive();
      assertThat(licence.keyMatches(service.licence().orElseThrow().key().orElseThrow().reveal()))
          .isTrue();
      assertThat(licences.spent()).isZero();
    }
  }

  @Test
  void twoOrdersNeverTakeTheSameFreeLicence() {
    try (LicenceHost licences = LicenceHost.on(folder).free().open()) {
      for (int i = 1; i <= 4; i++) {
        licences
            .host
            .provisioner()
            .order(
                Order.builder()
                    .from(LicenceHost.order("o" + i))
                    .customer(Customer.of("c" + i))
                    .build());
      }
      for (int i = 1; i <= 4; i++) {
        licences.host.untilActive("o" + i);
      }

      for (int i = 1; i <= 4; i++) {
        assertThat(licences.licencesOf(licences.host.service("o" + i))).hasSize(1);
      }
      assertThat(licences.seller.licences()).hasSize(4);
      assertThat(licences.spent()).isEqualByComparingTo(PRICE.multiply(BigDecimal.valueOf(3)));
    }
  }

  @Test
  void aFreeLicenceThatSomebodyElseTookMeanwhileIsLeftToHim() {
    try (LicenceHost licences = LicenceHost.on(folder).free().open()) {
      licences
          .seller
          .faults()
          .on("soft.edit")
          .when(PanelCall::saves)
          .nth(1)
          .boundAfterwards("Item #17 addon vm17", "198.51.100.200");

      Service service = licences.active("o1");

      assertThat(licences.seller.licences())
          .filteredOn(licence -> licence.name().equals("Item #17 addon vm17"))
          .hasSize(1);
      assertThat(licences.licencesOf(service)).hasSize(1);
      assertThat(licences.spent()).isEqualByComparingTo(PRICE);
    }
  }

  @Test
  void aFreeLicenceThatCannotBeBoundIsPutBackAndOneIsBought() {
    try (LicenceHost licences = LicenceHost.on(folder).free().open()) {
      licences
          .seller
          .faults()
          .on("soft.edit")
          .when(call -> call.had("clicked_button", "newkey"))
          .nth(1)
          .changedTooEarly();

      Service service = licences.active("o1");

      assertThat(licences.seller.licences())
          .filteredOn(licence -> licence.name().equals("free.lic"))
          .singleElement()
          .satisfies(licence -> assertThat(licence.address()).isEqualTo("0.0.0.0"));
      assertThat(licences.licencesOf(service)).hasSize(1);
      assertThat(licences.spent()).isEqualByComparingTo(PRICE);
    }
  }

  private static final Predicate<PanelCall> ANY = call -> true;

  static Stream<Arguments> calls() {
    return Stream.concat(
        Stream.of("list", "view", "check", "order").map(call -> Arguments.of(false, call)),
        Stream.of("list", "view", "bind", "newkey", "resume")
            .map(call -> Arguments.of(true, call)));
  }

  private static BillManagerFaultRule rule(LicenceHost licences, String call) {
    Function<String, BillManagerFaultRule> on = licences.seller.faults()::on;
    return switch (call) {
      case "list" -> on.apply("soft").when(ANY);
      case "view" -> on.apply("soft.edit").when(it -> !it.saves());
      case "check" -> on.apply("soft.checkip").when(ANY);
      case "order" -> on.apply("soft.order.param").when(PanelCall::saves);
      case "bind" ->
          on.apply("soft.edit").when(it -> it.saves() && it.parameter("licname").isPresent());
      case "newkey" -> on.apply("soft.edit").when(it -> it.had("clicked_button", "newkey"));
      case "resume" -> on.apply("soft.resume").when(ANY);
      default -> throw new IllegalArgumentException(call);
    };
  }

  private static void script(BillManagerFaultRule rule, String trouble) {
    switch (trouble) {
      case "reset before" -> rule.resetBeforeEffect();
      case "lost after" -> rule.loseAnswerAfterEffect();
      case "slow call" -> rule.afterEffect().slowCallError();
      default -> throw new IllegalArgumentException(trouble);
    }
  }

  @ParameterizedTest(name = "free licence {0}, {1}")
  @MethodSource("calls")
  void whateverAnswerIsLostThereIsOneLicenceForOnePrice(boolean free, String call) {
    boolean unsafe = call.equals("order") || call.equals("newkey");
    List<String> troubles = List.of("reset before", "lost after", "slow call");
    try (LicenceHost licences = LicenceHost.on(folder).open()) {
      for (int i = 0; i < troubles.size(); i++) {
        if (free) {
          licences.seller.seller().addLicence(LicenceHost.freeLicence());
        }
        licences.seller.faults().clear();
        // The client repeats what is harmless, so its trouble lasts longer than that.
        BillManagerFaultRule rule = rule(licences, call);
        script(unsafe ? rule.nth(1) : rule.times(4), troubles.get(i));

        Service service = licences.active("o" + i);

        assertThat(licences.licenceOf(service).status()).isEqualTo(LicenceStatus.ACTIVE);
        assertThat(licences.seller.licences()).as(troubles.get(i)).hasSize(i + 1);
        assertThat(licences.spent())
            .as(troubles.get(i))
            .isEqualByComparingTo(PRICE.multiply(BigDecimal.valueOf(free ? 0 : i + 1)));
      }
    }
  }

  @Test
  void aLostOrderIsFoundAfterARestartThoughItIsListedLate() {
    try (LicenceHost licences = LicenceHost.on(folder).open()) {
      licences.seller.faults().on("soft.order.param").nth(1).loseAnswerAfterEffect();
      licences.seller.faults().on("soft.order.param").nth(1).rowMissingFor(Duration.ofMinutes(3));
      licences.place("o1");
      licences.host.until(() -> licences.seller.ledger().orderCount() == 1);
      licences.host.restart();

      licences.host.untilActive("o1");

      assertThat(licences.licencesOf(licences.host.service("o1"))).hasSize(1);
      assertThat(licences.spent()).isEqualByComparingTo(PRICE);
    }
  }

  @Test
  void anOrderThatLeftNoTraceIsSentAgainOnlyAfterAProof() {
    try (LicenceHost licences = LicenceHost.on(folder).open()) {
      licences.seller.faults().on("soft.order.param").nth(1).resetBeforeEffect();
      licences.place("o1");
      licences.host.until(() -> licences.seller.ledger().callCount("soft.order.param") == 1);
      licences.host.pass(Duration.ofMinutes(4));
      assertThat(licences.seller.ledger().orderCount()).isZero();

      licences.host.untilActive("o1");

      assertThat(licences.spent()).isEqualByComparingTo(PRICE);
    }
  }

  @Test
  void aSellerWithoutMoneyIsTriedAgainAndTheMachineIsKept() {
    try (LicenceHost licences = LicenceHost.on(folder).open()) {
      licences.balance(0);
      licences.place("o1");
      licences.host.until(() -> licences.host.service("o1").problem().isPresent());

      Service failed = licences.host.service("o1");
      assertThat(failed.status()).isEqualTo(ServiceStatus.IN_PROGRESS);
      assertThat(failed.problem().orElseThrow()).contains("could not be ordered");
      assertThat(licences.host.panel.machines()).hasSize(1);
      assertThat(licences.spent()).isZero();
    }
  }

  @Test
  void peopleCanHaveTheLicenceTriedAgainWhenTheyHavePaid() {
    try (LicenceHost licences = LicenceHost.on(folder).open()) {
      licences.balance(0);
      licences.place("o1");
      licences.host.until(() -> licences.host.service("o1").problem().isPresent());
      OperatorTasks tasks = licences.host.provisioner().operatorTasks();
      OperatorTask task = tasks.list(OperatorTaskFilter.builder().build()).get(0);
      licences.balance(100);

      tasks.retry(task.id(), "ann");
      licences.host.untilActive("o1");

      assertThat(licences.licencesOf(licences.host.service("o1"))).hasSize(1);
      assertThat(licences.host.panel.ledger().machinesEverMade()).hasSize(1);
    }
  }

  @Test
  void moneyThatComesInTimeMakesTheServiceActive() {
    try (LicenceHost licences = LicenceHost.on(folder).open()) {
      licences.balance(0);
      licences.place("o1");
      licences.host.until(() -> licences.seller.ledger().callCount("soft.order.param") == 2);
      licences.balance(100);

      licences.host.untilActive("o1");

      assertThat(licences.licencesOf(licences.host.service("o1"))).hasSize(1);
      assertThat(licences.host.panel.machines()).hasSize(1);
    }
  }

  @Test
  void anOutageOfTheSellerDelaysTheOrderAndNothingElse() {
    try (LicenceHost licences = LicenceHost.on(folder).open()) {
      licences.sellerIsDown = true;
      licences.place("o1");
      licences.host.pass(Duration.ofHours(2));
      assertThat(licences.host.service("o1").problem()).isEmpty();
      licences.sellerIsDown = false;

      licences.host.untilActive("o1");

      assertThat(licences.licencesOf(licences.host.service("o1"))).hasSize(1);
      assertThat(licences.host.panel.machines()).hasSize(1);
    }
  }

  @Test
  void theKeyIsWaitedFor() {
    try (LicenceHost licences = LicenceHost.on(folder).open()) {
      licences.seller.behave(it -> it.keyDelay(Duration.ofMinutes(20)));

      Service service = licences.active("o1");

      assertThat(service.activeAt().orElseThrow())
          .isAfter(TestHost.START.plus(Duration.ofMinutes(20)));
      assertThat(service.licence().orElseThrow().key()).isPresent();
      assertThat(service.licence().orElseThrow().endsOn()).contains(TODAY.plusMonths(1));
    }
  }
}
