package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells, from one listing, what has become of all machines that a module waits for. Pure. */
public final class Watch {
  private final Workflow workflow;

  public Watch(Workflow workflow) {
    this.workflow = workflow;
  }

  /** The transitions of those whose operation changes; the others go on waiting. */
  public List<Transition> look(List<Work> waiting, List<MachineView> listing, Instant now) {
    Map<String, MachineView> byId = new HashMap<>();
    Map<String, MachineView> byName = new HashMap<>();
    for (MachineView machine : listing) {
      byId.put(machine.id(), machine);
      byName.put(machine.name(), machine);
    }
    List<Transition> changed = new ArrayList<>();
    for (Work work : waiting) {
      Operation operation = work.operation();
      Optional<MachineView> machine =
          operation.machineId().map(byId::get).or(() -> operation.machineName().map(byName::get));
      Transition transition = workflow.after(work, new Answer.Sighted(machine), now);
      if (!sameButForTime(operation, transition.operation())) {
        changed.add(transition);
      }
    }
    return changed;
  }

  private static boolean sameButForTime(Operation before, Operation after) {
    return after.withNextRunAt(before.nextRunAt()).equals(before);
  }
}
