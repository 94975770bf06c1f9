package io.vpskit.provisioning.internal.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.ModuleCandidate;
import io.vpskit.provisioning.internal.workflow.operation.ModuleRules;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

class WorkflowPropertyTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final ModuleRules RULES = Samples.rules();
  private static final int MOST_ROUNDS = 20_000;

  private final Workflow workflow = new Workflow();
  private final Watch watch = new Watch(workflow);

  /** One operation against one panel, in virtual time, with crashes after what was sent. */
  private final class Run {
    final ModelPanel panel;
    final Random random;
    final List<Fact> facts = new ArrayList<>();
    final List<Operation> leftBehind = new ArrayList<>();
    Instant now = START;
    Operation operation;
    Optional<Answer.Claimed> spare = Optional.empty();
    Optional<String> knownAccount = Optional.empty();

    Run(ModelPanel panel, Random random, OperationType type) {
      this.panel = panel;
      this.random = random;
      this.operation =
          Operation.builder()
              .id(1)
              .type(type)
              .module("kvm")
              .slot(0)
              .service(type == OperationType.OPEN ? Optional.of("s") : Optional.empty())
              .spare(type == OperationType.BUILD_SPARE ? Optional.of("p") : Optional.empty())
              .step(type.firstStep())
              .phase(Phase.READY)
              .nextRunAt(START)
              .build();
    }

    /** The operation, and then all that it has left behind, which may fail and be tried again. */
    void toTheEnd() {
      work(operation);
      Operation done = operation;
      for (int i = 0; i < leftBehind.size(); i++) {
        do {
          work(leftBehind.get(i));
        } while (operation.phase() == Phase.FAILED);
      }
      operation = done;
    }

    private void work(Operation begun) {
      operation = begun;
      for (int round = 0; !operation.hasEnded(); round++) {
        assertThat(round).as("rounds").isLessThan(MOST_ROUNDS);
        if (operation.phase() == Phase.AWAITING_MACHINE) {
          now = now.plusSeconds(10);
          watch
              .look(List.of(work()), panel.listing(now), now)
              .forEach(change -> write(change.transition()));
        } else {
          if (operation.nextRunAt().isAfter(now)) {
            now = operation.nextRunAt();
          }
          step();
        }
      }
    }

    private void step() {
      Work work = work();
      Todo todo = workflow.todo(work, now);
      Answer answer;
      if (todo instanceof Todo.ClaimSpare) {
        answer = spare.isPresent() ? spare.get() : new Answer.NoSpare("none");
      } else if (todo instanceof Todo.Ask ask) {
        answer = panel.perform((MachineCall) ask.call(), now);
      } else if (todo instanceof Todo.AskAll ask) {
        answer =
            new Answer.All(
                ask.calls().stream().map(call -> panel.perform((MachineCall) call, now)).toList());
      } else if (todo instanceof Todo.Send send) {
        operation = send.intent();
        answer = panel.perform((MachineCall) send.call(), now);
        if (random.nextInt(100) < 5) {
          return; // The process dies before it can write what became of it.
        }
      } else {
        answer = new Answer.Nothing();
      }
      write(workflow.after(work, answer, now));
    }

    private void write(Transition transition) {
      operation = transition.operation();
      if (operation.phase() == Phase.AWAITING_SLOT) {
        operation = operation.withPhase(Phase.READY).withAdmitted(true);
      }
      for (Fact fact : transition.facts()) {
        facts.add(fact);
        if (fact instanceof Fact.AccountKnown known) {
          knownAccount = Optional.of(known.account());
        } else if (fact instanceof Fact.AccountForgotten) {
          knownAccount = Optional.empty();
        } else if (fact instanceof Fact.LeftBehind left) {
          leftBehind.add(left.operation());
        }
      }
    }

    /** What is taken back from a buyer was meant to be the pool owner's. */
    private String accountName() {
      return isTakeBack() ? "pool" : "u1";
    }

    private boolean isTakeBack() {
      return operation.type() == OperationType.TAKE_BACK;
    }

    private Work work() {
      return Work.builder()
          .operation(operation)
          .blueprint(Samples.blueprint("1").withAccountName(accountName()))
          .rules(RULES)
          .knownAccount(isTakeBack() ? Optional.empty() : knownAccount)
          .poolAccount(operation.type() == OperationType.OPEN ? Optional.of("pool") : knownAccount)
          .present(
              new Present(
                  Standing.of(ServiceStatus.IN_PROGRESS), Samples.blueprint("1"), false, false))
          .addCandidates(new ModuleCandidate("kvm", 1, Optional.empty(), false, false, 0, 0))
          .build();
    }

    /** What is on the panel once all late effects have come. */
    List<String> aliveInTheEnd() {
      return panel.alive(now.plus(ModelPanel.LATEST_EFFECT));
    }
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
  void anOrderEndsWithOneMachineOfItsOwnOrNone(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int trouble) {
    Random random = new Random(seed);
    Run run = new Run(new ModelPanel(random, trouble), random, OperationType.OPEN);

    run.toTheEnd();

    for (String name : run.panel.names()) {
      assertThat(run.panel.everMade(name)).as(name).isEqualTo(1);
    }
    if (run.operation.phase() == Phase.DONE) {
      assertThat(run.aliveInTheEnd()).containsExactly(run.operation.machineName().orElseThrow());
      String machine = run.operation.machineId().orElseThrow();
      assertThat(run.panel.ownerOf(machine)).isEqualTo(run.panel.accountOf("u1"));
      assertThat(run.facts).filteredOn(Fact.ServiceActivated.class::isInstance).hasSize(1);
    } else {
      assertThat(run.facts).filteredOn(Fact.ServiceFailed.class::isInstance).hasSize(1);
    }
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void aSpareIsSoldOnlyWithItsOwnerChanged(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int trouble) {
    Random random = new Random(seed);
    Run run = new Run(new ModelPanel(random, trouble), random, OperationType.OPEN);
    String machine = run.panel.addReady("spare", "pool", START);
    run.spare = Optional.of(new Answer.Claimed("p", "kvm", "spare", machine, Optional.empty()));

    run.toTheEnd();

    boolean quarantined = run.facts.stream().anyMatch(Fact.SpareQuarantined.class::isInstance);
    boolean sold =
        run.facts.stream()
            .anyMatch(
                fact ->
                    fact instanceof Fact.ServiceActivated active && active.fromSpare().isPresent());
    assertThat(quarantined && sold).isFalse();
    if (quarantined) {
      assertThat(run.panel.ownerOf(machine)).isIn("pool", run.panel.accountOf("pool"));
    }
    if (sold) {
      assertThat(run.panel.ownerOf(machine)).isEqualTo(run.panel.accountOf("u1"));
      assertThat(run.aliveInTheEnd()).containsExactly("spare");
    }
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void aSpareIsReadyOrLeavesNothingBehind(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 25) int trouble) {
    Random random = new Random(seed);
    Run run = new Run(new ModelPanel(random, trouble), random, OperationType.BUILD_SPARE);

    run.toTheEnd();

    if (run.operation.phase() == Phase.DONE) {
      assertThat(run.aliveInTheEnd()).containsExactly("vps1");
    } else {
      assertThat(run.aliveInTheEnd()).isEmpty();
    }
  }
}
