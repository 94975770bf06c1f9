package io.vpskit.billmanager.licence;

import io.vpskit.billmanager.internal.Terms;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.IpLiteral;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A licence as the seller shows it, without its key. Dates have no time; the vendor's own client
 * compares them in UTC. Immutable.
 */
@Value.Immutable
@HiddenImplementation
public abstract class Licence {

  /** What {@link #months()} is for a trial, which cannot be renewed. */
  public static final int TRIAL = Terms.TRIAL;

  Licence() {}

  /**
   * Starts an empty licence; id and status are compulsory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The seller's number of the licence.
   *
   * @return field {@code id}
   */
  public abstract LicenceId id();

  /**
   * The name the reseller gave it.
   *
   * @return field {@code licname}
   */
  public abstract Optional<String> name();

  /**
   * The address it is bound to.
   *
   * @return field {@code ip}
   */
  public abstract Optional<String> address();

  /**
   * The number of its tariff.
   *
   * @return field {@code pricelist_id}, or {@code pricelist} when that is a number
   */
  public abstract Optional<TariffId> tariff();

  /**
   * The name of its tariff.
   *
   * @return field {@code pricelist_name}, or {@code pricelist} when that is no number
   */
  public abstract Optional<String> tariffName();

  /**
   * The term it is renewed by.
   *
   * @return months, 0 for ever, {@link #TRIAL} for a trial; field {@code period}
   */
  public abstract OptionalInt months();

  /**
   * Where it is in its life.
   *
   * @return from {@code status}, else {@code item_status}; in progress when neither is known
   */
  public abstract LicenceStatus status();

  /**
   * The day it was ordered.
   *
   * @return field {@code createdate}
   */
  public abstract Optional<LocalDate> created();

  /**
   * The day its term ends.
   *
   * @return field {@code expiredate}
   */
  public abstract Optional<LocalDate> ends();

  /**
   * The day the right to updates ends.
   *
   * @return field {@code update_expiredate}
   */
  public abstract Optional<LocalDate> updatesEnd();

  /**
   * The day its address was last changed.
   *
   * @return field {@code real_ipchange} (documented for BILLmanager 6), else {@code ip_change_date}
   *     (seen in a client)
   */
  public abstract Optional<LocalDate> addressChanged();

  /**
   * The day its key was last changed.
   *
   * @return field {@code real_keychange} (documented for BILLmanager 6), else {@code
   *     lickey_change_date} (seen in a client)
   */
  public abstract Optional<LocalDate> keyChanged();

  /**
   * By how many months the seller renews it on his own.
   *
   * @return empty when he does not, or does not say; field {@code autoprolong}
   */
  public abstract OptionalInt automaticRenewalMonths();

  /**
   * Whether it is bound to an address.
   *
   * @param address IPv4 or IPv6 in any spelling
   * @return true when both mean the same address
   */
  public boolean isFor(String address) {
    return address().filter(own -> IpLiteral.isSame(own, address)).isPresent();
  }

  /** Builds a licence. Not safe for use by several threads. */
  public static final class Builder extends ImmutableLicence.Builder {
    Builder() {}
  }
}
