package io.vpskit.billmanager.money;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something in the basket.
 *
 * @param id its number in the basket, by which it is removed
 * @param service the number of what was ordered, where the panel says it apart from {@code id}
 * @param type its product type, for example {@code soft}
 * @param cost its price, for people
 * @param rolledBack whether the row is void
 */
public record BasketItem(
    long id,
    OptionalLong service,
    Optional<String> type,
    Optional<String> cost,
    boolean rolledBack) {}
