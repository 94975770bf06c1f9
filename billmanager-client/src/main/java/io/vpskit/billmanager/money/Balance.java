package io.vpskit.billmanager.money;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an account has with the seller.
 *
 * @param project whose shop it is, where the seller has several
 * @param text as the seller writes it, with its currency, for people
 * @param amount the number in it, empty when it cannot be told
 */
public record Balance(Optional<String> project, String text, Optional<BigDecimal> amount) {

  static Balance of(Optional<String> project, String text) {
    return new Balance(project, text, Amounts.parse(text));
  }
}
