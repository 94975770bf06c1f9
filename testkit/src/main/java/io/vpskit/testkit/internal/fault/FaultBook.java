package io.vpskit.testkit.internal.fault;

import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.PanelFaults;
import io.vpskit.testkit.ledger.PanelCall;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The faults in force, in the order in which they were scripted.
 *
 * @param <R> the faults that the panel knows
 */
public abstract class FaultBook<R> implements PanelFaults<R> {

  private final List<ScriptedFault> faults = new CopyOnWriteArrayList<>();

  @Override
  public R onEveryFunction() {
    return on("*");
  }

  @Override
  public List<Fault> scripted() {
    return List.copyOf(faults);
  }

  @Override
  public void clear() {
    faults.clear();
  }

  void add(ScriptedFault fault) {
    faults.add(fault);
  }

  void remove(ScriptedFault fault) {
    faults.remove(fault);
  }

  /** Chooses the faults for a call; each fault that matches counts it. */
  public FaultPlan planFor(PanelCall call) {
    if (faults.isEmpty()) {
      return FaultPlan.NONE;
    }
    List<ScriptedFault> due = new ArrayList<>();
    for (ScriptedFault fault : faults) {
      if (fault.isDueOn(call)) {
        due.add(fault);
      }
    }
    return due.isEmpty() ? FaultPlan.NONE : new FaultPlan(due);
  }

  /** Whether listings of the function must be remembered, because one may be asked for again. */
  public boolean wantsOldListings(String function) {
    for (ScriptedFault fault : faults) {
      if (fault.action() instanceof FaultAction.Stale && fault.selector().matches(function)) {
        return true;
      }
    }
    return false;
  }
}
