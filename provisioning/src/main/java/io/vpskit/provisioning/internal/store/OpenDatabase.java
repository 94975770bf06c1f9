package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database that can be used. What vpskit opened itself is closed with it. */
final class OpenDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);

  private final Dialect dialect;
  private final DataSource dataSource;
  private final boolean makesTables;
  private final Runnable closing;
  private volatile boolean closed;

  private OpenDatabase(
      Dialect dialect, DataSource dataSource, boolean makesTables, Runnable closing) {
    this.dialect = dialect;
    this.dataSource = dataSource;
    this.makesTables = makesTables;
    this.closing = closing;
  }

  static OpenDatabase of(Database database) {
    if (database instanceof Database.SqliteFile file) {
      SqliteFile sqlite = SqliteFile.open(file.file());
      return new OpenDatabase(Dialect.SQLITE, sqlite.dataSource(), true, sqlite::close);
    }
    Database.Server server = (Database.Server) database;
    return new OpenDatabase(
        Dialect.ofServer(product(server.dataSource())),
        server.dataSource(),
        server.makesTables(),
        () -> {});
  }

  private static String product(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new StoreException("the data source gives no connection: " + e.getMessage(), e);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  DataSource dataSource() {
    return dataSource;
  }

  boolean makesTables() {
    return makesTables;
  }

  Transactions transactions() {
    return new Transactions(
        Jdbi.create(new OwnConnections(dataSource, dialect)), dialect, () -> closed);
  }

  @Override
  public void close() {
    closed = true;
    closing.run();
  }

  /**
   * Connections on which a transaction begins when we say so, and ends when we stand still. A data
   * source may give others: on those Jdbi would think that a transaction was open already, and
   * leave its end to somebody else.
   */
  private record OwnConnections(DataSource dataSource, Dialect dialect)
      implements ConnectionFactory {
    @Override
    public Connection openConnection() throws SQLException {
      Connection connection = dataSource.getConnection();
      try {
        if (!connection.getAutoCommit()) {
          connection.setAutoCommit(true);
        }
        run(connection, dialect.beforeUse());
        return connection;
      } catch (SQLException e) {
        // Nobody else could give it back, and the host's pool would run dry.
        connection.close();
        throw e;
      }
    }

    @Override
    public void closeConnection(Connection connection) {
      try (connection) {
        run(connection, dialect.afterUse());
      } catch (SQLException e) {
        // The work has had its outcome; a pool notices by itself that this connection is broken.
        LOG.debug("a connection could not be given back as it was: {}", e.getMessage());
      }
    }

    private static void run(Connection connection, Optional<String> sql) throws SQLException {
      if (sql.isPresent()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(sql.get());
        }
      }
    }
  }
}
