package io.vpskit.billmanager.money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money as a panel writes them for people of different languages. */
final class Amounts {

  /** Blanks of every width and apostrophes group digits; a point or a comma may do either job. */
  private static final Pattern NUMBER =
      Pattern.compile("[-\u2212]?[0-9]+(?:[.,\\s\u00a0\u2007\u2009\u202f'][0-9]+)*");

  private static final Pattern FRACTION = Pattern.compile("[.,]([0-9]{1,2}|[0-9]{4,})$");

  private Amounts() {}

  /**
   * The first number of a text. A last point or comma begins the fraction unless exactly three
   * digits follow it, which then are thousands.
   */
  static Optional<BigDecimal> parse(String text) {
    Matcher found = NUMBER.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String number = found.group().replace('\u2212', '-');
    Matcher fraction = FRACTION.matcher(number);
    String whole = fraction.find() ? number.substring(0, fraction.start()) : number;
    String digits = whole.replaceAll("[^0-9-]", "");
    boolean broken = whole.length() < number.length();
    return Optional.of(new BigDecimal(broken ? digits + "." + fraction.group(1) : digits));
  }
}
