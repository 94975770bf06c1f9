package io.vpskit.provisioning.internal.store;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.OperatorTaskState;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Operations and how far they have come. */
final class OperationTable {
  private OperationTable() {}

  /**
   * An operation with what it shall achieve.
   *
   * @param rootPassword the password that it shall set, when that is not yet the service's
   */
  record Row(Operation operation, String blueprint, Optional<Secret> rootPassword) {}

  /**
   * Writes a new operation.
   *
   * @return the same with its id
   */
  static Operation insert(
      Handle handle,
      Operation operation,
      String blueprint,
      Optional<Secret> rootPassword,
      Instant now) {
    long id =
        bind(
                handle.createUpdate(
                    "insert into vpskit_operation (type, module, slot, lane, for_service,"
                        + " service_id, spare_id, blueprint, root_password, step, phase, admitted,"
                        + " next_run_at, progress, created_at)"
                        + " values (:type, :module, :slot, :lane, :forService, :service, :spare,"
                        + " :blueprint, :rootPassword, :step, :phase, :admitted, :nextRunAt,"
                        + " :progress, :now)"),
                operation)
            .bind("type", operation.type().name())
            .bind("slot", operation.slot())
            .bind("forService", operation.type().isForService() ? 1 : 0)
            .bind("service", operation.service())
            .bind("blueprint", blueprint)
            .bind("rootPassword", rootPassword.map(Secret::reveal).orElse(null))
            .bind("now", now.toEpochMilli())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return operation.withId(id);
  }

  /** The password that an operation has set is the service's from then on. */
  static void update(Handle handle, Operation operation, Instant now) {
    bind(
            handle.createUpdate(
                "update vpskit_operation set module = :module, lane = :lane, spare_id = :spare,"
                    + " step = :step, phase = :phase, admitted = :admitted,"
                    + " next_run_at = :nextRunAt, progress = :progress, ended_at = :endedAt,"
                    + " root_password = case when :phase = :done then null else root_password end"
                    + " where id = :id"),
            operation)
        .bind("id", operation.id())
        .bind("done", Phase.DONE.name())
        .bind("endedAt", operation.hasEnded() ? (Long) now.toEpochMilli() : null)
        .execute();
    operation
        .licence()
        .ifPresent(it -> LicenceTable.save(handle, operation.service().orElseThrow(), it));
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Operation operation) {
    return statement
        .bind("module", operation.module())
        .bind("lane", lane(operation))
        .bind("spare", operation.spare())
        .bind("step", operation.step().name())
        .bind("phase", operation.phase().name())
        .bind("admitted", operation.admitted() ? 1 : 0)
        .bind("nextRunAt", operation.nextRunAt().toEpochMilli())
        .bind("progress", StoredProgress.write(operation));
  }

  /** Who may write the operation now; nobody while it waits for its turn and once it has ended. */
  private static @Nullable String lane(Operation operation) {
    return switch (operation.phase()) {
      case READY -> Lane.of(operation).name();
      case AWAITING_MACHINE -> Lane.watch(operation.module()).name();
      case QUEUED, AWAITING_SLOT, DONE, FAILED -> null;
    };
  }

  static Optional<Row> find(Handle handle, long id) {
    return one(handle.createQuery("select * from vpskit_operation where id = :id").bind("id", id));
  }

