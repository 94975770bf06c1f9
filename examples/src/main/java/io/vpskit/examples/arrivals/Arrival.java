package io.vpskit.examples.arrivals;

import java.time.Instant;

/**
 * The creation of one machine, as far as the data tells it.
 *
 * @param at when, to five minutes; the date is arbitrary, the time between two arrivals is real
 * @param size the size of the machine, such as {@code 2vcpu-3.5gb}
 */
public record Arrival(Instant at, String size) {
  static Arrival parse(String line) {
    int comma = line.indexOf(',');
    return new Arrival(Instant.parse(line.substring(0, comma)), line.substring(comma + 1));
  }
}
