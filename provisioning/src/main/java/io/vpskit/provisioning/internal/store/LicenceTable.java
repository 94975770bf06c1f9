package io.vpskit.provisioning.internal.store;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.ServiceLicence;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.internal.licence.LicenceRecord;
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
    handle
        .createUpdate(
            "insert into vpskit_licence (service_id, server, licence_id, licence_key, ends_on,"
                + " record) values (:service, :server, :licence, :key, :endsOn, :record)"
                + " on conflict (service_id) do update set server = :server,"
                + " licence_id = :licence, licence_key = :key, ends_on = :endsOn,"
                + " record = :record")
        .bind("service", service)
        .bind("server", record.server())
        .bind("licence", record.licence())
        .bind("key", record.key().map(Secret::reveal))
        .bind("endsOn", record.endDate().map(LocalDate::toString))
        .bind("record", StoredLicence.write(record))
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

  /** The Active services of a module whose licence ends on a day or before it. */
  static List<String> ending(Handle handle, String module, LocalDate last) {
    return handle
        .createQuery(
            "select licence.service_id from vpskit_licence licence"
                + " join vpskit_service service on service.id = licence.service_id"
                + " where service.module = :module and service.status = :active"
                + " and licence.licence_id is not null and licence.ends_on <= :last"
                + " order by licence.ends_on, licence.service_id")
        .bind("module", module)
        .bind("active", ServiceStatus.ACTIVE.name())
        .bind("last", last.toString())
        .mapTo(String.class)
        .list();
  }
}
