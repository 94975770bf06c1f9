package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.store.Schema;
import java.nio.file.Path;

/** Where services, spares and operations are kept. */
public sealed interface Database permits Database.SqliteFile {
  /**
   * A file of SQLite, for one node. It is written with every commit (write-ahead log, full
   * synchronisation), so a crash loses nothing; a second provisioner on the same file is refused.
   *
   * @param file made when it is not there; its folder must exist. It holds root passwords and is
   *     readable for its owner only when vpskit makes it on a POSIX system. Beside it lie files
   *     that end in {@code -wal}, {@code -shm} and {@code .lock}; a backup must take the first of
   *     them too
   * @return the database
   */
  static Database sqlite(Path file) {
    return new SqliteFile(file);
  }

  /**
   * The statements that make the tables in SQLite; vpskit runs them itself when a file has none.
   *
   * @return SQL
   */
  static String sqliteSchema() {
    return Schema.sqliteSql();
  }

  /**
   * A file of SQLite.
   *
   * @param file where it is
   */
  record SqliteFile(Path file) implements Database {}
}
