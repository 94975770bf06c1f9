package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.internal.workflow.Operation;
import io.vpskit.provisioning.internal.workflow.OperationType;
import io.vpskit.provisioning.internal.workflow.Phase;
import io.vpskit.provisioning.internal.workflow.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Operations and how far they have come. */
final class OperationTable {
  private static final int LONGEST_PROBLEM = 1000;

  private OperationTable() {}

  /** An operation with what it shall build. */
  record Row(Operation operation, String blueprint) {}

  static void insert(Handle handle, Operation operation, String blueprint, Instant now) {
    bind(
            handle.createUpdate(
                "insert into vpskit_operation (type, module, slot, lane, service_id, spare_id,"
                    + " blueprint, step, phase, next_run_at, refusals, outages, attempt, account,"
                    + " preset, machine_name, machine_id, address, sent_at, deletion_sent_at,"
                    + " spare_tried, removing, panel_calls, problem, created_at)"
                    + " values (:type, :module, :slot, :lane, :service, :spare, :blueprint, :step,"
                    + " :phase, :nextRunAt, :refusals, :outages, :attempt, :account, :preset,"
                    + " :machineName, :machineId, :address, :sentAt, :deletionSentAt,"
                    + " :spareTried, :removing, :panelCalls, :problem, :now)"),
            operation)
        .bind("type", operation.type().name())
        .bind("module", operation.module())
        .bind("slot", operation.slot())
        .bind("service", operation.service())
        .bind("blueprint", blueprint)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  static void update(Handle handle, Operation operation, Instant now) {
    bind(
            handle.createUpdate(
                "update vpskit_operation set lane = :lane, spare_id = :spare, step = :step,"
                    + " phase = :phase, next_run_at = :nextRunAt, refusals = :refusals,"
                    + " outages = :outages, attempt = :attempt, account = :account,"
                    + " preset = :preset, machine_name = :machineName, machine_id = :machineId,"
                    + " address = :address, sent_at = :sentAt, deletion_sent_at = :deletionSentAt,"
                    + " spare_tried = :spareTried, removing = :removing,"
                    + " panel_calls = :panelCalls, problem = :problem, ended_at = :endedAt"
                    + " where id = :id"),
            operation)
        .bind("id", operation.id())
        .bind("endedAt", operation.hasEnded() ? (Long) now.toEpochMilli() : null)
        .execute();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Operation operation) {
    return statement
        .bind("lane", lane(operation))
        .bind("spare", operation.spare())
        .bind("step", operation.step().name())
        .bind("phase", operation.phase().name())
        .bind("nextRunAt", operation.nextRunAt().toEpochMilli())
        .bind("refusals", operation.refusals())
        .bind("outages", operation.outages())
        .bind("attempt", operation.attempt())
        .bind("account", operation.account())
        .bind("preset", operation.preset())
        .bind("machineName", operation.machineName())
        .bind("machineId", operation.machineId())
        .bind("address", operation.address())
        .bind("sentAt", Columns.millis(operation.sentAt()))
        .bind("deletionSentAt", Columns.millis(operation.deletedAt()))
        .bind("spareTried", operation.spareTried() ? 1 : 0)
        .bind("removing", operation.removing() ? 1 : 0)
        .bind("panelCalls", operation.panelCalls())
        .bind("problem", operation.problem().map(text -> Columns.shortened(text, LONGEST_PROBLEM)));
  }

  /** Who may write the operation now; nobody once it has ended. */
  private static @Nullable String lane(Operation operation) {
    return switch (operation.phase()) {
      case READY -> Lane.of(operation).name();
      case AWAITING_MACHINE -> Lane.watch(operation.module()).name();
      case DONE, FAILED -> null;
    };
  }

  static Optional<Row> due(Handle handle, Lane lane, Instant now) {
    return handle
        .createQuery(
            "select * from vpskit_operation where lane = :lane and next_run_at <= :now"
                + " order by next_run_at, id limit 1")
        .bind("lane", lane.name())
        .bind("now", now.toEpochMilli())
        .map((row, context) -> read(row))
        .findOne();
  }

  static Optional<Instant> nextRun(Handle handle, Lane lane) {
    return handle
        .createQuery("select min(next_run_at) from vpskit_operation where lane = :lane")
        .bind("lane", lane.name())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  static List<Row> inLane(Handle handle, Lane lane) {
    return handle
        .createQuery("select * from vpskit_operation where lane = :lane order by id")
        .bind("lane", lane.name())
        .map((row, context) -> read(row))
        .list();
  }

  static Optional<Row> lastOfService(Handle handle, String service) {
    return handle
        .createQuery(
            "select * from vpskit_operation where service_id = :service order by id desc limit 1")
        .bind("service", service)
        .map((row, context) -> read(row))
        .findOne();
  }

  static Optional<Row> lastOfSpare(Handle handle, String spare) {
    return handle
        .createQuery(
            "select * from vpskit_operation where spare_id = :spare order by id desc limit 1")
        .bind("spare", spare)
        .map((row, context) -> read(row))
        .findOne();
  }

  /** Modules with operations that have not ended. */
  static List<String> busyModules(Handle handle) {
    return handle
        .createQuery("select distinct module from vpskit_operation where lane is not null")
        .mapTo(String.class)
        .list();
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        Operation.builder()
            .id(row.getLong("id"))
            .type(OperationType.valueOf(row.getString("type")))
            .module(row.getString("module"))
            .slot(row.getInt("slot"))
            .service(Columns.text(row, "service_id"))
            .spare(Columns.text(row, "spare_id"))
            .step(Step.valueOf(row.getString("step")))
            .phase(Phase.valueOf(row.getString("phase")))
            .nextRunAt(Columns.time(row, "next_run_at"))
            .refusals(row.getInt("refusals"))
            .outages(row.getInt("outages"))
            .attempt(row.getInt("attempt"))
            .account(Columns.text(row, "account"))
            .preset(Columns.text(row, "preset"))
            .machineName(Columns.text(row, "machine_name"))
            .machineId(Columns.text(row, "machine_id"))
            .address(Columns.text(row, "address"))
            .sentAt(Columns.optionalTime(row, "sent_at"))
            .deletedAt(Columns.optionalTime(row, "deletion_sent_at"))
            .spareTried(row.getInt("spare_tried") == 1)
            .removing(row.getInt("removing") == 1)
            .panelCalls(row.getInt("panel_calls"))
            .problem(Columns.text(row, "problem"))
            .build(),
        row.getString("blueprint"));
  }
}
