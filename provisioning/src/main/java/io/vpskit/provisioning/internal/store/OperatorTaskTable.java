package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.OperationId;
import io.vpskit.provisioning.OperatorTask;
import io.vpskit.provisioning.OperatorTaskFilter;
import io.vpskit.provisioning.OperatorTaskOutcome;
import io.vpskit.provisioning.OperatorTaskState;
import io.vpskit.provisioning.ServiceId;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Operator tasks, at most one for each operation. */
final class OperatorTaskTable {
  private static final int LONGEST_PROBLEM = 2000;

  private OperatorTaskTable() {}

  /** A task with the operation that it is about. */
  record Row(OperatorTask task, long operation) {}

  /** How a task ends. */
  record Closing(OperatorTaskOutcome outcome, Optional<String> who, String remark) {}

  /** Writes the task of an operation, or opens it again. */
  static void open(Handle handle, Operation operation, String department, Instant now) {
    String insert =
        "insert into vpskit_operator_task (operation_id, state, module, department, service_id,"
            + " spare_id, type, machine_name, machine_id, problem, last_calls, opened_at) values"
            + " (:operation, :state, :module, :department, :service, :spare, :type, :machineName,"
            + " :machineId, :problem, :lastCalls, :now)";
    String again =
        "update vpskit_operator_task set state = :state, module = :module,"
            + " department = :department, service_id = :service, spare_id = :spare, type = :type,"
            + " machine_name = :machineName, machine_id = :machineId, problem = :problem,"
            + " last_calls = :lastCalls, opened_at = :now, taken_by = null, taken_at = null,"
            + " outcome = null, closed_by = null, closed_at = null, remark = null"
            + " where operation_id = :operation";
    boolean known =
        handle
                .createQuery("select count(*) from vpskit_operator_task where operation_id = :id")
                .bind("id", operation.id())
                .mapTo(Integer.class)
                .one()
            > 0;
    handle
        .createUpdate(known ? again : insert)
        .bind("operation", operation.id())
        .bind("state", OperatorTaskState.OPEN.name())
        .bind("module", operation.module())
        .bind("department", department)
        .bind("service", operation.service())
        .bind("spare", operation.spare())
        .bind("type", operation.type().name())
        .bind("machineName", operation.machineName())
        .bind("machineId", operation.machineId())
        .bind("problem", Columns.shortened(operation.problem().orElse(""), LONGEST_PROBLEM))
        .bind("lastCalls", StoredJson.write(operation.lastCalls()))
        .bind("now", now.toEpochMilli())
        .execute();
  }

  static boolean take(Handle handle, long id, String who, Instant now) {
    return handle
            .createUpdate(
                "update vpskit_operator_task set state = :inWork, taken_by = :who, taken_at = :now"
                    + " where id = :id and state = :open")
            .bind("inWork", OperatorTaskState.IN_WORK.name())
            .bind("who", who)
            .bind("now", now.toEpochMilli())
            .bind("id", id)
            .bind("open", OperatorTaskState.OPEN.name())
            .execute()
        == 1;
  }

  static boolean giveBack(Handle handle, long id) {
    return handle
            .createUpdate(
                "update vpskit_operator_task set state = :open, taken_by = null, taken_at = null"
                    + " where id = :id and state = :inWork")
            .bind("open", OperatorTaskState.OPEN.name())
            .bind("id", id)
            .bind("inWork", OperatorTaskState.IN_WORK.name())
            .execute()
        == 1;
  }

  static void close(Handle handle, long id, Closing closing, Instant now) {
    handle
        .createUpdate(
            "update vpskit_operator_task set state = :closed, outcome = :outcome,"
                + " closed_by = :who, closed_at = :now, remark = :remark where id = :id")
        .bind("closed", OperatorTaskState.CLOSED.name())
        .bind("outcome", closing.outcome().name())
        .bind("who", closing.who())
        .bind("now", now.toEpochMilli())
        .bind("remark", closing.remark())
        .bind("id", id)
        .execute();
  }

