package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Present;
import org.jdbi.v3.core.Handle;

/** What operations are told of the service that they are done for. */
final class ServiceRecord {
  private ServiceRecord() {}

  static Present present(Handle handle, String id) {
    Service service = ServiceTable.find(handle, id).orElseThrow();
    return new Present(
        StandingTable.present(handle, id),
        ServiceTable.blueprint(handle, id),
        LockTable.isLocked(handle, service.module(), service.customer().accountName()),
        LockTable.hasOthers(handle, service));
  }

  /** One that was asked for early learns only now which machine the service has. */
  static Operation withMachine(Handle handle, Operation operation) {
    boolean given = operation.machineName().isPresent();
    if (given || !operation.type().isForService() || operation.type() == OperationType.OPEN) {
      return operation;
    }
    Service service = ServiceTable.find(handle, operation.service().orElseThrow()).orElseThrow();
    if (service.machineName().isEmpty()) {
      return withMachineOfOrder(handle, operation);
    }
    return operation
        .withMachineName(service.machineName())
        .withMachineId(service.machineId())
        .withAddress(service.address());
  }

  /**
   * The machine that was built for a service which is not Active, because something else failed.
   */
  private static Operation withMachineOfOrder(Handle handle, Operation operation) {
    return OperationTable.last(handle, operation.service().orElseThrow(), OperationType.OPEN)
        .map(OperationTable.Row::operation)
        .map(
            order ->
                operation
                    .withMachineName(order.machineName())
                    .withMachineId(order.machineId())
                    .withAddress(order.address())
                    .withSentAt(order.sentAt()))
        .orElse(operation);
  }
}
