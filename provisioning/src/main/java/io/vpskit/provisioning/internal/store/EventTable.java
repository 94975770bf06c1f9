package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Event;
import io.vpskit.provisioning.EventType;
import io.vpskit.provisioning.OperationId;
import io.vpskit.provisioning.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What happened, in the order in which it was committed. */
final class EventTable {
  private static final int LONGEST_TEXT = 2000;

  private EventTable() {}

  static void write(Handle handle, Instant at, Subject subject, EventType type, String text) {
    handle
        .createUpdate(
            "insert into vpskit_event (at, type, module, service_id, spare_id, operation_id, text,"
                + " told) values (:at, :type, :module, :service, :spare, :operation, :text, 0)")
        .bind("at", at.toEpochMilli())
        .bind("type", type.name())
        .bind("module", subject.module())
        .bind("service", subject.service())
        .bind("spare", subject.spare())
        .bind("operation", subject.operation())
        .bind("text", Columns.shortened(text, LONGEST_TEXT))
        .execute();
  }

  static List<Event> after(Handle handle, long sequence, int most) {
    return handle
        .createQuery(
            "select * from vpskit_event where sequence > :sequence order by sequence limit :most")
        .bind("sequence", sequence)
        .bind("most", most)
        .map((row, context) -> read(row))
        .list();
  }

  static List<Event> untold(Handle handle, int most) {
    return handle
        .createQuery("select * from vpskit_event where told = 0 order by sequence limit :most")
        .bind("most", most)
        .map((row, context) -> read(row))
        .list();
  }

  static void told(Handle handle, long sequence) {
    handle
        .createUpdate("update vpskit_event set told = 1 where sequence = :sequence")
        .bind("sequence", sequence)
        .execute();
  }

  private static Event read(ResultSet row) throws SQLException {
    return new Event(
        row.getLong("sequence"),
        Columns.time(row, "at"),
        EventType.valueOf(row.getString("type")),
        row.getString("module"),
        Columns.text(row, "service_id").map(ServiceId::new),
        Columns.text(row, "spare_id"),
        operation(row),
        row.getString("text"));
  }

  private static Optional<OperationId> operation(ResultSet row) throws SQLException {
    long id = row.getLong("operation_id");
    return row.wasNull() ? Optional.empty() : Optional.of(new OperationId(id));
  }
}
