package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.StoreException;
import java.sql.Connection;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in one transaction, as if no other one ran at the same time; what the driver throws is
 * told in our words. SQLite lets one transaction write at a time. The servers run them side by side
 * and refuse one of two that cannot have followed each other; that one is run again, which is why
 * work must touch nothing but the database.
 */
final class Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
  private static final int MOST_ATTEMPTS = 100;
  private static final int MOST_READS = 3;
  private static final int SIDE_BY_SIDE_ATTEMPTS = 2;

  /** Those that met again queue up here, or under load they would meet for ever. */
  private final ReentrantLock oneByOne = new ReentrantLock(true);

  private final Jdbi jdbi;
  private final Dialect dialect;
  private final BooleanSupplier closed;

  Transactions(Jdbi jdbi, Dialect dialect, BooleanSupplier closed) {
    this.jdbi = jdbi;
    this.dialect = dialect;
    this.closed = closed;
  }

  /** For work that only reads: as of one moment, holding up nobody and waiting for nobody. */
  <T> T reading(Function<Handle, T> work) {
    requireOpen();
    for (int attempt = 1; ; attempt++) {
      try {
        return dialect == Dialect.SQLITE
            ? jdbi.inTransaction(work::apply)
            : jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply);
      } catch (JdbiException e) {
        if (attempt == MOST_READS || !dialect.isLostConnection(e)) {
          throw failure(e);
        }
        LOG.debug(
            "a connection was lost while reading, attempt {} is followed by another", attempt);
      }
    }
  }

  <T> T in(Function<Handle, T> work) {
    requireOpen();
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt > SIDE_BY_SIDE_ATTEMPTS ? alone(work) : once(work);
      } catch (JdbiException e) {
        if (attempt == MOST_ATTEMPTS || !dialect.isConflict(e)) {
          throw failure(e);
        }
        LOG.debug("two transactions met, attempt {} is followed by another", attempt);
      }
    }
  }

  /** As part of a transaction of the host, which commits it or rolls it back. */
  <T> T joining(Connection transaction, Function<Handle, T> work) {
    requireOpen();
    if (!mayBeJoined()) {
      throw new IllegalStateException(
          "the database is an SQLite file, which no transaction of the host can write");
    }
    Jdbi host = Jdbi.create(transaction);
    host.getConfig(Handles.class).setForceEndTransactions(false);
    try {
      return host.withHandle(work::apply);
    } catch (JdbiException e) {
      throw failure(e);
    }
  }

  /** Whether a host can write our tables in transactions of its own. */
  boolean mayBeJoined() {
    return dialect != Dialect.SQLITE;
  }

  /** Once, and seeing what others commit meanwhile: for work on the tables themselves. */
  void onTables(Consumer<Handle> work) {
    try {
      if (dialect == Dialect.SQLITE) {
        jdbi.useTransaction(work::accept);
      } else {
        jdbi.useTransaction(TransactionIsolationLevel.READ_COMMITTED, work::accept);
      }
    } catch (JdbiException e) {
      throw failure(e);
    }
  }

  private <T> T alone(Function<Handle, T> work) {
    oneByOne.lock();
    try {
      return once(work);
    } finally {
      oneByOne.unlock();
    }
  }

  private <T> T once(Function<Handle, T> work) {
    return dialect == Dialect.SQLITE
        ? jdbi.inTransaction(work::apply)
        : jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work::apply);
  }

  /** The data source of a host stays open; nobody would work on what is asked for now. */
  private void requireOpen() {
    if (closed.getAsBoolean()) {
      throw new StoreException("the provisioner is closed; nothing can be asked of it any more");
    }
  }

  private static StoreException failure(JdbiException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new StoreException("the database could not be used: " + cause.getMessage());
  }
}
