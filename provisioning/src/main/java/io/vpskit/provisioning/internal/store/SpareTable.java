package io.vpskit.provisioning.internal.store;

import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.PoolKey;
import io.vpskit.pool.Spare;
import io.vpskit.pool.SpareState;
import io.vpskit.provisioning.internal.workflow.Fact;
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

  /** Where a spare is; the name is stored. */
  enum State {
    BUILDING,
    READY,
    CLAIMED,
    HANDED_OVER,
    CONDEMNED,
    DELETED,
    FAILED,
    QUARANTINED
  }

  /** A spare that is ready, with its machine. */
  record Ready(Spare spare, String machineName, String machineId, Optional<String> address) {}

  static void insert(
      Handle handle, String id, Fingerprint fingerprint, String machineName, Instant now) {
    handle
        .createUpdate(
            "insert into vpskit_spare (id, module, pool_key, fingerprint, state, machine_name,"
                + " created_at) values (:id, :module, :poolKey, :fingerprint, :state,"
                + " :machineName, :now)")
        .bind("id", id)
        .bind("module", fingerprint.module())
        .bind("poolKey", fingerprint.key().canonical())
        .bind("fingerprint", fingerprint.canonical())
        .bind("state", State.BUILDING.name())
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
        .bind("ready", State.READY.name())
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
        .bind("ready", State.READY.name())
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
            .bind("claimed", State.CLAIMED.name())
            .bind("service", service)
            .bind("id", id)
            .bind("ready", State.READY.name())
            .execute()
        == 1;
  }

  /** For sale again, as if nobody had taken it. */
  static void release(Handle handle, String id) {
    handle
        .createUpdate(
            "update vpskit_spare set state = :ready, service_id = null"
                + " where id = :id and state = :claimed")
        .bind("ready", State.READY.name())
        .bind("id", id)
        .bind("claimed", State.CLAIMED.name())
        .execute();
  }

  /**
   * Gives the spare up to deletion unless it was sold meanwhile.
   *
   * @return whether it was given up
   */
  static boolean condemn(Handle handle, String id, String reason) {
    return handle
            .createUpdate(
                "update vpskit_spare set state = :condemned, reason = :reason"
                    + " where id = :id and state = :ready")
            .bind("condemned", State.CONDEMNED.name())
            .bind("reason", Columns.shortened(reason, LONGEST_REASON))
            .bind("id", id)
            .bind("ready", State.READY.name())
            .execute()
        == 1;
  }

  static void ready(Handle handle, Fact.SpareReady fact, Instant now) {
    handle
        .createUpdate(
            "update vpskit_spare set state = :state, machine_name = :machineName,"
                + " machine_id = :machineId, address = :address, ready_at = :now where id = :id")
        .bind("state", State.READY.name())
        .bind("machineName", fact.machineName())
        .bind("machineId", fact.machineId())
        .bind("address", fact.address())
        .bind("now", now.toEpochMilli())
        .bind("id", fact.spare())
        .execute();
  }

  static void ended(Handle handle, String id, State state, String reason, Instant now) {
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
  static void retried(Handle handle, String id, State state) {
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
        .bind("handedOver", State.HANDED_OVER.name())
        .bind("deleted", State.DELETED.name())
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
        .bind("building", State.BUILDING.name())
        .bind("ready", State.READY.name())
        .bind("claimed", State.CLAIMED.name())
        .map((row, context) -> read(row))
        .list();
  }

  static Optional<Ready> condemned(Handle handle, String id) {
    return handle
        .createQuery("select * from vpskit_spare where id = :id and state = :condemned")
        .bind("id", id)
        .bind("condemned", State.CONDEMNED.name())
        .map((row, context) -> readReady(row))
        .findOne();
  }

  static List<SpareRecord> inState(Handle handle, String module, State state) {
    return handle
        .createQuery(
            "select * from vpskit_spare where module = :module and state = :state order by id")
        .bind("module", module)
        .bind("state", state.name())
        .map(
            (row, context) ->
                new SpareRecord(
                    row.getString("id"),
                    row.getString("machine_name"),
                    Columns.text(row, "reason").orElse("")))
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
        .bind("failed", State.FAILED.name())
        .bind("quarantined", State.QUARANTINED.name())
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
    State state = State.valueOf(row.getString("state"));
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
}
