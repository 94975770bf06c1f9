package io.vpskit.provisioning.internal.licence;

import java.time.Instant;
import java.util.List;

/** Which licence a service gets. The reason is for the journal. */
public sealed interface LicenceDecision {
  String reason();

  /**
   * This one is the service's own already; nothing is ordered.
   *
   * @param byAddress whether only its address tells so, and its name may be any
   * @param duplicates others that look like the service's own; people decide about them
   */
  record Adopt(String licence, boolean byAddress, List<String> duplicates, String reason)
      implements LicenceDecision {
    public Adopt {
      duplicates = List.copyOf(duplicates);
    }
  }

  /** This one is in nobody's use and fits, as far as the list shows. */
  record TakeFree(String licence, String reason) implements LicenceDecision {}

  /** None is there. */
  record Order(String reason) implements LicenceDecision {}

  /** An order was sent and its outcome is not known yet. */
  record LookAgain(Instant at, String reason) implements LicenceDecision {}
}
