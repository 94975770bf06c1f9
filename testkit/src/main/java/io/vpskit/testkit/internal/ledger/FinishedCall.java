package io.vpskit.testkit.internal.ledger;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.ledger.RecordedCall;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call with what became of it. */
public final class FinishedCall extends ObservedCall implements RecordedCall {

  private final @Nullable PanelError error;
  private final boolean effect;
  private final List<String> faults;

  public FinishedCall(
      ObservedCall call, @Nullable PanelError error, boolean effect, List<String> faults) {
    super(call);
    this.error = error;
    this.effect = effect;
    this.faults = faults;
  }

  @Override
  public boolean succeeded() {
    return error == null;
  }

  @Override
  public Optional<PanelError> error() {
    return Optional.ofNullable(error);
  }

  @Override
  public boolean hadEffect() {
    return effect;
  }

  @Override
  public List<String> faults() {
    return faults;
  }

  @Override
  public String toString() {
    return super.toString()
        + (error == null ? " ok" : " " + error)
        + (effect ? " with effect" : " without effect")
        + (faults.isEmpty() ? "" : " " + faults);
  }
}
