package io.vpskit.provisioning.internal.licence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A licence as the licensing server lists it. All dates are days in UTC; what a seller does not
 * show is absent.
 *
 * @param id the seller's identifier, opaque
 * @param tariffId what it is a licence for, as the seller numbers it
 * @param endDate the day on which the term ends
 * @param updatesUntil the day on which the right to updates ends
 * @param addressChangedOn when it was last bound to another address
 * @param keyChangedOn when it last got another key
 */
public record LicenceView(
    String id,
    Optional<String> name,
    Optional<String> address,
    Optional<String> tariffId,
    LicenceStatus status,
    Optional<LocalDate> endDate,
    Optional<LocalDate> updatesUntil,
    Optional<LocalDate> addressChangedOn,
    Optional<LocalDate> keyChangedOn) {

  /** The oldest licence first: identifiers are numbers that grow. */
  static final Comparator<LicenceView> LOWEST_ID_FIRST =
      Comparator.<LicenceView>comparingInt(licence -> licence.id().length())
          .thenComparing(LicenceView::id);

  boolean isDeleted() {
    return status == LicenceStatus.DELETED;
  }

  /** Whether a part that may be hidden is known to be another one. */
  boolean isOfOtherTariff(String wanted) {
    return tariffId.filter(known -> !known.equals(wanted)).isPresent();
  }
}
