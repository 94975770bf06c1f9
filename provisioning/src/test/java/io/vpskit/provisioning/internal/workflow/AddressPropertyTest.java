package io.vpskit.provisioning.internal.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.ModuleCandidate;
import io.vpskit.provisioning.internal.workflow.operation.ModuleRules;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Present;
import io.vpskit.provisioning.internal.workflow.operation.Standing;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Whatever is lost, late or refused: machines have their addresses, and none is left over. */
class AddressPropertyTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final ModuleRules RULES = Samples.rules().withIpManager("main");
  private static final List<AddressFamily> WANTED =
      List.of(AddressFamily.IPV4, AddressFamily.IPV6, AddressFamily.IPV4);
  private static final int MOST_ROUNDS = 20_000;
  private static final int MOST_RETRIES = 3;

  private final Workflow workflow = new Workflow();
  private final Watch watch = new Watch(workflow);

  /** Operations of one service, in virtual time, with crashes after what was sent. */
  private final class Run {
    final Random random;
    final ModelPanel panel;
    final ModelAddresses addresses;
    final List<HeldAddress> onRecord = new ArrayList<>();
    final Deque<Operation> leftBehind = new ArrayDeque<>();
    Instant now = START;
    Operation operation;

    Run(long seed, int trouble) {
      random = new Random(seed);
      panel = new ModelPanel(random, trouble);
      addresses = new ModelAddresses(panel, random, trouble);
      operation = begin(1, OperationType.OPEN);
    }

    private Operation begin(long id, OperationType type) {
      return Operation.builder()
          .id(id)
          .type(type)
          .module("kvm")
          .slot(0)
          .service("s")
          .step(type.firstStep())
          .phase(Phase.READY)
          .nextRunAt(now)
          .build();
    }

    /** What fails is tried again by people, before or after what it left is cleared away. */
    void open() {
      work();
      for (int again = 0; operation.phase() == Phase.FAILED && again < MOST_RETRIES; again++) {
        if (random.nextBoolean()) {
          clearAwayBeside();
        }
        operation = workflow.retried(operation, now).operation();
        work();
      }
      clearAwayBeside();
    }

    private void clearAwayBeside() {
      Operation order = operation;
      clearAway();
      operation = order;
    }

    /** As if people let it go on as often as is needed. */
    void delete() {
      Operation order = operation;
      operation =
          begin(2, OperationType.DELETE_SERVICE)
              .withMachineName(order.machineName())
              .withMachineId(order.machineId())
              .withSentAt(order.sentAt());
      untilDone();
      clearAway();
    }

    private void clearAway() {
      while (!leftBehind.isEmpty()) {
        operation = leftBehind.remove();
        untilDone();
      }
    }

    private void untilDone() {
      work();
      while (operation.phase() == Phase.FAILED) {
        operation = workflow.retried(operation, now).operation();
        work();
      }
    }

    private void work() {
      for (int round = 0; !operation.hasEnded(); round++) {
        assertThat(round).as("rounds").isLessThan(MOST_ROUNDS);
        if (operation.phase() == Phase.AWAITING_MACHINE) {
          now = now.plusSeconds(10);
          watch
              .look(List.of(facing()), panel.listing(now), now)
              .forEach(change -> write(change.transition()));
        } else {
          now = operation.nextRunAt().isAfter(now) ? operation.nextRunAt() : now;
          step();
        }
      }
    }

    private void step() {
      Work work = facing();
      Todo todo = workflow.todo(work, now);
      Answer answer = new Answer.Nothing();
      if (todo instanceof Todo.ClaimSpare) {
        answer = new Answer.NoSpare("none");
      } else if (todo instanceof Todo.Ask ask) {
        answer = addresses.perform(ask.call(), now);
      } else if (todo instanceof Todo.AskAll ask) {
        answer =
            new Answer.All(ask.calls().stream().map(call -> addresses.perform(call, now)).toList());
      } else if (todo instanceof Todo.Send send) {
        operation = send.intent();
        answer = addresses.perform(send.call(), now);
        if (random.nextInt(100) < 5) {
          return; // The process dies before it can write what became of it.
        }
      }
      write(workflow.after(work, answer, now));
    }

    private void write(Transition transition) {
      operation = transition.operation();
      if (operation.phase() == Phase.AWAITING_SLOT || operation.phase() == Phase.QUEUED) {
        operation = operation.withPhase(Phase.READY).withAdmitted(true);
      }
      for (Fact fact : transition.facts()) {
        if (fact instanceof Fact.AddressHeld held) {
          forget(held.address());
          onRecord.add(held.address().withSentAt(Optional.empty()));
        } else if (fact instanceof Fact.AddressGone gone) {
          forget(gone.address());
        } else if (fact instanceof Fact.LeftBehind left) {
          left.operation().addresses().forEach(this::forget);
          leftBehind.add(left.operation().withId(100 + leftBehind.size()).withPhase(Phase.READY));
        }
      }
    }

    private void forget(HeldAddress address) {
      onRecord.removeIf(it -> it.ip().equals(address.ip()));
    }

    private Work facing() {
      Blueprint blueprint = Samples.blueprint("1").withAddresses(WANTED);
      return Work.builder()
          .operation(operation)
          .blueprint(blueprint)
          .rules(RULES)
          .addresses(onRecord)
          .present(new Present(Standing.of(ServiceStatus.IN_PROGRESS), blueprint, false, false))
          .addCandidates(new ModuleCandidate("kvm", 1, Optional.of("main"), false, false, 0, 0))
          .build();
    }

    /** When all late effects have come. */
    Instant end() {
      return now.plus(ModelPanel.LATEST_EFFECT);
    }
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void anOrderHasTheRightAddressesAndItsEndLeavesNone(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 35) int trouble) {
    Run run = new Run(seed, trouble);

    run.open();

    if (run.operation.phase() == Phase.DONE) {
      String machine = run.operation.machineName().orElseThrow();
      assertThat(run.addresses.onMachine(machine, run.end()))
          .isEqualTo(run.addresses.booked(run.end()))
          .containsExactlyInAnyOrderElementsOf(
              run.onRecord.stream().map(it -> it.ip().orElseThrow()).toList());
      assertThat(run.onRecord).extracting(HeldAddress::family).containsExactlyElementsOf(WANTED);
    }

    run.delete();

    assertThat(run.addresses.booked(run.end())).isEmpty();
    assertThat(run.panel.alive(run.end())).isEmpty();
    assertThat(run.onRecord).isEmpty();
  }
}
