package io.vpskit.provisioning.internal.workflow;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells, from one listing, what has become of all machines that a module waits for. Pure. */
public final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Workflow workflow;

  public Watch(Workflow workflow) {
    this.workflow = workflow;
  }

  /** What has become of work that waited. */
  public record Change(Work work, Transition transition) {}

  /**
   * The transitions of those whose operation changes; the others go on waiting.
   *
   * @param asked when the listing was asked for: it proves nothing about any later moment
   */
  public List<Change> look(List<Work> waiting, List<MachineView> listing, Instant asked) {
    Map<String, MachineView> byId = new HashMap<>();
    Map<String, List<MachineView>> byName = new HashMap<>();
    for (MachineView machine : listing) {
      byId.put(machine.id(), machine);
      byName.computeIfAbsent(machine.name(), name -> new ArrayList<>()).add(machine);
    }
    List<Change> changed = new ArrayList<>();
    for (Work work : waiting) {
      Optional<MachineView> machine = machine(work.operation(), byId, byName);
      look(work, machine, asked).ifPresent(transition -> changed.add(new Change(work, transition)));
    }
    return changed;
  }

  /**
   * The transitions of those that do not wait any longer for a panel whose machines cannot be
   * listed.
   */
  public List<Change> giveUp(List<Work> waiting, Answer.Unreached why, Instant now) {
    List<Change> changed = new ArrayList<>();
    for (Work work : waiting) {
      Transition transition = workflow.after(work, why, now);
      if (transition.operation().step() != work.operation().step()) {
        changed.add(new Change(work, transition));
      }
    }
    return changed;
  }

  /** What is wrong with one operation must not keep the others waiting. */
  private Optional<Transition> look(Work work, Optional<MachineView> machine, Instant asked) {
    try {
      Transition transition = workflow.after(work, new Answer.Sighted(machine), asked);
      return sameButForTime(work.operation(), transition.operation())
          ? Optional.empty()
          : Optional.of(transition);
    } catch (RuntimeException e) {
      LOG.error("operation {} cannot be moved on", work.operation().id(), e);
      return Optional.empty();
    }
  }

  /** By its id if that still bears our name; by the name as long as no id is known. */
  private static Optional<MachineView> machine(
      Operation operation, Map<String, MachineView> byId, Map<String, List<MachineView>> byName) {
    String name = operation.machineName().orElseThrow();
    if (operation.machineId().isPresent()) {
      return operation.machineId().map(byId::get).filter(machine -> machine.name().equals(name));
    }
    List<MachineView> named = byName.getOrDefault(name, List.of());
    if (named.size() > 1) {
      LOG.error("the panel lists {} machines named '{}': {}", named.size(), name, named);
    }
    return named.stream().min(Comparator.comparing(MachineView::id));
  }

  private static boolean sameButForTime(Operation before, Operation after) {
    return after.withNextRunAt(before.nextRunAt()).equals(before);
  }
}
