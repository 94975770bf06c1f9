package io.vpskit.provisioning.internal.store;

import io.vpskit.core.Secret;
import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.PoolKey;
import io.vpskit.pool.Sale;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.Delivery;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceId;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Services from order to deletion. A row is never deleted: a sale stays a sale. */
final class ServiceTable {
  private static final int LONGEST_PROBLEM = 1000;

  private ServiceTable() {}

  /** Writes a new service. */
  static void insert(Handle handle, NewService service) {
    handle
        .createUpdate(
            "insert into vpskit_service (id, order_id, order_digest, customer_id,"
                + " account_name, tariff, os_template, host_name, root_password, status,"
                + " module, pool_key, fingerprint, blueprint, discount, ordered_at,"
                + " suspensions, panel_calls)"
                + " values (:id, :orderId, :digest, :customer, :accountName, :tariff,"
                + " :osTemplate, :hostName, :rootPassword, :status, :module, :poolKey,"
                + " :fingerprint, :blueprint, :discount, :orderedAt, '', 0)")
        .bind("id", service.id())
        .bind("orderId", service.orderId())
        .bind("digest", service.orderDigest())
        .bind("customer", service.customer().id())
        .bind("accountName", service.customer().accountName())
        .bind("tariff", service.tariff())
        .bind("osTemplate", service.fingerprint().osTemplate())
        .bind("hostName", service.hostName())
        .bind("rootPassword", service.rootPassword().reveal())
        .bind("status", ServiceStatus.ORDERED.name())
        .bind("module", service.fingerprint().module())
        .bind("poolKey", service.fingerprint().key().canonical())
        .bind("fingerprint", service.fingerprint().canonical())
        .bind("blueprint", StoredBlueprint.write(service.blueprint()))
        .bind("discount", service.discountPercent())
        .bind("orderedAt", service.orderedAt().toEpochMilli())
        .execute();
  }

