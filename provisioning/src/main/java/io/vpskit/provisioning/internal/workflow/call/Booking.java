package io.vpskit.provisioning.internal.workflow.call;

import java.util.Optional;

/**
 * An address as IPmanager shows it.
 *
 * @param note whose it is, and the marker that it was taken with
 */
public record Booking(String ip, Optional<String> note) {
  /** Whether it was taken with a marker: the marker stays when the address goes to a buyer. */
  public boolean bears(String marker) {
    return note.filter(text -> text.equals(marker) || text.endsWith(" " + marker)).isPresent();
  }
}
