package io.vpskit.provisioning.internal.workflow.decision;

import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import java.util.List;

/**
 * What becomes of a request that must not be repeated blindly, when the panel shows nothing of it:
 * it is sent again, but a panel that never carries it out is not asked for ever.
 */
public final class LostRequest {
  private static final int MOST = 3;

  private LostRequest() {}

  /**
   * Sends it again by the given step, or takes it for refused.
   *
   * @param unsent the operation as it is without the request
   * @param refused the operation as it is when the request is given up
   */
  public static Move again(Operation unsent, Step step, Operation refused, String why) {
    int times = unsent.lostRequests() + 1;
    return times < MOST
        ? Move.Detour.to(step, unsent.withLostRequests(times), new Note("send again", why))
        : new Move.Refusal(
            refused.withLostRequests(0), why + ", " + MOST + " times in a row", List.of());
  }
}