  static Optional<Service> find(Handle handle, String id) {
    return handle
        .createQuery("select * from vpskit_service where id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne()
        .map(service -> complete(handle, service));
  }

  private static Service complete(Handle handle, Service service) {
    return Service.builder()
        .from(service)
        .addresses(AddressTable.ofService(handle, service.id().value()))
        .licence(LicenceTable.shown(handle, service.id().value()))
        .build();
  }

  static Optional<Service> findByOrder(Handle handle, String orderId) {
    return handle
        .createQuery("select * from vpskit_service where order_id = :orderId")
        .bind("orderId", orderId)
        .map((row, context) -> read(row))
        .findOne()
        .map(service -> complete(handle, service));
  }

  static Optional<String> orderDigest(Handle handle, String orderId) {
    return handle
        .createQuery("select order_digest from vpskit_service where order_id = :orderId")
        .bind("orderId", orderId)
        .mapTo(String.class)
        .findOne();
  }

  static Fingerprint fingerprint(Handle handle, String id) {
    return handle
        .createQuery("select fingerprint from vpskit_service where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .map(Fingerprint::parse)
        .one();
  }

  static Secret rootPassword(Handle handle, String id) {
    return handle
        .createQuery("select root_password from vpskit_service where id = :id")
        .bind("id", id)
        .map((row, context) -> Secret.of(row.getString("root_password")))
        .one();
  }

  static void started(Handle handle, String id) {
    handle
        .createUpdate(
            "update vpskit_service set status = :next where id = :id and status = :ordered")
        .bind("next", ServiceStatus.IN_PROGRESS.name())
        .bind("ordered", ServiceStatus.ORDERED.name())
        .bind("id", id)
        .execute();
  }

  static void activated(
      Handle handle, Fact.ServiceActivated fact, Delivery delivery, int panelCalls, Instant now) {
    handle
        .createUpdate(
            "update vpskit_service set status = :status, delivery = :delivery,"
                + " machine_name = :machineName, machine_id = :machineId, address = :address,"
                + " active_at = :now, panel_calls = :panelCalls, problem = null where id = :id")
        .bind("status", ServiceStatus.ACTIVE.name())
        .bind("delivery", delivery.name())
        .bind("machineName", fact.machineName())
        .bind("machineId", fact.machineId())
        .bind("address", fact.address())
        .bind("now", now.toEpochMilli())
        .bind("panelCalls", panelCalls)
        .bind("id", fact.service())
        .execute();
  }

  /** Its sale counts for the module that serves it. */
  static void moved(Handle handle, String id, String module) {
    Fingerprint moved = Fingerprint.builder().from(fingerprint(handle, id)).module(module).build();
    handle
        .createUpdate(
            "update vpskit_service set module = :module, pool_key = :poolKey,"
                + " fingerprint = :fingerprint where id = :id")
        .bind("module", module)
        .bind("poolKey", moved.key().canonical())
        .bind("fingerprint", moved.canonical())
        .bind("id", id)
        .execute();
  }

  static void failed(Handle handle, String id, String reason) {
    handle
        .createUpdate("update vpskit_service set problem = :reason where id = :id")
        .bind("reason", Columns.shortened(reason, LONGEST_PROBLEM))
        .bind("id", id)
        .execute();
  }

  /** The service that a machine is on record for. */
  static Optional<String> holderOfMachine(Handle handle, String module, String machineId) {
    return handle
        .createQuery(
            "select id from vpskit_service where module = :module and machine_id = :machineId"
                + " and status <> :deleted limit 1")
        .bind("module", module)
        .bind("machineId", machineId)
        .bind("deleted", ServiceStatus.DELETED.name())
        .mapTo(String.class)
        .findOne();
  }

  /** What the machine is to be or is, with the root password on record. */
  static Blueprint blueprint(Handle handle, String id) {
    return handle
        .createQuery("select blueprint, root_password from vpskit_service where id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                StoredBlueprint.read(
                    row.getString("blueprint"), Secret.of(row.getString("root_password"))))
        .one();
  }

  /** The key of its sale stays: another tariff later on is no other sale. */
  static void changed(Handle handle, String id, Blueprint blueprint) {
    handle
        .createUpdate(
            "update vpskit_service set tariff = :tariff, os_template = :osTemplate,"
                + " host_name = :hostName, root_password = :rootPassword, blueprint = :blueprint"
                + " where id = :id")
        .bind("tariff", blueprint.tariff())
        .bind("osTemplate", blueprint.osTemplate())
        .bind("hostName", blueprint.hostName())
        .bind("rootPassword", blueprint.rootPassword().reveal())
        .bind("blueprint", StoredBlueprint.write(blueprint))
        .bind("id", id)
        .execute();
  }

  /** Other problems stay. */
  static void problemSolved(Handle handle, String id, String beginning) {
    handle
        .createUpdate(
            "update vpskit_service set problem = null"
                + " where id = :id and substr(problem, 1, :length) = :beginning")
        .bind("id", id)
        .bind("length", beginning.length())
        .bind("beginning", beginning)
        .execute();
  }

  static void problemSolved(Handle handle, String id) {
    handle
        .createUpdate("update vpskit_service set problem = null where id = :id")
        .bind("id", id)
        .execute();
  }

  static void deleted(Handle handle, String id, int panelCalls, Instant now) {
    handle
        .createUpdate(
            "update vpskit_service set status = :status, deleted_at = :now, problem = null,"
                + " panel_calls = panel_calls + :panelCalls where id = :id")
        .bind("status", ServiceStatus.DELETED.name())
        .bind("now", now.toEpochMilli())
        .bind("panelCalls", panelCalls)
        .bind("id", id)
        .execute();
  }

  static List<Sale> sales(Handle handle, String module, String owner, Instant first, Instant now) {
    return handle
        .createQuery(
            "select pool_key, active_at from vpskit_service"
                + " where module = :module and active_at >= :first and active_at <= :now"
                + " and account_name <> :owner")
        .bind("owner", owner)
        .bind("module", module)
        .bind("first", first.toEpochMilli())
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) ->
                new Sale(PoolKey.parse(row.getString("pool_key")), Columns.time(row, "active_at")))
        .list();
  }

  private static Service read(ResultSet row) throws SQLException {
    return Service.builder()
        .id(new ServiceId(row.getString("id")))
        .orderId(row.getString("order_id"))
        .customer(new Customer(row.getString("customer_id"), row.getString("account_name")))
        .tariff(row.getString("tariff"))
        .osTemplate(row.getString("os_template"))
        .hostName(row.getString("host_name"))
        .rootPassword(Secret.of(row.getString("root_password")))
        .status(ServiceStatus.valueOf(row.getString("status")))
        .module(row.getString("module"))
        .delivery(Columns.text(row, "delivery").map(Delivery::valueOf))
        .machineName(Columns.text(row, "machine_name"))
        .machineId(Columns.text(row, "machine_id"))
        .address(Columns.text(row, "address"))
        .orderedAt(Columns.time(row, "ordered_at"))
        .activeAt(Columns.optionalTime(row, "active_at"))
        .deletedAt(Columns.optionalTime(row, "deleted_at"))
        .discountPercent(row.getInt("discount"))
        .panelCalls(row.getInt("panel_calls"))
        .suspensions(StandingTable.reasons(row.getString("suspensions")))
        .problem(Columns.text(row, "problem"))
        .build();
  }
}
