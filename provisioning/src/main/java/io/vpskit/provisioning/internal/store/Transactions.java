package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.StoreException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs work in one transaction; what the driver throws is told in our words. */
final class Transactions {
  private final Jdbi jdbi;
  private final BooleanSupplier closed;

  Transactions(Jdbi jdbi, BooleanSupplier closed) {
    this.jdbi = jdbi;
    this.closed = closed;
  }

  <T> T in(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw failure(e);
    }
  }

  private StoreException failure(JdbiException e) {
    if (closed.getAsBoolean()) {
      return new StoreException("the provisioner is closed, and its database with it");
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new StoreException("the database could not be used: " + cause.getMessage());
  }
}
