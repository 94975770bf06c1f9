package io.vpskit.testkit.catalogue;

import io.vpskit.testkit.internal.HiddenImplementation;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A licence that exists without having been ordered through a call, and that cost nothing. */
@Value.Immutable
@HiddenImplementation
public interface StoredLicence {

  /**
   * Starts a licence.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The account that owns it.
   *
   * @return a login name
   */
  String owner();

  /**
   * The number of its tariff.
   *
   * @return a tariff of the emulator
   */
  long tariff();

  /**
   * Its name.
   *
   * @return by default {@code free.lic}
   */
  @Value.Default
  default String name() {
    return "free.lic";
  }

  /**
   * The address it is bound to.
   *
   * @return by default {@code 0.0.0.0}
   */
  @Value.Default
  default String address() {
    return "0.0.0.0";
  }

  /**
   * Where it is in its life.
   *
   * @return by default active
   */
  @Value.Default
  default LicenceStatus status() {
    return LicenceStatus.ACTIVE;
  }

  /**
   * The term it is renewed by.
   *
   * @return months; by default 1
   */
  @Value.Default
  default int months() {
    return 1;
  }

  /**
   * The day it was ordered.
   *
   * @return by default today
   */
  Optional<LocalDate> created();

  /**
   * The day its term ends.
   *
   * @return by default the term after the day it was ordered
   */
  Optional<LocalDate> ends();

  /**
   * The day its address last changed.
   *
   * @return by default the day it was ordered
   */
  Optional<LocalDate> addressChanged();

  /**
   * The day its key last changed.
   *
   * @return by default the day it was ordered
   */
  Optional<LocalDate> keyChanged();

  /** Builds a {@link StoredLicence}. Not for use by several threads. */
  final class Builder extends ImmutableStoredLicence.Builder {

    Builder() {}
  }
}
