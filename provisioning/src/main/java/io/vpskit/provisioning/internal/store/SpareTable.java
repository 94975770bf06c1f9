package io.vpskit.provisioning.internal.store;

import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.PoolKey;
import io.vpskit.pool.Spare;
import io.vpskit.pool.SpareState;
import io.vpskit.provisioning.ServiceId;
import io.vpskit.provisioning.SpareRecord;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Spares and what became of them. */
final class SpareTable {
  private static final int LONGEST_REASON = 1000;

  private SpareTable() {}

  /** A spare that is ready, with its machine. */
  record Ready(Spare spare, String machineName, String machineId, Optional<String> address) {}

  static void insert(
      Handle handle,
      Fingerprint fingerprint,
      Blueprint blueprint,
      String machineName,
      Instant now) {
    handle
        .createUpdate(
            "insert into vpskit_spare (id, module, tariff, os_template, account_name, pool_key,"
                + " fingerprint, state, machine_name, created_at)"
                + " values (:id, :module, :tariff, :osTemplate, :accountName, :poolKey,"
                + " :fingerprint, :state, :machineName, :now)")
        .bind("id", blueprint.subject())
        .bind("tariff", blueprint.tariff())
        .bind("osTemplate", blueprint.osTemplate())
        .bind("accountName", blueprint.accountName())
        .bind("module", fingerprint.module())
        .bind("poolKey", fingerprint.key().canonical())
        .bind("fingerprint", fingerprint.canonical())
        .bind("state", SpareRecord.State.BUILDING.name())
        .bind("machineName", machineName)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** The oldest ready spares that an order of this fingerprint could be served from. */
  static List<Ready> matching(Handle handle, String fingerprint, int most) {
    return handle
        .createQuery(
            "select * from vpskit_spare where fingerprint = :fingerprint and state = :ready"
                + " order by ready_at, id limit :most")
        .bind("fingerprint", fingerprint)
        .bind("ready", SpareRecord.State.READY.name())
        .bind("most", most)
        .map((row, context) -> readReady(row))
        .list();
  }

  /** Some ready spares of a module, to tell how they differ from what was wanted. */
  static List<Ready> ready(Handle handle, String module, int most) {
    return handle
        .createQuery(
            "select * from vpskit_spare where module = :module and state = :ready"
                + " order by ready_at, id limit :most")
        .bind("module", module)
        .bind("ready", SpareRecord.State.READY.name())
        .bind("most", most)
        .map((row, context) -> readReady(row))
        .list();
  }

  /**
   * Takes the spare for a service, or does not: of two who try one succeeds.
   *
   * @return whether it was taken
   */
  static boolean claim(Handle handle, String id, String service) {
    return handle
            .createUpdate(
                "update vpskit_spare set state = :claimed, service_id = :service"
                    + " where id = :id and state = :ready")
            .bind("claimed", SpareRecord.State.CLAIMED.name())
            .bind("service", service)
            .bind("id", id)
            .bind("ready", SpareRecord.State.READY.name())
            .execute()
        == 1;
  }

  /** Whether the machine of a service was a spare. */
  static boolean wasSoldTo(Handle handle, String service) {
    return handle
            .createQuery(
                "select count(*) from vpskit_spare where service_id = :service and state = :sold")
            .bind("service", service)
            .bind("sold", SpareRecord.State.HANDED_OVER.name())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** For sale again, as if nobody had taken it. */
  static void release(Handle handle, String id) {
    handle
        .createUpdate(
            "update vpskit_spare set state = :ready, service_id = null"
                + " where id = :id and state = :claimed")
        .bind("ready", SpareRecord.State.READY.name())
        .bind("id", id)
        .bind("claimed", SpareRecord.State.CLAIMED.name())
        .execute();
  }

  /**
   * Gives the spare up to deletion unless it is not where it was thought to be.
   *
   * @return whether it was given up
   */
  static boolean condemn(Handle handle, String id, SpareRecord.State from, String reason) {
    return handle
            .createUpdate(
                "update vpskit_spare set state = :condemned, reason = :reason"
                    + " where id = :id and state = :from")
            .bind("condemned", SpareRecord.State.CONDEMNED.name())
            .bind("reason", Columns.shortened(reason, LONGEST_REASON))
            .bind("id", id)
            .bind("from", from.name())
            .execute()
        == 1;
  }

  static void ready(Handle handle, Fact.SpareReady fact, Instant now) {
    handle
        .createUpdate(
            "update vpskit_spare set state = :state, machine_name = :machineName,"
                + " machine_id = :machineId, address = :address, ready_at = :now where id = :id")
        .bind("state", SpareRecord.State.READY.name())
        .bind("machineName", fact.machineName())
        .bind("machineId", fact.machineId())
        .bind("address", fact.address())
        .bind("now", now.toEpochMilli())
        .bind("id", fact.spare())
        .execute();
  }

  static void ended(Handle handle, String id, SpareRecord.State state, String reason, Instant now) {
    handle
        .createUpdate(
            "update vpskit_spare set state = :state, reason = :reason, ended_at = :now"
                + " where id = :id")
        .bind("state", state.name())
        .bind("reason", Columns.shortened(reason, LONGEST_REASON))
        .bind("now", now.toEpochMilli())
        .bind("id", id)
        .execute();
  }

  /** What had failed for the spare goes on. */
  static void retried(Handle handle, String id, SpareRecord.State state) {
    handle
        .createUpdate(
            "update vpskit_spare set state = :state, reason = null, ended_at = null where id = :id")
        .bind("state", state.name())
        .bind("id", id)
        .execute();
  }

  /** The spare that a machine is on record for, if it was not sold or deleted. */
  static Optional<String> holderOfMachine(Handle handle, String module, String machineId) {
    return handle
        .createQuery(
            "select id from vpskit_spare where module = :module and machine_id = :machineId"
                + " and state not in (:handedOver, :deleted) limit 1")
        .bind("module", module)
        .bind("machineId", machineId)
        .bind("handedOver", SpareRecord.State.HANDED_OVER.name())
        .bind("deleted", SpareRecord.State.DELETED.name())
        .mapTo(String.class)
        .findOne();
  }

  /** The spares that count as stock or may expire. */
  static List<Spare> stock(Handle handle, String module) {
    return handle
        .createQuery(
            "select * from vpskit_spare where module = :module"
                + " and state in (:building, :ready, :claimed) order by created_at, id")
        .bind("module", module)
        .bind("building", SpareRecord.State.BUILDING.name())
        .bind("ready", SpareRecord.State.READY.name())
        .bind("claimed", SpareRecord.State.CLAIMED.name())
        .map((row, context) -> read(row))
        .list();
  }

  static Optional<SpareRecord> find(Handle handle, String id) {
    return handle
        .createQuery("select * from vpskit_spare where id = :id")
        .bind("id", id)
        .map((row, context) -> record(row))
        .findOne();
  }

  static List<SpareRecord> ofModule(Handle handle, String module) {
    return handle
        .createQuery("select * from vpskit_spare where module = :module order by created_at, id")
        .bind("module", module)
        .map((row, context) -> record(row))
        .list();
  }

  static List<SpareRecord> quarantined(Handle handle, String module) {
    return handle
        .createQuery(
            "select * from vpskit_spare where module = :module and state = :quarantined"
                + " order by ended_at, id")
        .bind("module", module)
        .bind("quarantined", SpareRecord.State.QUARANTINED.name())
        .map((row, context) -> record(row))
        .list();
  }

  /** How the last builds of each pool key ended, newest first. */
  static List<BuildEnd> buildEnds(Handle handle, String module, Instant after) {
    return handle
        .createQuery(
            "select pool_key, state, ready_at, ended_at from vpskit_spare"
                + " where module = :module and (ready_at > :after or"
                + " (ready_at is null and state in (:failed, :quarantined)"
                + " and ended_at > :after))"
                + " order by coalesce(ready_at, ended_at) desc, id desc")
        .bind("module", module)
        .bind("after", after.toEpochMilli())
        .bind("failed", SpareRecord.State.FAILED.name())
        .bind("quarantined", SpareRecord.State.QUARANTINED.name())
        .map(
            (row, context) -> {
              boolean failed = Columns.optionalTime(row, "ready_at").isEmpty();
              return new BuildEnd(
                  row.getString("pool_key"),
                  failed,
                  Columns.time(row, failed ? "ended_at" : "ready_at"));
            })
        .list();
  }

  /** The pool key of the build that was begun last. */
  static Optional<PoolKey> lastBegun(Handle handle, String module) {
    return handle
        .createQuery(
            "select pool_key from vpskit_spare where module = :module"
                + " order by created_at desc, id desc limit 1")
        .bind("module", module)
        .mapTo(String.class)
        .findOne()
        .map(PoolKey::parse);
  }

  private static Ready readReady(ResultSet row) throws SQLException {
    return new Ready(
        read(row),
        row.getString("machine_name"),
        row.getString("machine_id"),
        Columns.text(row, "address"));
  }

  private static Spare read(ResultSet row) throws SQLException {
    SpareRecord.State state = SpareRecord.State.valueOf(row.getString("state"));
    return new Spare(
        row.getString("id"),
        Fingerprint.parse(row.getString("fingerprint")),
        switch (state) {
          case BUILDING -> SpareState.BUILDING;
          case CLAIMED -> SpareState.CLAIMED;
          default -> SpareState.READY;
        },
        Columns.optionalTime(row, "ready_at"));
  }

  private static SpareRecord record(ResultSet row) throws SQLException {
    return SpareRecord.builder()
        .id(row.getString("id"))
        .module(row.getString("module"))
        .tariff(row.getString("tariff"))
        .osTemplate(row.getString("os_template"))
        .state(SpareRecord.State.valueOf(row.getString("state")))
        .ownerAccountName(row.getString("account_name"))
        .machineName(row.getString("machine_name"))
        .machineId(Columns.text(row, "machine_id"))
        .address(Columns.text(row, "address"))
        .service(Columns.text(row, "service_id").map(ServiceId::new))
        .createdAt(Columns.time(row, "created_at"))
        .readyAt(Columns.optionalTime(row, "ready_at"))
        .endedAt(Columns.optionalTime(row, "ended_at"))
        .reason(Columns.text(row, "reason"))
        .build();
  }
}
