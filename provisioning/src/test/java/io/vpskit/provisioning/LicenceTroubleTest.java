package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.fault.BillManagerFaultRule;
import io.vpskit.testkit.ledger.LicenceStatus;
import io.vpskit.testkit.ledger.PanelCall;
import io.vpskit.testkit.ledger.RecordedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sellers who lose answers, show nothing or want no more: what is sent again, and for how long. */
class LicenceTroubleTest {
  /** More than the client itself repeats a harmless call. */
  private static final int FOR_A_WHILE = 4;

  @TempDir Path folder;

  private LicenceHost open(Consumer<LicensingServer.Builder> server) {
    return LicenceHost.on(folder).server(server).open();
  }

  private static void delete(LicenceHost licences) {
    licences.host.provisioner().delete(licences.host.service("o1").id());
  }

  private static void deleted(LicenceHost licences) {
    delete(licences);
    licences.host.until(() -> licences.host.service("o1").status() == ServiceStatus.DELETED);
  }

  private static List<OperatorTask> tasks(LicenceHost licences) {
    return licences.host.provisioner().operatorTasks().list(OperatorTaskFilter.builder().build());
  }

  private static void untilThereIsATask(LicenceHost licences) {
    licences.host.until(() -> !tasks(licences).isEmpty());
  }

  /** From the first call of a kind on: those in a row are one "sent", all others are a "look". */
  private static List<String> rows(LicenceHost licences, Predicate<PanelCall> sent) {
    List<String> rows = new ArrayList<>();
    for (RecordedCall call : licences.seller.ledger().calls()) {
      String row = sent.test(call) ? "sent" : "look";
      boolean begun = !rows.isEmpty() || row.equals("sent");
      boolean same = !rows.isEmpty() && rows.get(rows.size() - 1).equals(row);
      if (begun && !same) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static void loseAnswers(BillManagerFaultRule rule, boolean done) {
    BillManagerFaultRule forAWhile = rule.times(FOR_A_WHILE);
    if (done) {
      forAWhile.stallAfterEffect();
    } else {
      forAWhile.stallBeforeEffect();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCancellationWithoutAnAnswerIsLookedForBeforeItIsSentAgain(boolean done) {
    try (LicenceHost licences = open(server -> server.atDeletion(LicenceEnd.DELETE))) {
      licences.active("o1");
      loseAnswers(licences.seller.faults().on("soft.delete"), done);

      deleted(licences);

      assertThat(licences.seller.licences())
          .singleElement()
          .satisfies(it -> assertThat(it.status()).isEqualTo(LicenceStatus.DELETED));
      assertThat(rows(licences, call -> call.function().equals("soft.delete")))
          .isEqualTo(done ? List.of("sent", "look") : List.of("sent", "look", "sent", "look"));
      assertThat(licences.seller.ledger().effectCount("soft.delete")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theEndOfRenewalWithoutAnAnswerIsToldAgainAfterALook(boolean done) {
    try (LicenceHost licences = open(server -> server.atDeletion(LicenceEnd.LET_EXPIRE))) {
      licences.active("o1");
      Predicate<PanelCall> telling =
          call -> call.function().equals("soft.edit") && call.had("autoprolong", "null");
      loseAnswers(licences.seller.faults().on("soft.edit").when(telling), done);

      deleted(licences);

      // The seller does not show it, so it is told until he answers.
      assertThat(rows(licences, telling)).isEqualTo(List.of("sent", "look", "sent", "look"));
      assertThat(licences.seller.licences())
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.automaticRenewalMonths()).isZero();
                assertThat(it.status()).isEqualTo(LicenceStatus.ACTIVE);
              });
    }
  }

  @Test
  void aSellerWhoShowsLicencesAndAnswersNothingElseIsForPeople() {
    try (LicenceHost licences = open(server -> {})) {
      licences.active("o1");
      licences.seller.faults().on("soft.suspend").every().stallBeforeEffect();

      delete(licences);
      untilThereIsATask(licences);

      assertThat(licences.host.service("o1").problem().orElseThrow()).contains("soft.suspend");
      assertThat(licences.host.panel.machines()).isEmpty();
    }
  }

  @Test
  void anOrderIsSentTwiceAtMostHoweverEmptyTheListIs() {
    try (LicenceHost licences = open(server -> {})) {
      licences.seller.faults().on("soft.order.param").every().resetBeforeEffect();

      licences.place("o1");
      untilThereIsATask(licences);
      licences.host.pass(Duration.ofHours(12));

      assertThat(tasks(licences))
          .singleElement()
          .satisfies(it -> assertThat(it.problem()).contains("2 orders were sent"));
      assertThat(licences.seller.ledger().callCount("soft.order.param")).isEqualTo(2);
    }
  }

  @Test
  void aLicenceThatCannotBeRenewedIsOneTaskUntilPeopleDecide() {
    try (LicenceHost licences = open(server -> {})) {
      licences.active("o1");
      licences.balance(0);
      licences.skip(Duration.ofDays(30));
      untilThereIsATask(licences);
      OperatorTask task = tasks(licences).get(0);

      licences.skip(Duration.ofDays(2));
      licences.skip(Duration.ofDays(2));
      assertThat(tasks(licences)).containsExactly(task);

      licences.balance(100);
      licences.host.provisioner().operatorTasks().retry(task.id(), "ann");
      licences.host.until(() -> licences.seller.licences().get(0).status() == LicenceStatus.ACTIVE);
      assertThat(tasks(licences)).isEmpty();
      assertThat(licences.host.service("o1").problem()).isEmpty();
    }
  }

  @Test
  void aTaskThatPeopleCloseWithoutADecisionIsFollowedByAnotherTry() {
    try (LicenceHost licences = open(server -> {})) {
      licences.active("o1");
      licences.balance(0);
      licences.skip(Duration.ofDays(30));
      untilThereIsATask(licences);
      licences
          .host
          .provisioner()
          .operatorTasks()
          .close(tasks(licences).get(0).id(), "ann", "paid by now");
      licences.balance(100);

      licences.skip(Duration.ofDays(1));

      assertThat(licences.seller.licences().get(0).status()).isEqualTo(LicenceStatus.ACTIVE);
      assertThat(licences.host.service("o1").problem()).isEmpty();
    }
  }

  @Test
  void aLicenceThatPeopleGiveBackByHandCanBeTakenByAnotherService() {
    try (LicenceHost licences =
        open(server -> server.restDays(0).newKeyAtReuse(false).atDeletion(LicenceEnd.DELETE))) {
      licences.seller.behave(it -> it.monthRule(false));
      licences.active("o1");
      long licence = licences.seller.licences().get(0).id();
      licences.seller.faults().on("soft.delete").every().error("lock", "soft", "", "busy");
      delete(licences);
      untilThereIsATask(licences);

      licences.seller.seller().bind(licence, "free.lic", "0.0.0.0");
      licences.host.provisioner().operatorTasks().markDone(tasks(licences).get(0).id(), "ann");
      licences.skip(Duration.ofDays(2));
      Service second = licences.active("o2");

      assertThat(licences.licenceOf(second).id()).isEqualTo(licence);
      assertThat(licences.seller.licences()).hasSize(1);
    }
  }
}
