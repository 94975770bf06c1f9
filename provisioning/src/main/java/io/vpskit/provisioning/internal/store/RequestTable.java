package io.vpskit.provisioning.internal.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the host has asked for under which key. */
final class RequestTable {
  private RequestTable() {}

  record Row(String digest, long operation) {}

  static Optional<Row> find(Handle handle, String key) {
    return handle
        .createQuery("select digest, operation from vpskit_request where request_key = :key")
        .bind("key", key)
        .map((row, context) -> new Row(row.getString("digest"), row.getLong("operation")))
        .findOne();
  }

  static void insert(Handle handle, String key, String service, String digest, long operation) {
    handle
        .createUpdate(
            "insert into vpskit_request (request_key, service_id, digest, operation)"
                + " values (:key, :service, :digest, :operation)")
        .bind("key", key)
        .bind("service", service)
        .bind("digest", digest)
        .bind("operation", operation)
        .execute();
  }
}
