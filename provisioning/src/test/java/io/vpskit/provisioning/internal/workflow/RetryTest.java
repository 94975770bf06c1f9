package io.vpskit.provisioning.internal.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Supersession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource(OperationType.class)
  void everyOperationCanGoOnWithAllItsTries(OperationType type) {
    Transition retried = new Workflow().retried(failed(type, 1), NOW);

    Operation operation = retried.operation();
    assertThat(operation.phase()).isEqualTo(Phase.QUEUED);
    assertThat(operation.refusals()).isZero();
    assertThat(operation.outages()).isZero();
    assertThat(operation.preparingSince()).isEmpty();
    assertThat(operation.problem()).isEmpty();
    assertThat(operation.admitted()).isFalse();
    if (type.isForService()) {
      assertThat(retried.facts()).containsExactly(new Fact.ServiceRetried("s1"));
    }
  }

  @Test
  void aRetriedBuildBearsAnotherNameAndHasNothing() {
    Operation retried =
        new Workflow().retried(failed(OperationType.BUILD_SPARE, 1), NOW).operation();

    assertThat(retried.attempt()).isEqualTo(2);
    assertThat(retried.machineName()).isEmpty();
    assertThat(retried.machineId()).isEmpty();
    assertThat(retried.sentAt()).isEmpty();
  }

  @Test
  void aRetriedDeletionGoesOnAtItsStep() {
    Operation failed = failed(OperationType.DELETE_SERVICE, 1).withStep(Step.AWAIT_GONE);

    assertThat(new Workflow().retried(failed, NOW).operation().step()).isEqualTo(Step.AWAIT_GONE);
  }

  @ParameterizedTest
  @EnumSource(OperationType.class)
  void aDeletedServiceNeedsNoneOfItsOperations(OperationType type) {
    Operation deletion = failed(OperationType.DELETE_SERVICE, 2);

    assertThat(Supersession.supersedes(deletion, failed(type, 1))).isEqualTo(type.isForService());
    assertThat(Supersession.supersedes(deletion, failed(type, 3))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(OperationType.class)
  void whatIsLeftBehindIsNeverNeedless(OperationType type) {
    assertThat(Supersession.supersedes(failed(type, 2), failed(OperationType.CLEAN_UP, 1)))
        .isFalse();
  }

  @Test
  void askingForTheSameAgainSupersedesTheFirst() {
    assertThat(supersedes(OperationType.SET_HOST_NAME, OperationType.SET_HOST_NAME)).isTrue();
    assertThat(supersedes(OperationType.STOP, OperationType.START)).isTrue();
    assertThat(supersedes(OperationType.SET_HOST_NAME, OperationType.START)).isFalse();
    assertThat(supersedes(OperationType.REINSTALL, OperationType.CHANGE_PASSWORD)).isTrue();
    assertThat(supersedes(OperationType.CHANGE_PASSWORD, OperationType.REINSTALL)).isFalse();
    assertThat(supersedes(OperationType.DELETE_SPARE, OperationType.DELETE_SPARE)).isTrue();
  }

  @Test
  void aSpareMustBeTakenBackUntilItIsGone() {
    Operation deletion = failed(OperationType.DELETE_SPARE, 2);
    Operation takeBack = failed(OperationType.TAKE_BACK, 1);

    assertThat(Supersession.supersedes(deletion, takeBack)).isFalse();
    assertThat(Supersession.supersedes(deletion.withPhase(Phase.DONE), takeBack)).isTrue();
  }

  private static boolean supersedes(OperationType later, OperationType earlier) {
    return Supersession.supersedes(failed(later, 2), failed(earlier, 1));
  }

  private static Operation failed(OperationType type, long id) {
    return Operation.builder()
        .id(id)
        .type(type)
        .module("kvm")
        .slot(0)
        .service("s1")
        .spare("p1")
        .step(type.firstStep())
        .phase(Phase.FAILED)
        .admitted(true)
        .nextRunAt(NOW.minusSeconds(60))
        .refusals(10)
        .outages(3)
        .outageSince(NOW.minusSeconds(30))
        .preparingSince(NOW.minusSeconds(600))
        .machineName("vpss1")
        .machineId("7")
        .sentAt(Optional.of(NOW.minusSeconds(300)))
        .failedModules(List.of("kvm"))
        .problem("no room")
        .build();
  }
}
