package io.vpskit.billmanager.money;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * An order that waits to be paid.
 *
 * @param item the number of what was ordered, for a licence the licence's own (inferred)
 * @param description for people; contains the number of the payment
 */
public record UnpaidOrder(OptionalLong item, Optional<String> description) {}
