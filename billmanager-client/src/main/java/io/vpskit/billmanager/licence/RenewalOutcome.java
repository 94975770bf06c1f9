package io.vpskit.billmanager.licence;

import java.time.LocalDate;
import java.util.Optional;

/** What became of a renewal. */
public sealed interface RenewalOutcome {

  /**
   * The panel says that it renewed. The end date is to be read once more: an {@code ok} is no
   * proof.
   *
   * @param newEnd the new end date, if the panel says it
   */
  record Renewed(Optional<LocalDate> newEnd) implements RenewalOutcome {}

  /**
   * The licence does not end when it was expected to, so perhaps it was renewed before. Nothing was
   * sent but a look at it.
   *
   * @param end when it ends
   */
  record EndDiffers(Optional<LocalDate> end) implements RenewalOutcome {}

  /** The licence is a trial, which the seller does not renew. Nothing was sent but a look at it. */
  record Trial() implements RenewalOutcome {}
}
