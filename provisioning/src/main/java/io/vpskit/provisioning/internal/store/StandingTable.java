package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.SuspensionReason;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Where services stand, and the status that they show because of it. */
final class StandingTable {
  private StandingTable() {}

  /** What is so now, whatever is under way; a deletion that was begun is never taken back. */
  static Standing present(Handle handle, String id) {
    return handle
        .createQuery(
            "select status, active_at, suspensions, exists (select 1 from vpskit_operation"
                + " where service_id = service.id and type = :deletion and ended_at is not null)"
                + " as deleting from vpskit_service service where id = :id")
        .bind("deletion", OperationType.DELETE_SERVICE.name())
        .bind("id", id)
        .map(
            (row, context) -> {
              ServiceStatus status = ServiceStatus.valueOf(row.getString("status"));
              if (status == ServiceStatus.DELETED || row.getBoolean("deleting")) {
                return Standing.of(ServiceStatus.DELETED);
              }
              return Columns.optionalTime(row, "active_at").isPresent()
                  ? Standing.sold(reasons(row.getString("suspensions")))
                  : Standing.of(status);
            })
        .one();
  }

  /** What will be so when everything that is under way has succeeded. */
  static Standing projected(Handle handle, String id) {
    Standing standing = present(handle, id);
    for (Operation operation : OperationTable.unended(handle, id)) {
      standing = standing.after(operation);
    }
    return standing;
  }

  /** Shows the status that follows from where the service stands and what is under way. */
  static void settle(Handle handle, String id) {
    Standing standing = present(handle, id);
    boolean underWay =
        OperationTable.unended(handle, id).stream()
            .anyMatch(operation -> operation.type().changesStatus());
    boolean wasActive =
        standing.status() == ServiceStatus.ACTIVE || standing.status() == ServiceStatus.SUSPENDED;
    if (underWay) {
      show(handle, id, ServiceStatus.IN_PROGRESS);
    } else if (wasActive) {
      show(handle, id, standing.status());
    }
  }

  private static void show(Handle handle, String id, ServiceStatus status) {
    handle
        .createUpdate("update vpskit_service set status = :status where id = :id")
        .bind("status", status.name())
        .bind("id", id)
        .execute();
  }

  static void suspend(Handle handle, String id, SuspensionReason reason) {
    write(handle, id, present(handle, id).with(reason));
  }

  static void resume(Handle handle, String id, SuspensionReason reason) {
    write(handle, id, present(handle, id).without(reason));
  }

  private static void write(Handle handle, String id, Standing standing) {
    handle
        .createUpdate("update vpskit_service set suspensions = :suspensions where id = :id")
        .bind("suspensions", text(standing.suspensions()))
        .bind("id", id)
        .execute();
  }

  private static String text(Set<SuspensionReason> reasons) {
    return reasons.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  static Set<SuspensionReason> reasons(String text) {
    List<String> names = text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    return names.stream().map(SuspensionReason::valueOf).collect(Collectors.toSet());
  }
}
