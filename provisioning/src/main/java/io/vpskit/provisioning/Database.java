package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.store.Dialect;
import java.nio.file.Path;
import javax.sql.DataSource;

/** Where services, spares and operations are kept. */
public sealed interface Database permits Database.SqliteFile, Database.Server {
  /** The databases that vpskit can use. */
  enum Kind {
    /** A file, for one node. */
    SQLITE,
    /** PostgreSQL 15 or newer. */
    POSTGRESQL,
    /** MariaDB 11.4 or newer, with InnoDB. */
    MARIADB
  }

  /**
   * A file of SQLite, for one node. It is written with every commit (write-ahead log, full
   * synchronisation), so a crash loses nothing; a second provisioner on the same file is refused.
   * Its tables are made when it has none.
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
   * A database server, PostgreSQL or MariaDB. Its tables must be there, see {@link #schema}, unless
   * {@link Server#makingTables} is asked for. Transactions are serializable; those that meet are
   * run again. The driver of MariaDB writes every packet, root passwords included, to its log at
   * level TRACE, which must stay off.
   *
   * <p>A server that is away delays work: what was under way goes on when {@link
   * ProvisionerBuilder#takeOverAfter} has passed.
   *
   * @param dataSource gives connections to it, pooled or not, with or without auto-commit; it stays
   *     the host application's, which closes it after the provisioner. About as many connections as
   *     the provisioner has threads are used at a time
   * @return the database
   */
  static Server server(DataSource dataSource) {
    return new Server(dataSource, false);
  }

  /**
   * The statements that make the tables, for hosts that run such statements themselves.
   *
   * @param kind of the database
   * @return SQL, its statements ended by semicolons
   */
  static String schema(Kind kind) {
    return Dialect.of(kind).schema();
  }

  /**
   * A file of SQLite.
   *
   * @param file where it is
   */
  record SqliteFile(Path file) implements Database {}

  /**
   * A database server.
   *
   * @param dataSource the way to it
   * @param makesTables whether the tables are made when it has none
   */
  record Server(DataSource dataSource, boolean makesTables) implements Database {
    /**
     * The same, whose tables are made when it has none; its user must be allowed to do so.
     *
     * @return another value
     */
    public Server makingTables() {
      return new Server(dataSource, true);
    }
  }
}
