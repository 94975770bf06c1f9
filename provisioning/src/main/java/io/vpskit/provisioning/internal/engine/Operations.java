package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import java.time.Instant;

/** New operations, before anything was done for them. */
public final class Operations {
  /** The database gives the real one. */
  private static final long NOT_WRITTEN_YET = 0;

  private Operations() {}

  public static Operation begin(OperationType type, String module, int slot, Instant now) {
    return Operation.builder()
        .id(NOT_WRITTEN_YET)
        .type(type)
        .module(module)
        .slot(slot)
        .step(type.firstStep())
        .phase(Phase.QUEUED)
        .nextRunAt(now)
        .build();
  }
}
