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
import org.jdbi.v3.core.statement.PreparedBatch;

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

  /**
   * Numbers the events that have no number yet. Their own identifiers do not follow the order of
   * commits where transactions run side by side; a reader that goes by these numbers misses none.
   */
  private static void number(Handle handle) {
    List<Long> fresh =
        handle
            .createQuery("select id from vpskit_event where sequence is null order by id")
            .mapTo(Long.class)
            .list();
    if (fresh.isEmpty()) {
      return;
    }
    long last =
        handle
            .createQuery("select coalesce(max(sequence), 0) from vpskit_event")
            .mapTo(Long.class)
            .one();
    PreparedBatch batch =
        handle.prepareBatch("update vpskit_event set sequence = :sequence where id = :id");
    for (int i = 0; i < fresh.size(); i++) {
      batch.bind("sequence", last + 1 + i).bind("id", fresh.get(i)).add();
    }
    batch.execute();
  }

  static List<Event> after(Handle handle, long sequence, int most) {
    number(handle);
    return handle
        .createQuery(
            "select * from vpskit_event where sequence > :sequence order by sequence limit :most")
        .bind("sequence", sequence)
        .bind("most", most)
        .map((row, context) -> read(row))
        .list();
  }

  static List<Event> untold(Handle handle, int most) {
    number(handle);
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
