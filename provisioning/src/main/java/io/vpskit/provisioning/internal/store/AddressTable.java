package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.ServiceAddress;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.IpText;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Addresses of services and spares, and those that are left to be given back. */
final class AddressTable {
  private AddressTable() {}

  /** Where an address is; the name is stored. */
  private enum State {
    RESERVED,
    ON_MACHINE,
    LEFT_BEHIND
  }

  /** Whose addresses an operation deals with: a spare's as long as it is not sold. */
  private record Holder(Optional<String> service, Optional<String> spare) {
    static Holder of(Operation operation) {
      return operation.spare().isPresent()
          ? new Holder(Optional.empty(), operation.spare())
          : new Holder(operation.service(), Optional.empty());
    }

    /** A row has one of both. */
    private static final String CONDITION = " (service_id = :service or spare_id = :spare)";

    <S extends SqlStatement<S>> S bind(S statement) {
      return statement.bind("service", service).bind("spare", spare);
    }
  }

  /** Writes an address as it is now. */
  static void hold(Handle handle, Operation operation, HeldAddress held) {
    String ip = held.ip().orElseThrow();
    drop(handle, operation, held);
    Holder.of(operation)
        .bind(
            handle.createUpdate(
                "insert into vpskit_address (ip, canonical_ip, ip_manager, marker, family, main,"
                    + " ptr, state, service_id, spare_id) values (:ip, :canonical, :ipManager,"
                    + " :marker, :family, :main, :ptr, :state, :service, :spare)"))
        .bind("ip", ip)
        .bind("canonical", IpText.canonical(ip))
        .bind("ipManager", held.ipManager())
        .bind("marker", held.marker())
        .bind("family", held.family().name())
        .bind("main", held.main() ? 1 : 0)
        .bind("ptr", held.ptr())
        .bind("state", (held.onMachine() ? State.ON_MACHINE : State.RESERVED).name())
        .execute();
  }

  /** Forgets an address that the operation deals with. */
  static void drop(Handle handle, Operation operation, HeldAddress held) {
    if (held.ip().isEmpty()) {
      return;
    }
    boolean cleansUp = operation.type() == OperationType.CLEAN_UP;
    Holder.of(operation)
        .bind(
            handle.createUpdate(
                "delete from vpskit_address where canonical_ip = :canonical and state "
                    + (cleansUp ? "=" : "<>")
                    + " :leftBehind and"
                    + Holder.CONDITION))
        .bind("canonical", IpText.canonical(held.ip().get()))
        .bind("leftBehind", State.LEFT_BEHIND.name())
        .execute();
  }

  /** The addresses are no longer those of a machine that is used, but have to be given back. */
  static void leaveBehind(Handle handle, Operation cleanUp) {
    for (HeldAddress held : cleanUp.addresses()) {
      held.ip()
          .ifPresent(
              ip ->
                  Holder.of(cleanUp)
                      .bind(
                          handle.createUpdate(
                              held.ipManager().isPresent()
                                  ? "update vpskit_address set state = :leftBehind"
                                      + " where canonical_ip = :canonical and"
                                      + Holder.CONDITION
                                  : "delete from vpskit_address where canonical_ip = :canonical"
                                      + " and state <> :leftBehind and"
                                      + Holder.CONDITION))
                      .bind("canonical", IpText.canonical(ip))
                      .bind("leftBehind", State.LEFT_BEHIND.name())
                      .execute());
    }
  }

  static void handOver(Handle handle, String spare, String service) {
    handle
        .createUpdate(
            "update vpskit_address set service_id = :service, spare_id = null"
                + " where spare_id = :spare and state <> :leftBehind")
        .bind("service", service)
        .bind("spare", spare)
        .bind("leftBehind", State.LEFT_BEHIND.name())
        .execute();
  }

  /** The machine is gone, and with it the addresses that its panel had chosen. */
  static void dropAll(Handle handle, Operation operation) {
    Holder.of(operation)
        .bind(
            handle.createUpdate(
                "delete from vpskit_address where state <> :leftBehind and" + Holder.CONDITION))
        .bind("leftBehind", State.LEFT_BEHIND.name())
        .execute();
  }

  /** Those of the spare or else the service of an operation, the main one first. */
  static List<HeldAddress> of(Handle handle, Operation operation) {
    return Holder.of(operation)
        .bind(
            handle.createQuery(
                "select * from vpskit_address where state <> :leftBehind and"
                    + Holder.CONDITION
                    + " order by main desc, id"))
        .bind("leftBehind", State.LEFT_BEHIND.name())
        .map((row, context) -> read(row))
        .list();
  }

  static List<ServiceAddress> ofService(Handle handle, String service) {
    return handle
        .createQuery(
            "select * from vpskit_address where state = :onMachine and service_id = :service"
                + " order by main desc, id")
        .bind("onMachine", State.ON_MACHINE.name())
        .bind("service", service)
        .map((row, context) -> read(row))
        .map(
            held ->
                new ServiceAddress(held.ip().orElseThrow(), held.family(), held.main(), held.ptr()))
        .list();
  }

  /** Which of the operation's addresses another service or spare has, and who that is. */
  static Map<String, String> otherHolders(Handle handle, Operation operation) {
    Map<String, String> holders = new HashMap<>();
    for (HeldAddress held : operation.addresses()) {
      held.ip()
          .map(IpText::canonical)
          .ifPresent(
              ip ->
                  otherHolder(handle, operation, ip).ifPresent(holder -> holders.put(ip, holder)));
    }
    return holders;
  }

  /** One whose machine is gone is only on the way to give it back, or has done so already. */
  private static Optional<String> otherHolder(Handle handle, Operation operation, String ip) {
    return handle
        .createQuery(
            "select service_id, spare_id"
                + " from vpskit_address held where canonical_ip = :ip and state <> :leftBehind"
                + " and coalesce(service_id, '') <> :service and coalesce(spare_id, '') <> :spare"
                + " and not exists (select 1 from vpskit_operation deletion"
                + " where deletion.type in (:deletionOfService, :deletionOfSpare)"
                + " and deletion.step in (:finding, :releasing)"
                + " and (deletion.service_id = held.service_id"
                + " or deletion.spare_id = held.spare_id)) limit 1")
        .bind("ip", ip)
        .bind("leftBehind", State.LEFT_BEHIND.name())
        .bind("deletionOfService", OperationType.DELETE_SERVICE.name())
        .bind("deletionOfSpare", OperationType.DELETE_SPARE.name())
        .bind("finding", Step.FIND_BOOKING.name())
        .bind("releasing", Step.RELEASE_ADDRESS.name())
        .bind("service", operation.service().orElse("-"))
        .bind("spare", operation.spare().orElse("-"))
        .map(
            (row, context) ->
                Columns.text(row, "service_id")
                    .map(id -> "service " + id)
                    .orElse("spare " + row.getString("spare_id")))
        .findOne();
  }

  private static HeldAddress read(ResultSet row) throws SQLException {
    return HeldAddress.builder()
        .family(AddressFamily.valueOf(row.getString("family")))
        .main(row.getInt("main") == 1)
        .ipManager(Columns.text(row, "ip_manager"))
        .marker(Columns.text(row, "marker"))
        .ip(row.getString("ip"))
        .ptr(row.getString("ptr"))
        .onMachine(State.ON_MACHINE.name().equals(row.getString("state")))
        .build();
  }
}
