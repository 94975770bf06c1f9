package io.vpskit.vmmanager.node;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads memory from the panel's texts for people and from its facts. */
final class Memory {

  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]{1,15})(?:[.,]([0-9]{1,6}))?\\s*([KMGT]i?B)?");
  private static final String UNITS = "KMGT";
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal STEP = BigDecimal.valueOf(1024);

  private Memory() {}

  /** The first amount of a text, rounded down; without a unit it is MiB. */
  static OptionalLong mebibytes(String text) {
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.find()) {
      return OptionalLong.empty();
    }
    String fraction = amount.group(2) == null ? "0" : amount.group(2);
    BigDecimal number = new BigDecimal(amount.group(1) + "." + fraction);
    String unit = amount.group(3) == null ? "MiB" : amount.group(3);
    int powerOverMebi = UNITS.indexOf(unit.charAt(0)) - 1;
    BigDecimal mebibytes =
        powerOverMebi < 0 ? number.divide(STEP) : number.multiply(STEP.pow(powerOverMebi));
    return mebibytes.compareTo(LARGEST) > 0
        ? OptionalLong.empty()
        : OptionalLong.of(mebibytes.setScale(0, RoundingMode.DOWN).longValueExact());
  }

  /** What is said to be free, else what is left of the whole. */
  static OptionalLong free(List<NodeFact> facts) {
    OptionalLong free = of(facts, "free_mem");
    OptionalLong whole = of(facts, "total_mem");
    OptionalLong given = of(facts, "paid_mem");
    if (free.isPresent() || whole.isEmpty() || given.isEmpty()) {
      return free;
    }
    return OptionalLong.of(Math.max(0, whole.getAsLong() - given.getAsLong()));
  }

  private static OptionalLong of(List<NodeFact> facts, String type) {
    return facts.stream()
        .filter(fact -> fact.type().equals(type))
        .flatMap(fact -> fact.info().stream())
        .flatMapToLong(info -> mebibytes(info).stream())
        .findFirst();
  }
}
