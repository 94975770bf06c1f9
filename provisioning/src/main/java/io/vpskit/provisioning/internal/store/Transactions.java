package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.StoreException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs work in one transaction; what the driver throws is told in our words. */
final class Transactions {
  private final Jdbi jdbi;

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  <T> T in(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw failure(e);
    }
  }

  private static StoreException failure(JdbiException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new StoreException("the database could not be used: " + cause.getMessage());
  }
}
