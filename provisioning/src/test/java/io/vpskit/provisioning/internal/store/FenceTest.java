package io.vpskit.provisioning.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.core.Secret;
import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.pool.Virtualization;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.internal.workflow.Samples;
import io.vpskit.provisioning.internal.workflow.Workflow;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.ModuleCandidate;
import io.vpskit.provisioning.internal.workflow.operation.ModuleRules;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FenceTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Lane LANE = Lane.operations("kvm", OperationType.OPEN, 0);

  @TempDir Path folder;
  private Stores stores;
  private StepStore steps;

  @BeforeEach
  void open() {
    stores =
        Stores.open(
            Database.sqlite(folder.resolve("vpskit.db")),
            () -> Secret.of("kanarek-7Qx-spare"),
            new OneModule());
    steps = stores.steps();
    stores.ensureLanes(Lane.ofModule("kvm", true), NOW);
    Fingerprint fingerprint =
        Fingerprint.builder()
            .module("kvm")
            .virtualization(Virtualization.KVM)
            .tariff("small")
            .osTemplate("Debian")
            .build();
    Secret password = Secret.of("kanarek-7Qx-root");
    NewService service =
        new NewService(
            "s1",
            "o1",
            "digest",
            Customer.of("c1"),
            "small",
            "a.example.org",
            password,
            fingerprint,
            Samples.blueprint("s1"),
            0,
            NOW);
    Operation operation =
        Operation.builder()
            .id(0)
            .type(OperationType.OPEN)
            .module("kvm")
            .slot(0)
            .service("s1")
            .step(Step.LOOK_FOR_SPARE)
            .phase(Phase.QUEUED)
            .nextRunAt(NOW)
            .build();
    stores
        .orders()
        .ownTransactions()
        .place(service, operation, new Note("module chosen", "only one"));
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void aLaterRunOfALaneMakesAllWritesOfAnEarlierOneFail() {
    StepStore.Begun early = steps.begin(LANE, NOW).orElseThrow();
    StepStore.Begun late = steps.begin(LANE, NOW).orElseThrow();
    Operation operation = early.work().operation();
    Transition failed =
        new Transition(
            operation.withPhase(Phase.FAILED), List.of(), List.of(new Note("failed", "stale")));

    assertThatThrownBy(() -> steps.apply(early.fence(), early.work(), failed, NOW))
        .isInstanceOf(StaleFenceException.class);
    assertThatThrownBy(() -> steps.intend(early.fence(), operation.withRefusals(9), NOW))
        .isInstanceOf(StaleFenceException.class);
    assertThatThrownBy(
            () ->
                steps.claim(
                    early.fence(),
                    early.work(),
                    answer -> new Workflow().after(early.work(), answer, NOW),
                    NOW))
        .isInstanceOf(StaleFenceException.class);

    StepStore.Begun now = steps.begin(LANE, NOW).orElseThrow();
    assertThat(now.work().operation()).isEqualTo(late.work().operation());
    assertThat(stores.orders().journalOfService("s1")).hasSize(1);
  }

  @Test
  void theLatestRunOfALaneMayWrite() {
    StepStore.Begun begun = steps.begin(LANE, NOW).orElseThrow();

    StepStore.Written written =
        steps.claim(
            begun.fence(),
            begun.work(),
            answer -> {
              assertThat(answer).isInstanceOf(Answer.NoSpare.class);
              return new Workflow().after(begun.work(), answer, NOW);
            },
            NOW);

    Operation waiting = written.transition().operation();
    assertThat(waiting.phase()).isEqualTo(Phase.AWAITING_SLOT);
    assertThat(written.begun())
        .singleElement()
        .isEqualTo(waiting.withPhase(Phase.READY).withAdmitted(true));
    assertThat(steps.begin(LANE, NOW).orElseThrow().work().operation())
        .isEqualTo(written.begun().get(0));
    assertThat(stores.orders().find("s1").orElseThrow().status())
        .isEqualTo(ServiceStatus.IN_PROGRESS);
  }

  @Test
  void anIdleLaneWritesNothing() {
    Lane idle = Lane.operations("kvm", OperationType.BUILD_SPARE, 0);

    assertThat(steps.begin(idle, NOW)).isEmpty();
    assertThat(steps.watch(Lane.watch("kvm"))).isEmpty();
    assertThat(steps.nextRun(idle)).isEmpty();
  }

  /** The settings of one module without limits. */
  private static final class OneModule implements RuleBook {
    @Override
    public String department(String module) {
      return "support";
    }

    @Override
    public ModuleRules rules(String module) {
      return Samples.rules();
    }

    @Override
    public MaximumPeriod maximumPeriod(String module) {
      return MaximumPeriod.never();
    }

    @Override
    public List<ModuleCandidate> serving(Blueprint blueprint) {
      return List.of(new ModuleCandidate("kvm", 1, Optional.empty(), false, false, 0, 0));
    }
  }
}
