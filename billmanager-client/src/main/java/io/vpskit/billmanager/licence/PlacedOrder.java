package io.vpskit.billmanager.licence;

import java.util.Optional;

/**
 * What the seller says of an order that he took. The number is to be verified by viewing the
 * licence: name and address must be those of the order.
 *
 * @param licence the number of the licence; empty when the seller did not say it, and then the
 *     licence is found in the listing by its name
 */
public record PlacedOrder(Optional<LicenceId> licence) {}