  static Optional<Row> find(Handle handle, long id) {
    return handle
        .createQuery("select * from vpskit_operator_task where id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  static Optional<Row> ofOperation(Handle handle, long operation) {
    return handle
        .createQuery("select * from vpskit_operator_task where operation_id = :operation")
        .bind("operation", operation)
        .map((row, context) -> read(row))
        .findOne();
  }

  static List<OperatorTask> list(Handle handle, OperatorTaskFilter filter) {
    Set<OperatorTaskState> states =
        filter.states().isEmpty() ? Set.of(OperatorTaskState.values()) : filter.states();
    return handle
        .createQuery(
            "select * from vpskit_operator_task where state in (<states>)"
                + " and department = coalesce(:department, department)"
                + " and coalesce(service_id, '') = coalesce(:service, service_id, '')"
                + " order by opened_at, id limit :most")
        .bindList("states", states.stream().map(Enum::name).toList())
        .bind("department", filter.department())
        .bind("service", filter.service().map(ServiceId::value))
        .bind("most", filter.most())
        .map((row, context) -> read(row).task())
        .list();
  }

  /** Those that could be made needless by an operation of the same service or spare. */
  static List<Row> unclosed(Handle handle, Operation of) {
    return handle
        .createQuery(
            "select * from vpskit_operator_task where state <> :closed"
                + " and (service_id = :service or spare_id = :spare) order by id")
        .bind("closed", OperatorTaskState.CLOSED.name())
        .bind("service", of.service())
        .bind("spare", of.spare())
        .map((row, context) -> read(row))
        .list();
  }

  static boolean anyUnclosedOf(Handle handle, String service, OperationType type) {
    return handle
            .createQuery(
                "select count(*) from vpskit_operator_task where service_id = :service"
                    + " and type = :type and state <> :closed")
            .bind("service", service)
            .bind("type", type.name())
            .bind("closed", OperatorTaskState.CLOSED.name())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  static boolean anyUnclosed(Handle handle, String module, OperationType type) {
    return handle
            .createQuery(
                "select count(*) from vpskit_operator_task where module = :module"
                    + " and type = :type and state <> :closed")
            .bind("module", module)
            .bind("type", type.name())
            .bind("closed", OperatorTaskState.CLOSED.name())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static Row read(ResultSet row) throws SQLException {
    OperationType type = OperationType.valueOf(row.getString("type"));
    OperatorTask task =
        OperatorTask.builder()
            .id(row.getLong("id"))
            .kind(type.taskKind())
            .operation(type.words())
            .operationId(
                Optional.of(new OperationId(row.getLong("operation_id")))
                    .filter(id -> type.isForService()))
            .state(OperatorTaskState.valueOf(row.getString("state")))
            .module(row.getString("module"))
            .department(row.getString("department"))
            .service(Columns.text(row, "service_id").map(ServiceId::new))
            .spare(Columns.text(row, "spare_id"))
            .machineName(Columns.text(row, "machine_name"))
            .machineId(Columns.text(row, "machine_id"))
            .problem(row.getString("problem"))
            .addLastCalls(calls(row.getString("last_calls")))
            .openedAt(Columns.time(row, "opened_at"))
            .takenBy(Columns.text(row, "taken_by"))
            .takenAt(Columns.optionalTime(row, "taken_at"))
            .outcome(Columns.text(row, "outcome").map(OperatorTaskOutcome::valueOf))
            .closedBy(Columns.text(row, "closed_by"))
            .closedAt(Columns.optionalTime(row, "closed_at"))
            .remark(Columns.text(row, "remark"))
            .build();
    return new Row(task, row.getLong("operation_id"));
  }

  private static String[] calls(@Nullable String json) {
    return StoredJson.read(json == null ? "[]" : json, String[].class, "the calls");
  }
}
