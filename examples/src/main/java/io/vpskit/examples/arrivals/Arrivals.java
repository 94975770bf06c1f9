package io.vpskit.examples.arrivals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The thinned month; {@code ATTRIBUTION.md} beside the data says where it comes from. */
public final class Arrivals {
  static final String HEADER = "timestamp,key";
  private static final String RESOURCE = "arrivals.csv";

  private Arrivals() {}

  /**
   * Reads the month.
   *
   * @return about 3,000 arrivals in the order of time
   */
  public static List<Arrival> ofTheMonth() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Arrivals.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(Arrival::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