  static Optional<Row> due(Handle handle, Lane lane, Instant now) {
    return one(
        handle
            .createQuery(
                "select * from vpskit_operation where lane = :lane and next_run_at <= :now"
                    + " order by next_run_at, id limit 1")
            .bind("lane", lane.name())
            .bind("now", now.toEpochMilli()));
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

  /** The oldest that waits, leaving out those whose service is being worked on. */
  static Optional<Row> firstWaiting(Handle handle, String module, OperationType type, Phase phase) {
    return one(
        handle
            .createQuery(
                "select * from vpskit_operation waiting where module = :module and type = :type"
                    + " and phase = :phase and not exists (select 1 from vpskit_operation earlier"
                    + " where earlier.service_id = waiting.service_id and earlier.id < waiting.id"
                    + " and earlier.for_service = 1 and earlier.ended_at is null"
                    + " and waiting.for_service = 1) order by id limit 1")
            .bind("module", module)
            .bind("type", type.name())
            .bind("phase", phase.name()));
  }

  /** Those of a service that wait for their turn. */
  static List<Row> queued(Handle handle, String service) {
    return handle
        .createQuery(
            "select * from vpskit_operation where service_id = :service and phase = :phase"
                + " order by id")
        .bind("service", service)
        .bind("phase", Phase.QUEUED.name())
        .map((row, context) -> read(row))
        .list();
  }

  /** Those of a service that have not ended, in the order in which they were asked for. */
  static List<Operation> unended(Handle handle, String service) {
    return handle
        .createQuery(
            "select * from vpskit_operation where service_id = :service and for_service = 1"
                + " and ended_at is null order by id")
        .bind("service", service)
        .map((row, context) -> read(row).operation())
        .list();
  }

  /** A service that is moved takes along what waits for it. */
  static void moveQueued(Handle handle, String service, String module) {
    handle
        .createUpdate(
            "update vpskit_operation set module = :module where service_id = :service"
                + " and for_service = 1 and phase = :phase")
        .bind("module", module)
        .bind("service", service)
        .bind("phase", Phase.QUEUED.name())
        .execute();
  }

  /** How many count against the limit of a module. */
  static int admitted(Handle handle, String module, OperationType type) {
    return handle
        .createQuery(
            "select count(*) from vpskit_operation where module = :module and type = :type"
                + " and admitted = 1 and ended_at is null")
        .bind("module", module)
        .bind("type", type.name())
        .mapTo(Integer.class)
        .one();
  }

  /** The last one that was asked for, not one that only clears away. */
  static Optional<Row> lastOfService(Handle handle, String service) {
    return one(
        handle
            .createQuery(
                "select * from vpskit_operation where service_id = :service and for_service = 1"
                    + " order by id desc limit 1")
            .bind("service", service));
  }

  /** How an operation ended, and when. */
  record End(long id, Instant at, boolean failed) {}

  /** The end of the last operation of a type for a service. */
  static Optional<End> lastEnd(Handle handle, String service, OperationType type) {
    return handle
        .createQuery(
            "select id, ended_at, phase from vpskit_operation where service_id = :service"
                + " and type = :type and ended_at is not null order by id desc limit 1")
        .bind("service", service)
        .bind("type", type.name())
        .map(
            (row, context) ->
                new End(
                    row.getLong("id"),
                    Columns.time(row, "ended_at"),
                    row.getString("phase").equals(Phase.FAILED.name())))
        .findOne();
  }

  /** Whether anything that was begun for a service after an operation has ended. */
  static boolean endedAfter(Handle handle, String service, long operation) {
    return handle
        .createQuery(
            "select exists (select 1 from vpskit_operation where service_id = :service"
                + " and id > :operation and ended_at is not null)")
        .bind("service", service)
        .bind("operation", operation)
        .mapTo(Boolean.class)
        .one();
  }

  /** What still has to be cleared away on a module, by itself or after people had a look. */
  static List<Row> cleaningUp(Handle handle, String module) {
    return handle
        .createQuery(
            "select * from vpskit_operation left_behind where module = :module and type = :type"
                + " and (ended_at is null or exists (select 1 from vpskit_operator_task task"
                + " where task.operation_id = left_behind.id and task.state <> :closed))"
                + " order by id")
        .bind("module", module)
        .bind("type", OperationType.CLEAN_UP.name())
        .bind("closed", OperatorTaskState.CLOSED.name())
        .map((row, context) -> read(row))
        .list();
  }

  static Optional<Row> last(Handle handle, String service, OperationType type) {
    return one(
        handle
            .createQuery(
                "select * from vpskit_operation where service_id = :service and type = :type"
                    + " order by id desc limit 1")
            .bind("service", service)
            .bind("type", type.name()));
  }

  static Optional<Row> lastOfSpare(Handle handle, String spare) {
    return one(
        handle
            .createQuery(
                "select * from vpskit_operation where spare_id = :spare order by id desc limit 1")
            .bind("spare", spare));
  }

  /** Whether anything is under way for a spare that was not sold. */
  static boolean isWorkedOn(Handle handle, String spare) {
    return handle
            .createQuery(
                "select count(*) from vpskit_operation where spare_id = :spare"
                    + " and ended_at is null")
            .bind("spare", spare)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Whether a deletion of a spare has been begun. */
  static boolean wasDeletionTried(Handle handle, String spare) {
    return handle
            .createQuery(
                "select count(*) from vpskit_operation where spare_id = :spare and type = :type")
            .bind("spare", spare)
            .bind("type", OperationType.DELETE_SPARE.name())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** The one that built it. */
  static Row firstOfSpare(Handle handle, String spare) {
    return one(handle
            .createQuery(
                "select * from vpskit_operation where spare_id = :spare order by id limit 1")
            .bind("spare", spare))
        .orElseThrow();
  }

  /** All that have not ended. */
  static List<Row> unended(Handle handle) {
    return handle
        .createQuery("select * from vpskit_operation where ended_at is null order by id")
        .map((row, context) -> read(row))
        .list();
  }

  /** Modules with operations that have not ended. */
  static List<String> busyModules(Handle handle) {
    return handle
        .createQuery("select distinct module from vpskit_operation where ended_at is null")
        .mapTo(String.class)
        .list();
  }

  private static Optional<Row> one(Query query) {
    return query.map((row, context) -> read(row)).findOne();
  }

  static Row read(ResultSet row) throws SQLException {
    Operation.Builder operation =
        Operation.builder()
            .id(row.getLong("id"))
            .type(OperationType.valueOf(row.getString("type")))
            .module(row.getString("module"))
            .slot(row.getInt("slot"))
            .service(Columns.text(row, "service_id"))
            .spare(Columns.text(row, "spare_id"))
            .step(Step.valueOf(row.getString("step")))
            .phase(Phase.valueOf(row.getString("phase")))
            .admitted(row.getInt("admitted") == 1)
            .nextRunAt(Columns.time(row, "next_run_at"));
    StoredProgress.read(row.getString("progress"), operation);
    return new Row(
        operation.build(),
        row.getString("blueprint"),
        Columns.text(row, "root_password").map(Secret::of));
  }
}
