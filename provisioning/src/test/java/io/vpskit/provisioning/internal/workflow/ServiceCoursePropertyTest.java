package io.vpskit.provisioning.internal.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.SuspensionReason;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Present;
import io.vpskit.provisioning.internal.workflow.operation.Standing;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** One operation on one machine, in virtual time, with crashes after what was sent. */
class ServiceCoursePropertyTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MOST_ROUNDS = 20_000;
  private static final Blueprint PRESENT = Samples.blueprint("1");

  private final Workflow workflow = new Workflow();
  private final Watch watch = new Watch(workflow);

  private final class Run {
    final ModelMachine machine;
    final Random random;
    final Set<SuspensionReason> suspensions;
    final Blueprint aim;
    final List<Fact> facts = new ArrayList<>();
    Instant now = START;
    Operation operation;
    boolean locked;

    Run(
        ModelMachine machine,
        Random random,
        OperationType type,
        Set<SuspensionReason> suspensions,
        Blueprint aim) {
      this.machine = machine;
      this.random = random;
      this.suspensions = suspensions;
      this.aim = aim;
      this.operation =
          Operation.builder()
              .id(1)
              .type(type)
              .module("kvm")
              .slot(0)
              .service("s")
              .machineId(ModelMachine.ID)
              .machineName(ModelMachine.NAME)
              .reason(SuspensionReason.ABUSE)
              .step(type.firstStep())
              .phase(Phase.READY)
              .nextRunAt(START)
              .build();
    }

    Run toTheEnd() {
      for (int round = 0; !operation.hasEnded(); round++) {
        assertThat(round).as("rounds").isLessThan(MOST_ROUNDS);
        if (operation.phase() == Phase.AWAITING_MACHINE) {
          now = now.plusSeconds(10);
          watch
              .look(List.of(work()), machine.listing(now), now)
              .forEach(change -> write(change.transition()));
        } else {
          now = operation.nextRunAt().isAfter(now) ? operation.nextRunAt() : now;
          step();
        }
      }
      return this;
    }

    private void step() {
      Work work = work();
      Todo todo = workflow.todo(work, now);
      if (todo instanceof Todo.Nothing) {
        write(workflow.after(work, new Answer.Nothing(), now));
      } else if (todo instanceof Todo.Ask ask) {
        write(workflow.after(work, machine.perform((MachineCall) ask.call(), now), now));
      } else {
        Todo.Send send = (Todo.Send) todo;
        operation = send.intent();
        Answer answer = machine.perform((MachineCall) send.call(), now);
        if (random.nextInt(100) >= 5) {
          write(workflow.after(work, answer, now));
        }
      }
    }

    private void write(Transition transition) {
      operation = transition.operation();
      for (Fact fact : transition.facts()) {
        facts.add(fact);
        locked =
            fact instanceof Fact.OwnerLockedOut || locked && !(fact instanceof Fact.OwnerLetIn);
      }
    }

    private Work work() {
      return Work.builder()
          .operation(operation)
          .blueprint(aim)
          .rules(Samples.rules())
          .knownAccount("5")
          .present(new Present(Standing.sold(suspensions), PRESENT, locked, false))
          .build();
    }

    boolean isDone() {
      assertThat(facts)
          .filteredOn(Fact.ServiceFailed.class::isInstance)
          .hasSize(operation.phase() == Phase.DONE ? 0 : 1);
      return operation.phase() == Phase.DONE;
    }
  }

  private Run run(
      long seed,
      int trouble,
      OperationType type,
      Set<SuspensionReason> suspensions,
      Blueprint aim) {
    Random random = new Random(seed);
    ModelMachine machine = new ModelMachine(random, trouble);
    machine.running = suspensions.isEmpty();
    return new Run(machine, random, type, suspensions, aim).toTheEnd();
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void aSuspendedMachineStandsStillAndItsOwnerIsLockedOut(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int trouble) {
    Run run = run(seed, trouble, OperationType.SUSPEND, Set.of(), PRESENT);

    if (run.isDone()) {
      assertThat(run.machine.running).isFalse();
      assertThat(run.facts).anyMatch(Fact.ServiceSuspended.class::isInstance);
    }
    assertThat(!run.locked || run.machine.locked).as("locked when on record").isTrue();
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void aResumedMachineRuns(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int trouble) {
    Run run = run(seed, trouble, OperationType.RESUME, Set.of(SuspensionReason.ABUSE), PRESENT);

    if (run.isDone()) {
      assertThat(run.machine.running).isTrue();
      assertThat(run.facts).anyMatch(Fact.ServiceResumed.class::isInstance);
    }
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void aMachineHasTheResourcesOfItsTariffInTheEnd(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int trouble) {
    Blueprint larger = Blueprint.builder().from(PRESENT).tariff("large").memoryMiB(4096).build();
    Run run = run(seed, trouble, OperationType.CHANGE_TARIFF, Set.of(), larger);

    if (run.isDone()) {
      assertThat(run.machine.memoryMiB).isEqualTo(4096);
      assertThat(run.machine.running).isTrue();
    } else if (!run.operation.problem().orElseThrow().contains("could not be changed back")) {
      assertThat(run.machine.memoryMiB).isEqualTo(1024);
    }
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void aReinstalledMachineHasItsNewOsAndPassword(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int trouble) {
    Blueprint ubuntu =
        Blueprint.builder()
            .from(PRESENT)
            .osTemplate("Ubuntu")
            .rootPassword(Secret.of("kanarek-7Qx-new"))
            .build();
    Run run = run(seed, trouble, OperationType.REINSTALL, Set.of(), ubuntu);

    if (run.isDone()) {
      assertThat(run.machine.osTemplate).isEqualTo("Ubuntu");
      assertThat(run.machine.password).isEqualTo("kanarek-7Qx-new");
      assertThat(run.machine.isInstalled(run.now)).isTrue();
      Optional<Fact> changed =
          run.facts.stream().filter(Fact.ServiceChanged.class::isInstance).findFirst();
      assertThat(((Fact.ServiceChanged) changed.orElseThrow()).blueprint().osTemplate())
          .isEqualTo("Ubuntu");
    }
  }
}
