package io.vpskit.testkit.internal.fault;

import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.internal.wire.PanelAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The faults due on one call. Each is counted as fired when the panel takes notice of it; asking
 * twice counts once.
 */
public final class FaultPlan {

  static final FaultPlan NONE = new FaultPlan(List.of());

  private final List<ScriptedFault> due;
  private final List<ScriptedFault> struck = new ArrayList<>(2);

  FaultPlan(List<ScriptedFault> due) {
    this.due = due;
  }

  /** Whether the answer is made up in place of carrying the call out. */
  public boolean replacesEffect() {
    return anyOf(
        action ->
            action instanceof FaultAction.BendAnswer bend && bend.stage() == Stage.BEFORE_EFFECT);
  }

  public PanelBehaviour behaviour(PanelBehaviour usual) {
    PanelBehaviour behaviour = usual;
    for (ScriptedFault fault : due) {
      if (fault.action() instanceof FaultAction.Behave behave) {
        behaviour = behave.change().apply(behaviour);
        strike(fault);
      }
    }
    return behaviour;
  }

  /** Counts the faults of the answer, which are certain to strike. */
  public void strikeAnswer() {
    for (ScriptedFault fault : due) {
      if (fault.action() instanceof FaultAction.BendAnswer) {
        strike(fault);
      }
    }
  }

  /** The answer as it leaves the panel. */
  public PanelAnswer bend(PanelAnswer answer) {
    PanelAnswer bent = answer;
    for (ScriptedFault fault : due) {
      if (fault.action() instanceof FaultAction.BendAnswer bend) {
        bent = bend.bend().apply(bent);
      }
    }
    return bent;
  }

  /** The error to answer at that stage; only the first fault that has one strikes. */
  public Optional<FaultAction> refusal(Stage stage) {
    return first(
        action ->
            action instanceof FaultAction.Refuse refuse && refuse.stage() == stage
                || action instanceof FaultAction.RefuseUsually usual && usual.stage() == stage);
  }

  public boolean endsSession(Stage stage) {
    return first(action -> action instanceof FaultAction.EndSession end && end.stage() == stage)
        .isPresent();
  }

  public boolean spendsKey() {
    return first(FaultAction.SpendKey.class::isInstance).isPresent();
  }

  public boolean skipsEffect() {
    return first(FaultAction.SkipEffect.class::isInstance).isPresent();
  }

  public boolean isStale() {
    return first(FaultAction.Stale.class::isInstance).isPresent();
  }

  public boolean refusesAuthinfo() {
    return first(FaultAction.RefuseAuthinfo.class::isInstance).isPresent();
  }

  /** What happens to the element that the call is about. */
  public <T extends ElementBend> List<T> bends(Class<T> kind) {
    List<T> bends = new ArrayList<>();
    for (ScriptedFault fault : due) {
      if (fault.action() instanceof FaultAction.BendElement element
          && kind.isInstance(element.bend())) {
        bends.add(kind.cast(element.bend()));
        strike(fault);
      }
    }
    return bends;
  }

  /** The faults that struck, in words. */
  public List<String> struck() {
    return struck.isEmpty() ? List.of() : struck.stream().map(ScriptedFault::description).toList();
  }

  private boolean anyOf(Predicate<FaultAction> condition) {
    return due.stream().anyMatch(fault -> condition.test(fault.action()));
  }

  private Optional<FaultAction> first(Predicate<FaultAction> condition) {
    for (ScriptedFault fault : due) {
      if (condition.test(fault.action())) {
        strike(fault);
        return Optional.of(fault.action());
      }
    }
    return Optional.empty();
  }

  private void strike(ScriptedFault fault) {
    if (!struck.contains(fault)) {
      struck.add(fault);
      fault.countFired();
    }
  }
}
