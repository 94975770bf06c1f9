package io.vpskit.provisioning.internal.licence;

import io.vpskit.core.call.IpLiteral;
import java.util.Map;

/**
 * The licence that a service shall have.
 *
 * @param marker what its name begins with, and no other's
 * @param name its whole name
 * @param address the address it is bound to
 * @param tariffId what it is a licence for, as the seller numbers it
 * @param addOns the amount of each add-on, by the seller's number of it
 * @param months for how long it is ordered and renewed
 */
public record WantedLicence(
    String marker,
    String name,
    String address,
    String tariffId,
    Map<String, Integer> addOns,
    int months) {
  public WantedLicence {
    addOns = Map.copyOf(addOns);
  }

  /** Whether a licence bears the name of this service. */
  public boolean isName(LicenceView licence) {
    return licence.name().filter(name -> name.startsWith(marker)).isPresent();
  }

  /** The same for a service whose address was changed. */
  public WantedLicence withAddress(String other) {
    return new WantedLicence(marker, name, other, tariffId, addOns, months);
  }

  boolean isAddress(LicenceView licence) {
    return licence.address().filter(other -> IpLiteral.isSame(address, other)).isPresent();
  }
}
