package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.JournalEntry;
import io.vpskit.provisioning.ServiceId;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Every decision with its reason. */
final class JournalTable {
  private static final int LONGEST_REASON = 2000;

  private JournalTable() {}

  static void write(Handle handle, Instant at, Subject subject, Note note) {
    handle
        .createUpdate(
            "insert into vpskit_journal (at, module, service_id, spare_id, decision, reason)"
                + " values (:at, :module, :service, :spare, :decision, :reason)")
        .bind("at", at.toEpochMilli())
        .bind("module", subject.module())
        .bind("service", subject.service())
        .bind("spare", subject.spare())
        .bind("decision", note.decision())
        .bind("reason", Columns.shortened(note.reason(), LONGEST_REASON))
        .execute();
  }

  static List<JournalEntry> ofService(Handle handle, String service) {
    return handle
        .createQuery("select * from vpskit_journal where service_id = :service order by id")
        .bind("service", service)
        .map((row, context) -> read(row))
        .list();
  }

  static List<JournalEntry> ofSpare(Handle handle, String spare) {
    return handle
        .createQuery("select * from vpskit_journal where spare_id = :spare order by id")
        .bind("spare", spare)
        .map((row, context) -> read(row))
        .list();
  }

  private static JournalEntry read(ResultSet row) throws SQLException {
    return new JournalEntry(
        Columns.time(row, "at"),
        row.getString("module"),
        Columns.text(row, "service_id").map(ServiceId::new),
        Optional.ofNullable(row.getString("spare_id")),
        row.getString("decision"),
        row.getString("reason"));
  }
}
