package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.core.Secret;
import io.vpskit.pool.AlwaysPooled;
import io.vpskit.testkit.ledger.MachineRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from the end of a recipe, however it becomes known. */
class RecipeTest extends RecipeScenario {
  @Test
  void theRecipeIsStartedAndNotWaitedForUnlessTheModuleSaysSo() {
    open(module -> module.usesRecipes(true));

    order("o1");
    host.untilActive("o1");

    assertThat(machine().recipe()).contains(RECIPE);
    assertThat(host.service("o1").timeToActive().orElseThrow()).isLessThan(RUN_TIME);
    assertThat(host.provisioner().recipeFinished(host.service("o1").id(), RecipeOutcome.FAILED))
        .isFalse();
    assertThat(status("o1")).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  void anOrderIsActiveOnceTheRecipeHasCalled() {
    open(RecipeTest::waits);
    order("o1");
    untilDeployed("o1");
    host.pass(Duration.ofMinutes(30));
    assertThat(status("o1")).isEqualTo(ServiceStatus.IN_PROGRESS);

    boolean awaited =
        host.provisioner().recipeFinished(host.service("o1").id(), RecipeOutcome.SUCCEEDED);
    host.provisioner().runDueWork();

    assertThat(awaited).isTrue();
    assertThat(status("o1")).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(decisions("o1")).contains("recipe told", "recipe succeeded");
    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void anOrderWithoutRecipeWaitsForNone() {
    open(RecipeTest::waits);

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").timeToActive().orElseThrow())
        .isLessThan(TestHost.BUILD_TIME.plusSeconds(30));
  }

  @Test
  void aCallThatComesBeforeTheListingShowsTheMachineCounts() {
    open(RecipeTest::waits);
    order("o1");
    host.provisioner().runDueWork();

    assertThat(host.provisioner().recipeFinished(machine().name(), RecipeOutcome.SUCCEEDED))
        .isTrue();
    host.untilActive("o1");

    assertThat(host.service("o1").timeToActive().orElseThrow()).isLessThan(RUN_TIME);
  }

  @Test
  void nothingIsChangedByACallThatNobodyWaitsFor() {
    open(RecipeTest::waits);
    host.place("plain");

    assertThat(host.provisioner().recipeFinished("vpsunknown", RecipeOutcome.FAILED)).isFalse();
    assertThat(host.provisioner().recipeFinished(new ServiceId("none"), RecipeOutcome.FAILED))
        .isFalse();
    assertThat(host.provisioner().recipeFinished(host.service("plain").id(), RecipeOutcome.FAILED))
        .isFalse();
    host.untilActive("plain");
    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void aFailedRecipeCountsAsNotDeployedAndAnotherMachineIsTried() {
    open(RecipeTest::waits);
    order("o1");
    untilDeployed("o1");
    String first = machine().name();

    host.provisioner().recipeFinished(first, RecipeOutcome.FAILED);
    host.until(() -> host.panel.machine(first).isEmpty() && !host.panel.machines().isEmpty());
    String second = machine().name();
    boolean late = host.provisioner().recipeFinished(first, RecipeOutcome.SUCCEEDED);
    host.pass(Duration.ofMinutes(10));
    assertThat(late).isFalse();
    assertThat(status("o1")).isEqualTo(ServiceStatus.IN_PROGRESS);
    host.provisioner().recipeFinished(second, RecipeOutcome.SUCCEEDED);
    host.untilActive("o1");

    assertThat(second).isNotEqualTo(first);
    assertThat(host.service("o1").machineName()).contains(second);
    assertThat(host.panel.ledger().machineCount()).isEqualTo(2);
    assertThat(reasons("o1")).anyMatch(reason -> reason.contains("recipe '" + RECIPE + "' has"));
  }

  @Test
  void aRecipeThatTakesTooLongHasFailed() {
    open(
        module -> {
          waits(module);
          module.recipeLimit(Duration.ofMinutes(20));
        });
    order("o1");
    untilDeployed("o1");
    String first = machine().name();
    host.pass(Duration.ofMinutes(19));
    assertThat(host.panel.machine(first)).isPresent();

    host.pass(Duration.ofMinutes(2));

    assertThat(host.panel.machine(first)).isEmpty();
    assertThat(reasons("o1")).anyMatch(it -> it.contains("did not succeed within 1200 s"));
    host.until(() -> !host.panel.machines().isEmpty());
    host.provisioner().recipeFinished(machine().name(), RecipeOutcome.SUCCEEDED);
    host.untilActive("o1");
  }

  @Test
  void aRecipeThatIsWaitedForSurvivesARestart() {
    open(RecipeTest::waits);
    order("o1");
    untilDeployed("o1");

    host.restart();
    host.pass(Duration.ofMinutes(5));
    assertThat(status("o1")).isEqualTo(ServiceStatus.IN_PROGRESS);
    host.provisioner().recipeFinished(host.service("o1").id(), RecipeOutcome.SUCCEEDED);
    host.restart();
    host.untilActive("o1");

    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  private void reinstall(String orderId) {
    host.provisioner()
        .services()
        .reinstall(
            host.service(orderId).id(),
            Reinstallation.builder()
                .recipe(RECIPE)
                .rootPassword(Secret.of(TestHost.CANARY + "-anew"))
                .build(),
            "k1");
    host.pass(TestHost.BUILD_TIME.multipliedBy(3));
  }

  @Test
  void aReinstallationIsDoneOnceItsRecipeHasCalled() {
    open(RecipeTest::waits);
    host.place("o1");
    host.untilActive("o1");
    reinstall("o1");
    assertThat(status("o1")).isEqualTo(ServiceStatus.IN_PROGRESS);

    boolean awaited = host.provisioner().recipeFinished(machine().name(), RecipeOutcome.SUCCEEDED);
    host.provisioner().runDueWork();

    assertThat(awaited).isTrue();
    assertThat(status("o1")).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(host.service("o1").problem()).isEmpty();
  }

  @Test
  void aReinstallationWhoseRecipeFailsHasFailedAndItsPasswordIsOnRecord() {
    open(RecipeTest::waits);
    host.place("o1");
    host.untilActive("o1");
    reinstall("o1");

    host.provisioner().recipeFinished(host.service("o1").id(), RecipeOutcome.FAILED);
    host.provisioner().runDueWork();

    assertThat(host.service("o1").problem().orElseThrow()).contains("has failed");
    assertThat(machine().passwordMatches(host.service("o1").rootPassword().reveal())).isTrue();
    assertThat(machine().passwordMatches(TestHost.CANARY + "-anew")).isTrue();
  }

  @Test
  void aReinstallationThatIsTriedAgainWaitsForItsOwnRecipe() {
    open(RecipeTest::waits);
    host.place("o1");
    host.untilActive("o1");
    reinstall("o1");
    host.provisioner().recipeFinished(host.service("o1").id(), RecipeOutcome.FAILED);
    host.provisioner().runDueWork();
    OperatorTasks tasks = host.provisioner().operatorTasks();

    tasks.retry(tasks.list(OperatorTaskFilter.unclosed()).get(0).id(), "anna");
    host.pass(TestHost.BUILD_TIME.multipliedBy(3));
    assertThat(status("o1")).isEqualTo(ServiceStatus.IN_PROGRESS);
    host.provisioner().recipeFinished(host.service("o1").id(), RecipeOutcome.SUCCEEDED);
    host.provisioner().runDueWork();

    assertThat(status("o1")).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(host.service("o1").problem()).isEmpty();
  }

  @Test
  void aMachineThatVanishesDuringItsRecipeIsReplaced() {
    open(RecipeTest::waits);
    order("o1");
    untilDeployed("o1");
    String first = machine().name();

    host.panel.administrator().deleteMachine(first);
    host.until(() -> !host.panel.machines().isEmpty());

    assertThat(machine().name()).isNotEqualTo(first);
    assertThat(reasons("o1")).anyMatch(it -> it.contains("has disappeared"));
  }

  @Test
  void aSpareIsReadyOnceItsRecipeHasCalledAndServesOrdersWithTheSameRecipeOnly() {
    Tariff tariff = Tariff.builder().from(TestHost.small()).recipe(RECIPE).build();
    open(
        module -> {
          waits(module);
          module.pool(
              TestHost.pool().alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN))).build());
        },
        tariff);
    host.pass(Duration.ofMinutes(30));
    assertThat(host.ready()).isZero();
    List<String> names = host.panel.machines().stream().map(MachineRecord::name).toList();

    names.forEach(name -> host.provisioner().recipeFinished(name, RecipeOutcome.SUCCEEDED));
    host.provisioner().runDueWork();
    assertThat(host.ready()).isEqualTo(2);
    order("same");
    host.provisioner()
        .order(
            Order.builder()
                .from(TestHost.order("other", "c2", TestHost.DEBIAN))
                .recipe("x")
                .build());
    host.provisioner().runDueWork();

    assertThat(host.service("same").delivery()).contains(Delivery.POOL);
    assertThat(status("other")).isEqualTo(ServiceStatus.IN_PROGRESS);
    assertThat(reasons("other")).anyMatch(it -> it.contains("recipe"));
  }

  @Test
  void aSpareWhoseRecipeFailsIsRemoved() {
    Tariff tariff = Tariff.builder().from(TestHost.small()).recipe(RECIPE).build();
    open(
        module -> {
          waits(module);
          module.pool(
              TestHost.pool().alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN))).build());
        },
        tariff);
    host.pass(Duration.ofMinutes(5));
    String failed = host.panel.machines().get(0).name();

    host.provisioner().recipeFinished(failed, RecipeOutcome.FAILED);
    host.pass(Duration.ofMinutes(5));

    assertThat(host.panel.machine(failed)).isEmpty();
    assertThat(host.ready()).isZero();
  }
}
