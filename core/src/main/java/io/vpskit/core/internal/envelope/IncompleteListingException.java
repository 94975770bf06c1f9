package io.vpskit.core.internal.envelope;

/** A listing with fewer rows than the panel says exist. It does not leave core. */
public final class IncompleteListingException extends RuntimeException {

  IncompleteListingException(long rows, long existing) {
    super("The listing has " + rows + " rows but the panel says that " + existing + " exist");
  }
}
