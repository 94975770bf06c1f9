package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.pool.AlwaysPooled;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorTaskTest {
  @TempDir Path folder;
  private TestHost host;

  @BeforeEach
  void open() {
    host =
        TestHost.on(folder).module(module -> module.department("kvm people").retryLimit(3)).open();
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aFailedOrderLeavesOneTaskForTheDepartmentInThePanelsWords() {
    OperatorTask task = failedOrder();
    host.pass(Duration.ofHours(1));

    assertThat(unclosed()).containsExactly(task);
    assertThat(task.kind()).isEqualTo(OperatorTaskKind.SET_UP);
    assertThat(task.operation()).isEqualTo("open");
    assertThat(host.provisioner().services().find(task.operationId().orElseThrow()))
        .hasValueSatisfying(it -> assertThat(it.status()).isEqualTo(OperationStatus.FAILED));
    assertThat(task.state()).isEqualTo(OperatorTaskState.OPEN);
    assertThat(task.module()).isEqualTo("kvm");
    assertThat(task.department()).isEqualTo("kvm people");
    assertThat(task.service()).contains(host.service("o1").id());
    assertThat(task.problem()).isEqualTo(host.service("o1").problem().orElseThrow());
    assertThat(task.lastCalls()).hasSizeBetween(3, 8);
    assertThat(task.lastCalls().get(task.lastCalls().size() - 1))
        .contains("create machine: refused, ", "vm.edit");
    assertThat(events(EventType.OPERATOR_TASK_OPENED))
        .singleElement()
        .satisfies(event -> assertThat(event.text()).contains("task " + task.id() + " for kvm"));
  }

  @Test
  void aTaskShowsNoSecretThatThePanelRepeats() {
    host.panel
        .faults()
        .on("vm.edit")
        .when(PanelCall::creates)
        .every()
        .error("value", "passwd", TestHost.CANARY + "-o1", "bad value " + TestHost.CANARY + "-o1");
    host.place("o1");
    host.until(() -> !unclosed().isEmpty());

    OperatorTask task = unclosed().get(0);
    boolean leaks = (task + events(EventType.OPERATOR_TASK_OPENED).toString()).contains("kanarek");
    assertThat(leaks || task.toString().contains(TestHost.CANARY)).isFalse();
    assertThat(task.problem()).contains("bad value");
  }

  @Test
  void tasksAreListedByDepartmentStateAndService() {
    OperatorTask task = failedOrder();

    assertThat(listed(OperatorTaskFilter.builder().department("kvm people"))).containsExactly(task);
    assertThat(listed(OperatorTaskFilter.builder().department("others"))).isEmpty();
    assertThat(listed(OperatorTaskFilter.builder().addStates(OperatorTaskState.CLOSED))).isEmpty();
    assertThat(listed(OperatorTaskFilter.builder().states(Set.of()))).containsExactly(task);
    assertThat(listed(OperatorTaskFilter.builder().service(host.service("o1").id())))
        .containsExactly(task);
    assertThat(listed(OperatorTaskFilter.builder().service(new ServiceId("other")))).isEmpty();
    assertThat(tasks().find(task.id())).contains(task);
    assertThat(tasks().find(task.id() + 1)).isEmpty();
  }

  @Test
  void ofTwoPeopleOneTakesATask() {
    OperatorTask task = failedOrder();

    OperatorTask taken = tasks().take(task.id(), "anna");

    assertThat(taken.state()).isEqualTo(OperatorTaskState.IN_WORK);
    assertThat(taken.takenBy()).contains("anna");
    assertThat(taken.takenAt()).contains(host.clock.instant());
    assertThat(tasks().take(task.id(), "anna")).isEqualTo(taken);
    assertThatThrownBy(() -> tasks().take(task.id(), "bert"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("in work by anna");
    assertThatThrownBy(() -> tasks().close(task.id(), "bert", "not mine"))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> tasks().retry(task.id(), "bert"))
        .isInstanceOf(ConflictException.class);
    assertThat(tasks().find(task.id())).contains(taken);
  }

  @Test
  void aTaskThatIsPutBackCanBeTakenBySomebodyElse() {
    OperatorTask task = failedOrder();
    tasks().take(task.id(), "anna");

    assertThat(tasks().giveBack(task.id(), "chief")).isEqualTo(task);

    assertThat(tasks().take(task.id(), "bert").takenBy()).contains("bert");
    assertThat(host.provisioner().journal(host.service("o1").id()))
        .extracting(JournalEntry::decision)
        .contains("operator task taken", "operator task put back");
    tasks().close(task.id(), "bert", "enough");
    assertThatThrownBy(() -> tasks().giveBack(task.id(), "bert"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("not in work");
  }

  @Test
  void closingATaskLeavesTheServiceAsItIs() {
    OperatorTask task = failedOrder();
    Service before = host.service("o1");

    OperatorTask closed = tasks().close(task.id(), "anna", "the customer has gone");
    host.pass(Duration.ofHours(1));

    assertThat(closed.state()).isEqualTo(OperatorTaskState.CLOSED);
    assertThat(closed.outcome()).contains(OperatorTaskOutcome.DISMISSED);
    assertThat(closed.closedBy()).contains("anna");
    assertThat(closed.remark()).contains("the customer has gone");
    assertThat(host.service("o1")).isEqualTo(before);
    assertThat(unclosed()).isEmpty();
    assertThat(events(EventType.OPERATOR_TASK_CLOSED))
        .singleElement()
        .satisfies(event -> assertThat(event.text()).contains("task " + task.id(), "by anna"));
    assertThatThrownBy(() -> tasks().retry(task.id(), "anna"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("is closed: the customer has gone");
  }

  @Test
  void aRetriedOrderGoesOnWithAllItsTries() {
    OperatorTask task = failedOrder();
    tasks().take(task.id(), "anna");
    host.panel.faults().clear();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).times(2).noRoom();

    OperatorTask closed = tasks().retry(task.id(), "anna");

    assertThat(closed.outcome()).contains(OperatorTaskOutcome.RETRIED);
    assertThat(host.service("o1").problem()).isEmpty();
    assertThat(host.service("o1").status()).isEqualTo(ServiceStatus.IN_PROGRESS);
    host.untilActive("o1");
    assertThat(host.panel.machines()).hasSize(1);
    assertThat(unclosed()).isEmpty();
  }

  @Test
  void anOperationThatFailsAgainOpensItsOneTaskAgain() {
    OperatorTask task = failedOrder();
    tasks().take(task.id(), "anna");
    tasks().retry(task.id(), "anna");

    host.until(() -> !unclosed().isEmpty());

    OperatorTask again = unclosed().get(0);
    assertThat(again.id()).isEqualTo(task.id());
    assertThat(again.openedAt()).isAfter(task.openedAt());
    assertThat(again.takenBy()).isEmpty();
    assertThat(again.outcome()).isEmpty();
    assertThat(host.service("o1").problem()).isPresent();
    assertThat(listed(OperatorTaskFilter.builder().states(Set.of()))).hasSize(1);
    assertThat(events(EventType.OPERATOR_TASK_OPENED)).hasSize(2);
  }

  @Test
  void tasksOutliveARestart() {
    OperatorTask task = failedOrder();
    host.restart();

    assertThat(tasks().find(task.id())).contains(task);
    host.panel.faults().clear();
    tasks().retry(task.id(), "anna");
    host.untilActive("o1");
  }

  @Test
  void aDeletedServiceNeedsNobodyAnyMore() {
    OperatorTask task = failedOrder();

    host.provisioner().delete(host.service("o1").id());

    OperatorTask closed = tasks().find(task.id()).orElseThrow();
    assertThat(closed.outcome()).contains(OperatorTaskOutcome.SUPERSEDED);
    assertThat(closed.closedBy()).isEmpty();
    assertThat(closed.remark()).contains("superseded by: delete");
    assertThatThrownBy(() -> tasks().retry(task.id(), "anna"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("superseded by: delete");
    host.until(() -> host.service("o1").status() == ServiceStatus.DELETED);
    assertThat(unclosed()).isEmpty();
  }

  @Test
  void aDeletionThatPeopleHaveDoneCountsAsDone() {
    host.place("o1");
    host.untilActive("o1");
    OperatorTask task = failedDeletion();
    assertThat(task.kind()).isEqualTo(OperatorTaskKind.DELETE);
    assertThat(task.machineName()).isEqualTo(host.service("o1").machineName());

    OperatorTask closed = tasks().markDone(task.id(), "anna");

    assertThat(closed.outcome()).contains(OperatorTaskOutcome.DONE_BY_HAND);
    assertThat(host.service("o1").status()).isEqualTo(ServiceStatus.DELETED);
    assertThat(host.service("o1").problem()).isEmpty();
    assertThat(events(EventType.SERVICE_DELETED)).hasSize(1);
  }

  @Test
  void aRetriedDeletionGoesOnWhereItStopped() {
    host.place("o1");
    host.untilActive("o1");
    OperatorTask task = failedDeletion();
    host.panel.faults().clear();

    tasks().retry(task.id(), "anna");
    host.until(() -> host.service("o1").status() == ServiceStatus.DELETED);

    assertThat(host.panel.machines()).isEmpty();
  }

  @Test
  void aDeletionAskedForAgainSupersedesTheTaskOfTheFirst() {
    host.place("o1");
    host.untilActive("o1");
    OperatorTask task = failedDeletion();

    host.provisioner().delete(host.service("o1").id());

    assertThat(tasks().find(task.id()).orElseThrow().outcome())
        .contains(OperatorTaskOutcome.SUPERSEDED);
    host.until(() -> !unclosed().isEmpty());
    assertThat(unclosed()).extracting(OperatorTask::id).doesNotContain(task.id()).hasSize(1);
  }

  @Test
  void whatPeopleSayIsChecked() {
    OperatorTask task = failedOrder();

    assertThatThrownBy(() -> tasks().take(task.id(), " "))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("who must have 1 to 64 characters");
    assertThatThrownBy(() -> tasks().close(task.id(), "a".repeat(65), ""))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("who must")
        .hasMessageContaining("remark must have 1 to 1000 characters");
    assertThatThrownBy(() -> tasks().markDone(task.id(), "anna", ""))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("machineId");
    assertThatThrownBy(() -> tasks().take(4711, "anna"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("no operator task 4711");
    assertThatThrownBy(() -> tasks().retry(4711, "anna")).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> tasks().giveBack(4711, "anna")).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> OperatorTaskFilter.builder().most(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("most must be at least 1");
    assertThat(tasks().find(task.id())).contains(task);
  }

  @Test
  void aTaskOfAModuleThatIsNotConfiguredCanOnlyBeClosed() {
    OperatorTask task = failedOrder();
    host.pass(Duration.ofMinutes(5));
    host.close();
    host = TestHost.on(folder).module(module -> module.name("other")).open(host.panel, host.clock);

    assertThatThrownBy(() -> tasks().retry(task.id(), "anna"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("module 'kvm'");
    assertThatThrownBy(() -> tasks().markDone(task.id(), "anna", "1"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("module 'kvm'");
    assertThat(tasks().close(task.id(), "anna", "panel sold").state())
        .isEqualTo(OperatorTaskState.CLOSED);
  }

  @Test
  void aFailingPoolOpensOneTaskAtATime() {
    host.close();
    host = poolHost();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noRoom();

    host.pass(Duration.ofHours(2));

    assertThat(events(EventType.SPARE_FAILED)).hasSizeGreaterThan(2);
    OperatorTask task = unclosed().get(0);
    assertThat(unclosed()).hasSize(1);
    assertThat(task.operation()).isEqualTo("build spare");
    assertThat(task.service()).isEmpty();
    assertThat(task.spare()).isPresent();
    assertThatThrownBy(() -> tasks().markDone(task.id(), "anna"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("never sold");
    tasks().close(task.id(), "anna", "no more nodes");
    host.pass(Duration.ofHours(3));
    assertThat(unclosed()).hasSize(1);
  }

  @Test
  void aRetriedSpareIsBuilt() {
    host.close();
    host = poolHost();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noRoom();
    host.until(() -> !unclosed().isEmpty());
    OperatorTask task = unclosed().get(0);
    host.panel.faults().clear();

    tasks().retry(task.id(), "anna");
    host.until(
        () ->
            events(EventType.SPARE_READY).stream()
                .anyMatch(event -> event.spare().equals(task.spare())));

    host.until(() -> host.ready() >= 2);
    host.pass(Duration.ofHours(1));
    assertThat(host.ready()).isEqualTo(host.panel.machinesOf("pool").size());
  }

  private TestHost poolHost() {
    return TestHost.on(folder)
        .pool(pool -> pool.addAlwaysPooled(AlwaysPooled.of(TestHost.DEBIAN, "small")))
        .open();
  }

  private OperatorTask failedOrder() {
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noRoom();
    host.place("o1");
    host.until(() -> host.service("o1").problem().isPresent() && !unclosed().isEmpty());
    return unclosed().get(0);
  }

  private OperatorTask failedDeletion() {
    host.panel.faults().on("vm.delete").every().busy();
    host.provisioner().delete(host.service("o1").id());
    host.until(() -> !unclosed().isEmpty());
    return unclosed().get(0);
  }

  private OperatorTasks tasks() {
    return host.provisioner().operatorTasks();
  }

  private List<OperatorTask> unclosed() {
    return tasks().list(OperatorTaskFilter.unclosed());
  }

  private List<OperatorTask> listed(OperatorTaskFilter.Builder filter) {
    return tasks().list(filter.build());
  }

  private List<Event> events(EventType type) {
    return host.provisioner().eventsAfter(0, 1000).stream()
        .filter(event -> event.type() == type)
        .toList();
  }
}
