package io.vpskit.provisioning;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The pool's own record of one spare, as it stood when it was read. It is kept when the spare is
 * sold or deleted. Immutable.
 */
@Value.Immutable
@ValueStyle
public interface SpareRecord {
  /** Where a spare is. */
  enum State {
    /** Its machine is being built. */
    BUILDING,
    /** It can be sold. */
    READY,
    /** It is being handed over. */
    CLAIMED,
    /** It was sold; the machine is the service's now. */
    HANDED_OVER,
    /** Its machine is being deleted. */
    CONDEMNED,
    /** Its machine is gone. */
    DELETED,
    /** It could not be built. */
    FAILED,
    /** It is kept apart because something went wrong with it, and is never sold again. */
    QUARANTINED
  }

  /**
   * Identifies the spare.
   *
   * @return made by vpskit
   */
  String id();

  /**
   * The module that built it.
   *
   * @return the module's name
   */
  String module();

  /**
   * The tariff under which it was built. A container may be sold under another one.
   *
   * @return the tariff's name
   */
  String tariff();

  /**
   * The OS template.
   *
   * @return as in the tariff
   */
  String osTemplate();

  /**
   * Where it is.
   *
   * @return the state
   */
  State state();

  /**
   * The pool owner whom it was built for. What it is sold as has a record of its own, the buyer's
   * service.
   *
   * @return the name of his account
   */
  String ownerAccountName();

  /**
   * How much less than the tariff's price it costs its owner.
   *
   * @return always 100 percent: a pool owner pays nothing, and a buyer does not inherit it
   */
  default int discountPercent() {
    return 100;
  }

  /**
   * The machine's name on the panel.
   *
   * @return the name that it bears or shall bear
   */
  String machineName();

  /**
   * The machine's identifier on the panel, opaque.
   *
   * @return nothing until it was ready
   */
  Optional<String> machineId();

  /**
   * The machine's main IP address.
   *
   * @return nothing until it was ready, or when the panel shows none
   */
  Optional<String> address();

  /**
   * The service that it is or was to be handed over to.
   *
   * @return nothing as long as no order has taken it
   */
  Optional<ServiceId> service();

  /**
   * When its build was decided.
   *
   * @return to the millisecond
   */
  Instant createdAt();

  /**
   * When it could be sold first.
   *
   * @return nothing before
   */
  Optional<Instant> readyAt();

  /**
   * When it was handed over, was gone, failed, or was put into quarantine.
   *
   * @return nothing before
   */
  Optional<Instant> endedAt();

  /**
   * Why it is where it is.
   *
   * @return nothing while it is built, ready or claimed
   */
  Optional<String> reason();

  /**
   * Starts a spare record; host applications need it for their tests only.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SpareRecord}. Not thread-safe. */
  final class Builder extends ImmutableSpareRecord.Builder {
    Builder() {}
  }
}
