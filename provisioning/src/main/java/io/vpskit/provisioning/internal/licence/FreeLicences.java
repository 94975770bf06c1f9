package io.vpskit.provisioning.internal.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which licences that nobody uses can be given to a service. What a list does not show is no
 * objection yet: it is read in the licence's own form before the licence is taken.
 */
public final class FreeLicences {
  private static final Comparator<LicenceView> LONGEST_UPDATES_FIRST =
      Comparator.comparing(
              (LicenceView licence) -> licence.updatesUntil().orElse(LocalDate.MIN),
              Comparator.reverseOrder())
          .thenComparing(LicenceView.LOWEST_ID_FIRST);

  private final LicencePolicy policy;

  public FreeLicences(LicencePolicy policy) {
    this.policy = policy;
  }

  /** Those that may be taken, the best one first. */
  List<LicenceView> candidates(
      WantedLicence wanted, List<LicenceView> listing, LocalDate today, List<String> passedOver) {
    List<LicenceView> candidates = new ArrayList<>();
    for (LicenceView licence : listing) {
      if (!policy.isFree(licence) || licence.isOfOtherTariff(wanted.tariffId())) {
        continue;
      }
      Optional<String> objection = listed(licence, today);
      if (objection.isEmpty()) {
        candidates.add(licence);
      } else {
        passedOver.add(licence.id() + " " + objection.get());
      }
    }
    candidates.sort(LONGEST_UPDATES_FIRST);
    return candidates;
  }

  /** What speaks against taking a licence, once its own form has been read. */
  public Optional<String> objection(WantedLicence wanted, LicenceDetails details, LocalDate today) {
    LicenceView licence = details.licence();
    if (!policy.isFree(licence)) {
      return Optional.of("is not free any more");
    }
    if (!licence.tariffId().equals(Optional.of(wanted.tariffId()))) {
      return Optional.of("is not of tariff " + wanted.tariffId());
    }
    if (!sameAddOns(wanted, details)) {
      return Optional.of("has add-ons " + details.addOns() + " and not " + wanted.addOns());
    }
    if (licence.addressChangedOn().isEmpty() || licence.keyChangedOn().isEmpty()) {
      return Optional.of("does not tell when its address and its key were changed");
    }
    return listed(licence, today);
  }

  /** Whether a free licence lives long enough to be taken by another service; for people. */
  String prospect(LicenceView licence) {
    if (licence.addressChangedOn().isEmpty()
        || licence.keyChangedOn().isEmpty()
        || licence.endDate().isEmpty()) {
      return "whether it can be taken again is not known";
    }
    LocalDate address = licence.addressChangedOn().get();
    LocalDate key = licence.keyChangedOn().get();
    LocalDate rested = (address.isAfter(key) ? address : key).plusDays(policy.restDays() + 1L);
    LocalDate end = licence.endDate().get();
    return end.isAfter(rested)
        ? "it can be taken from " + rested + " on and ends on " + end
        : "it ends unused on " + end + ", because it cannot be taken before " + rested;
  }

  private Optional<String> listed(LicenceView licence, LocalDate today) {
    if (licence.status() != LicenceStatus.ACTIVE && licence.status() != LicenceStatus.SUSPENDED) {
      return Optional.of("has status " + licence.status());
    }
    if (licence.endDate().filter(today::isBefore).isEmpty()) {
      return Optional.of("has no end date in the future");
    }
    if (isTooEarly(licence.addressChangedOn(), today)) {
      return Optional.of("got its address " + policy.restDays() + " days ago or later");
    }
    if (isTooEarly(licence.keyChangedOn(), today)) {
      return Optional.of("got its key " + policy.restDays() + " days ago or later");
    }
    return Optional.empty();
  }

  private boolean isTooEarly(Optional<LocalDate> changed, LocalDate today) {
    return changed.filter(day -> !day.plusDays(policy.restDays()).isBefore(today)).isPresent();
  }

  /** An add-on that is not shown is one of which there are none. */
  private static boolean sameAddOns(WantedLicence wanted, LicenceDetails details) {
    return positive(wanted.addOns()).equals(positive(details.addOns()));
  }

  private static Map<String, Integer> positive(Map<String, Integer> addOns) {
    Map<String, Integer> amounts = new HashMap<>(addOns);
    amounts.values().removeIf(amount -> amount == 0);
    return amounts;
  }
}
