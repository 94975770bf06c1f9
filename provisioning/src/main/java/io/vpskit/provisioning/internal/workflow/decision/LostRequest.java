package io.vpskit.provisioning.internal.workflow.decision;

import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a request that must not be repeated blindly, when the panel shows nothing of it:
 * it is sent again, but a panel that never carries it out is not asked for ever.
 */
public final class LostRequest {
  private static final int MOST = 3;

  private LostRequest() {}

  /** Sends it again by the given step, or takes it for refused. */
  public static Move again(Operation operation, Step step, String why) {
    Operation counted = operation.withLostRequests(operation.lostRequests() + 1);
    return counted.lostRequests() < MOST
        ? Move.Detour.to(step, counted.withSentAt(Optional.empty()), new Note("send again", why))
        : new Move.Refusal(counted, why + ", " + MOST + " times in a row", List.of());
  }
}
