package io.vpskit.provisioning.internal.store;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.ServiceLicence;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.internal.licence.LicenceGoal;
import io.vpskit.provisioning.internal.licence.LicenceRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The licences of services. No two services of one licensing server have the same licence. */
final class LicenceTable {
  private LicenceTable() {}

  static Optional<LicenceRecord> find(Handle handle, String service) {
    return handle
        .createQuery("select record, licence_key from vpskit_licence where service_id = :service")
        .bind("service", service)
        .map(
            (row, context) ->
                StoredLicence.read(
                    row.getString("record"), Columns.text(row, "licence_key").map(Secret::of)))
        .findOne();
  }

  /** What the host application may know of it. */
  static Optional<ServiceLicence> shown(Handle handle, String service) {
    return find(handle, service)
        .filter(record -> record.taking().isEmpty())
        .flatMap(
            record ->
                record
                    .licence()
                    .map(
                        id ->
                            new ServiceLicence(
                                record.product(),
                                record.server(),
                                id,
                                record.key(),
                                record.endDate())));
  }

  static void save(Handle handle, String service, LicenceRecord record) {
    String update =
        "update vpskit_licence set server = :server, licence_id = :licence, licence_key = :key,"
            + " address = :address, goal = :goal, settled = :settled, ends_on = :endsOn,"
            + " record = :record where service_id = :service";
    String insert =
        "insert into vpskit_licence (service_id, server, licence_id, licence_key, address, goal,"
            + " settled, ends_on, record) values (:service, :server, :licence, :key, :address,"
            + " :goal, :settled, :endsOn, :record)";
    handle
        .createUpdate(find(handle, service).isPresent() ? update : insert)
        .bind("service", service)
        .bind("server", record.server())
        .bind("licence", record.licence())
        .bind("key", record.key().map(Secret::reveal))
        .bind("address", record.wanted().address())
        .bind("goal", record.goal().name())
        .bind("settled", record.settled() ? 1 : 0)
        .bind("endsOn", record.endDate().map(LocalDate::toString))
        .bind("record", StoredLicence.write(record))
        .execute();
  }

  /** The service is gone, and its licence is free, cancelled, or the business of people. */
  static void forget(Handle handle, String service) {
    handle
        .createUpdate("delete from vpskit_licence where service_id = :service")
        .bind("service", service)
        .execute();
  }

  /** The other service that has a licence, if any. */
  static Optional<String> otherHolder(
      Handle handle, String server, String licence, String service) {
    return handle
        .createQuery(
            "select service_id from vpskit_licence where server = :server"
                + " and licence_id = :licence and service_id <> :service")
        .bind("server", server)
        .bind("licence", licence)
        .bind("service", service)
        .mapTo(String.class)
        .findOne();
  }

  /** A service whose licence is not what it needs. */
  record Need(String service, String why) {}

  /**
   * The licences of a module that something has to be done about.
   *
   * @param lastDay the day up to which a term ends soon
   */
  static List<Need> needs(Handle handle, String module, LocalDate lastDay) {
    return handle
        .createQuery(
            "select licence.*, service.status, service.address as service_address"
                + " from vpskit_licence licence"
                + " join vpskit_service service on service.id = licence.service_id"
                + " where service.module = :module and (service.status = :active"
                + " and (licence.settled = 0 or licence.goal <> :inUse"
                + " or licence.ends_on <= :lastDay or licence.address <> service.address)"
                + " or service.status = :suspended"
                + " and (licence.settled = 0 or licence.goal <> :switchedOff))"
                + " order by licence.ends_on, licence.service_id")
        .bind("module", module)
        .bind("active", ServiceStatus.ACTIVE.name())
        .bind("suspended", ServiceStatus.SUSPENDED.name())
        .bind("inUse", LicenceGoal.IN_USE.name())
        .bind("switchedOff", LicenceGoal.SUSPENDED.name())
        .bind("lastDay", lastDay.toString())
        .map((row, context) -> new Need(row.getString("service_id"), why(row)))
        .list();
  }

  private static String why(ResultSet row) throws SQLException {
    String end = Columns.text(row, "ends_on").map(day -> "ends on " + day).orElse("has no end");
    return "the service is "
        + row.getString("status")
        + Columns.text(row, "service_address").map(ip -> " at " + ip).orElse("")
        + "; its licence at "
        + row.getString("address")
        + " was last to be "
        + row.getString("goal")
        + " and "
        + end;
  }
}
