package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.OperationId;
import io.vpskit.provisioning.OperationKind;
import io.vpskit.provisioning.OperationStatus;
import io.vpskit.provisioning.ServiceId;
import io.vpskit.provisioning.ServiceOperation;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Operations as the host sees them. */
final class ServiceOperationView {
  private ServiceOperationView() {}

  static Optional<ServiceOperation> find(Handle handle, long id) {
    return handle
        .createQuery("select * from vpskit_operation where id = :id and for_service = 1")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  static List<ServiceOperation> ofService(Handle handle, String service) {
    return handle
        .createQuery(
            "select * from vpskit_operation where service_id = :service and for_service = 1"
                + " order by id")
        .bind("service", service)
        .map((row, context) -> read(row))
        .list();
  }

  private static ServiceOperation read(ResultSet row) throws SQLException {
    Operation operation = OperationTable.read(row).operation();
    return new ServiceOperation(
        new OperationId(operation.id()),
        new ServiceId(operation.service().orElseThrow()),
        kind(operation.type()),
        status(operation.phase()),
        Columns.time(row, "created_at"),
        Columns.optionalTime(row, "ended_at"),
        operation.problem(),
        operation.panelCalls());
  }

  private static OperationStatus status(Phase phase) {
    return switch (phase) {
      case QUEUED, AWAITING_SLOT, READY, AWAITING_MACHINE -> OperationStatus.RUNNING;
      case DONE -> OperationStatus.DONE;
      case FAILED -> OperationStatus.FAILED;
    };
  }

  private static OperationKind kind(OperationType type) {
    return switch (type) {
      case OPEN -> OperationKind.OPEN;
      case SUSPEND -> OperationKind.SUSPEND;
      case RESUME -> OperationKind.RESUME;
      case START -> OperationKind.START;
      case STOP -> OperationKind.STOP;
      case RESTART -> OperationKind.RESTART;
      case CHANGE_TARIFF -> OperationKind.CHANGE_TARIFF;
      case REINSTALL -> OperationKind.REINSTALL;
      case CHANGE_PASSWORD -> OperationKind.CHANGE_PASSWORD;
      case SET_HOST_NAME -> OperationKind.SET_HOST_NAME;
      case ADD_ADDRESS -> OperationKind.ADD_ADDRESS;
      case REMOVE_ADDRESS -> OperationKind.REMOVE_ADDRESS;
      case SET_PTR -> OperationKind.SET_PTR;
      case GUARD -> OperationKind.GUARD;
      case TEND_LICENCE -> OperationKind.TEND_LICENCE;
      case DELETE_SERVICE -> OperationKind.DELETE;
      case BUILD_SPARE, DELETE_SPARE, CLEAN_UP, TAKE_BACK ->
          throw new IllegalStateException(type + " is not done for a service");
    };
  }
}
