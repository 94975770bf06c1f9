package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes traffic figures of what the panel answers. */
final class TrafficReading {

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}([.,][0-9]{1,18})?");

  private TrafficReading() {}

  static Optional<DailyTraffic> day(Row row) {
    return Optional.of(
        new DailyTraffic(
            row.text("date").flatMap(TrafficReading::date),
            row.text("rx").flatMap(TrafficReading::decimal),
            row.text("tx").flatMap(TrafficReading::decimal)));
  }

  private static Optional<BigDecimal> decimal(String text) {
    return DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
