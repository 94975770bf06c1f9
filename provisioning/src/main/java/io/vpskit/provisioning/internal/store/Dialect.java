package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What differs from database to database. All statements but those of the tables are the same. */
public enum Dialect {
  SQLITE(Database.Kind.SQLITE, "SQLite", Set.of(), Set.of()),
  /** Two transactions met (40001, 40P01), or both wrote the same new key (23505). */
  POSTGRESQL(Database.Kind.POSTGRESQL, "PostgreSQL", Set.of("40001", "40P01", "23505"), Set.of()),
  /** The same: deadlock (1213), stale read (1020), key (1062). */
  MARIADB(Database.Kind.MARIADB, "MariaDB", Set.of("40001"), Set.of(1213, 1020, 1062));

  /** PostgreSQL: an administrator's command, a transaction that stood still. */
  private static final Set<String> ENDED_BY_SERVER = Set.of("57P01", "25P03");

  /** Longer than any pause of a healthy process between two statements. */
  private static final int IDLE_SECONDS = 10;

  private final Database.Kind kind;
  private final String product;
  private final Set<String> conflictStates;
  private final Set<Integer> conflictCodes;

  Dialect(
      Database.Kind kind, String product, Set<String> conflictStates, Set<Integer> conflictCodes) {
    this.kind = kind;
    this.product = product;
    this.conflictStates = conflictStates;
    this.conflictCodes = conflictCodes;
  }

  public static Dialect of(Database.Kind kind) {
    return Arrays.stream(values()).filter(it -> it.kind == kind).findFirst().orElseThrow();
  }

  /** The dialect of a server, by the name that it gives itself. */
  static Dialect ofServer(String product) {
    return Arrays.stream(values())
        .filter(it -> it != SQLITE && it.product.equals(product))
        .findFirst()
        .orElseThrow(
            () ->
                new StoreException(
                    "the data source leads to "
                        + product
                        + "; it must be PostgreSQL or MariaDB"
                        + (product.equals(SQLITE.product)
                            ? ", an SQLite file is given by its path"
                            : "")));
  }

  /**
   * Lets one node at a time make the tables; waits for another one that does. Not in a serializable
   * transaction, which would not see what the other one made.
   */
  void alone(Handle handle, Runnable work) {
    switch (this) {
      case SQLITE -> work.run();
      case POSTGRESQL -> {
        handle.execute("select pg_advisory_xact_lock(hashtext('vpskit_schema'))");
        work.run();
      }
      case MARIADB -> {
        handle.execute("select get_lock('vpskit_schema', 60)");
        try {
          work.run();
        } finally {
          handle.execute("select release_lock('vpskit_schema')");
        }
      }
    }
  }

  /**
   * Has the server end a transaction that stands still: that of a node which is frozen would keep
   * all others from what it has touched, as long as its connection lives.
   */
  Optional<String> beforeUse() {
    return switch (this) {
      case SQLITE -> Optional.empty();
      case POSTGRESQL ->
          Optional.of("set idle_in_transaction_session_timeout = '" + IDLE_SECONDS + "s'");
      case MARIADB -> Optional.of("set session idle_transaction_timeout = " + IDLE_SECONDS);
    };
  }

  /** Gives a connection back as it was. */
  Optional<String> afterUse() {
    return switch (this) {
      case SQLITE -> Optional.empty();
      case POSTGRESQL -> Optional.of("reset idle_in_transaction_session_timeout");
      case MARIADB -> Optional.of("set session idle_transaction_timeout = default");
    };
  }

  /** Asks the server for its time in seconds; a file has none. */
  Optional<String> timeQuery() {
    return switch (this) {
      case SQLITE -> Optional.empty();
      case POSTGRESQL -> Optional.of("select extract(epoch from clock_timestamp())");
      case MARIADB -> Optional.of("select unix_timestamp(now(6))");
    };
  }

  /** The statements that make the tables. */
  public String schema() {
    String resource =
        "/io/vpskit/provisioning/schema/" + kind.name().toLowerCase(Locale.ROOT) + ".sql";
    try (InputStream sql = Dialect.class.getResourceAsStream(resource)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a transaction failed only because of another one, so that the same will work again. A
   * key that is there already is seen by the next attempt, which reads before it writes.
   */
  boolean isConflict(Throwable failure) {
    return sqlException(failure)
        .filter(
            e ->
                conflictStates.contains(String.valueOf(e.getSQLState()))
                    || conflictCodes.contains(e.getErrorCode()))
        .isPresent();
  }

  /**
   * Whether the connection broke, or the server ended it, which says nothing about the next one.
   */
  boolean isLostConnection(Throwable failure) {
    return sqlException(failure)
        .map(e -> String.valueOf(e.getSQLState()))
        .filter(state -> state.startsWith("08") || ENDED_BY_SERVER.contains(state))
        .isPresent();
  }

  private static Optional<SQLException> sqlException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }
}
