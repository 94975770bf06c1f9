package io.vpskit.core.internal.redaction;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether an exception of the HTTP client can be shown as a cause. */
public final class SafeCause {

  private SafeCause() {}

  /**
   * The exception itself when no message in its tree contains a secret; otherwise a stand-in that
   * names its type and says nothing else.
   */
  public static IOException of(IOException cause, Redactor redactor) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return leaks(cause, redactor, seen)
        ? new IOException(cause.getClass().getName() + " (its message contained a secret)")
        : cause;
  }

  private static boolean leaks(@Nullable Throwable cause, Redactor redactor, Set<Throwable> seen) {
    if (cause == null || !seen.add(cause)) {
      return false;
    }
    if (redactor.finds(cause.toString()) || leaks(cause.getCause(), redactor, seen)) {
      return true;
    }
    for (Throwable suppressed : cause.getSuppressed()) {
      if (leaks(suppressed, redactor, seen)) {
        return true;
      }
    }
    return false;
  }
}
