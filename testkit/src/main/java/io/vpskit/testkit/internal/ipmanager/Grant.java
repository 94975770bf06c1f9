package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.catalogue.RangeGrant;
import io.vpskit.testkit.internal.address.AddressInterval;
import java.util.Set;

/**
 * A range that somebody may book from.
 *
 * @param account the login name
 * @param interval the range
 * @param hidden whether it is passed over unless it is asked for
 * @param groups what its addresses may be used for
 */
record Grant(String account, AddressInterval interval, boolean hidden, Set<String> groups) {

  static Grant of(RangeGrant grant) {
    return new Grant(
        grant.account(),
        AddressInterval.parse(grant.range()),
        grant.hidden(),
        Set.copyOf(grant.groups()));
  }
}
