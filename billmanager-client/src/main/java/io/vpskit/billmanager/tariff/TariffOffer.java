package io.vpskit.billmanager.tariff;

import java.util.Optional;

/**
 * A tariff for sale.
 *
 * @param tariff its number
 * @param description its name, for people
 * @param price its price, for people; may contain HTML
 */
public record TariffOffer(TariffId tariff, Optional<String> description, Optional<String> price) {}
