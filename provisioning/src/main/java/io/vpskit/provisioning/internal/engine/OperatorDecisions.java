package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.OperatorTask;
import io.vpskit.provisioning.OperatorTaskFilter;
import io.vpskit.provisioning.OperatorTaskOutcome;
import io.vpskit.provisioning.internal.gateway.PanelGateway;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.OperatorTaskStore;
import io.vpskit.provisioning.internal.store.OperatorTaskStore.Decided;
import io.vpskit.provisioning.internal.store.OperatorTaskStore.Decision;
import io.vpskit.provisioning.internal.workflow.Workflow;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Does what people decide about failed operations. Thread-safe. */
public final class OperatorDecisions {
  private final Catalogue catalogue;
  private final OperatorTaskStore store;
  private final Map<String, PanelGateway> panels;
  private final BiConsumer<Lane, Instant> wake;
  private final Aftermath aftermath;
  private final InstantSource clock;
  private final Workflow workflow = new Workflow();

  public OperatorDecisions(
      Catalogue catalogue,
      OperatorTaskStore store,
      Map<String, PanelGateway> panels,
      BiConsumer<Lane, Instant> wake,
      Changes changes,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.store = store;
    this.panels = Map.copyOf(panels);
    this.wake = wake;
    this.aftermath = new Aftermath(catalogue, wake, changes);
    this.clock = clock;
  }

  public List<OperatorTask> list(OperatorTaskFilter filter) {
    return store.list(filter);
  }

  public Optional<OperatorTask> find(long id) {
    return store.find(id);
  }

  public Decided take(long id, String who) {
    return store.take(id, who, clock.instant());
  }

  public Decided giveBack(long id, String who) {
    return store.giveBack(id, who, clock.instant());
  }

  public Decided dismiss(long id, String who, String remark) {
    Instant now = clock.instant();
    Decided decided = store.dismiss(id, who, remark, now);
    wake.accept(Lane.events(), now);
    return decided;
  }

  public Decided retry(long id, String who) {
    Instant now = clock.instant();
    Decision decision =
        new Decision(id, who, OperatorTaskOutcome.RETRIED, "tried again", Optional.empty(), now);
    return obstacle(id)
        .orElseGet(
            () ->
                applied(
                    store.move(decision, work -> workflow.retried(work.operation(), now)), now));
  }

  /** Nobody looks whether it is true. */
  public Decided done(long id, String who) {
    return obstacle(id)
        .or(() -> needsMachine(type(id)).map(Decided::refused))
        .orElseGet(() -> done(id, who, Optional.empty()));
  }

  private static Optional<String> needsMachine(OperationType type) {
    return switch (type) {
      case OPEN ->
          Optional.of(
              "the order's machine must be named to mark its task done, by its identifier on the"
                  + " panel");
      case BUILD_SPARE ->
          Optional.of("a spare that people have built is never sold: retry the task or close it");
      default -> Optional.empty();
    };
  }

  /** Looks at the machine first. */
  public Decided done(long id, String who, String machineId) {
    Optional<Decided> obstacle = obstacle(id);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    Work work = store.work(id).orElseThrow();
    if (work.operation().type() != OperationType.OPEN) {
      return Decided.refused("operator task " + id + " is not about an order: name no machine");
    }
    Optional<String> own = work.operation().machineId().filter(it -> !it.equals(machineId));
    if (own.isPresent()) {
      return Decided.refused(
          "the order has machine " + own.get() + " already: name that one, or delete the service");
    }
    PanelGateway panel = panels.get(work.operation().module());
    HandMadeMachine machine = HandMadeMachine.look(panel, work, machineId);
    return machine.refusal().map(Decided::refused).orElseGet(() -> done(id, who, machine.view()));
  }

  private Decided done(long id, String who, Optional<MachineView> machine) {
    Instant now = clock.instant();
    String remark = "done by hand" + machine.map(it -> ", machine '" + it.name() + "'").orElse("");
    Decision decision =
        new Decision(id, who, OperatorTaskOutcome.DONE_BY_HAND, remark, machine, now);
    return applied(
        store.move(
            decision, work -> workflow.doneByHand(machine.map(it -> with(work, it)).orElse(work))),
        now);
  }

  private OperationType type(long id) {
    return store.work(id).orElseThrow().operation().type();
  }

  private static Work with(Work work, MachineView machine) {
    return work.with(
        work.operation()
            .withMachineId(machine.id())
            .withMachineName(machine.name())
            .withAddress(machine.address()));
  }

  private Decided applied(Decided decided, Instant now) {
    decided.written().ifPresent(written -> aftermath.ofDecision(written, now));
    return decided;
  }

  /** Why nothing can be done at all. */
  private Optional<Decided> obstacle(long id) {
    Optional<OperatorTask> task = store.find(id);
    if (task.isEmpty()) {
      return Optional.of(Decided.refused("there is no operator task " + id));
    }
    String module = task.get().module();
    return catalogue.module(module).isPresent()
        ? Optional.empty()
        : Optional.of(
            Decided.refused(
                "module '" + module + "' of operator task " + id + " is not configured"));
  }
}
