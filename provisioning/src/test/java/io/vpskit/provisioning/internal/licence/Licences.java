package io.vpskit.provisioning.internal.licence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Licences and settings for tests. */
final class Licences {
  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  static final String TARIFF = "55227";
  static final String SERVICE = "0f3k9x2m1abc";
  static final LicenceNames NAMES = new LicenceNames(Optional.empty());
  static final LicencePolicy POLICY =
      new LicencePolicy(
          "free.lic", "0.0.0.0", 31, false, true, 1, Duration.ofMinutes(5), Duration.ofHours(1));
  static final LicencePolicy BY_ADDRESS =
      new LicencePolicy(
          "free.lic", "0.0.0.0", 31, true, true, 1, Duration.ofMinutes(5), Duration.ofHours(1));

  private Licences() {}

  static WantedLicence wanted() {
    return wanted(Map.of());
  }

  static WantedLicence wanted(Map<String, Integer> addOns) {
    return new WantedLicence(
        NAMES.marker(SERVICE), NAMES.of(SERVICE, "vps" + SERVICE), "192.0.2.41", TARIFF, addOns, 1);
  }

  /** A licence that anybody may take. */
  static LicenceView free(String id) {
    return new LicenceView(
        id,
        Optional.of("free.lic"),
        Optional.of("0.0.0.0"),
        Optional.of(TARIFF),
        LicenceStatus.SUSPENDED,
        Optional.of(TODAY.plusDays(20)),
        Optional.of(TODAY.plusDays(20)),
        Optional.of(TODAY.minusDays(40)),
        Optional.of(TODAY.minusDays(40)));
  }

  /** The licence of the service, in use. */
  static LicenceView own(String id) {
    return named(id, wanted().name(), "192.0.2.41");
  }

  static LicenceView named(String id, String name, String address) {
    LicenceView free = free(id);
    return new LicenceView(
        id,
        Optional.of(name).filter(text -> !text.isEmpty()),
        Optional.of(address),
        free.tariffId(),
        LicenceStatus.ACTIVE,
        free.endDate(),
        free.updatesUntil(),
        free.addressChangedOn(),
        free.keyChangedOn());
  }

  static LicenceView with(LicenceView licence, LicenceStatus status) {
    return new LicenceView(
        licence.id(),
        licence.name(),
        licence.address(),
        licence.tariffId(),
        status,
        licence.endDate(),
        licence.updatesUntil(),
        licence.addressChangedOn(),
        licence.keyChangedOn());
  }

  static LicenceView ending(LicenceView licence, LocalDate end) {
    return new LicenceView(
        licence.id(),
        licence.name(),
        licence.address(),
        licence.tariffId(),
        licence.status(),
        Optional.of(end),
        licence.updatesUntil(),
        licence.addressChangedOn(),
        licence.keyChangedOn());
  }

  static LicenceView changed(
      LicenceView licence, Optional<LocalDate> address, Optional<LocalDate> key) {
    return new LicenceView(
        licence.id(),
        licence.name(),
        licence.address(),
        licence.tariffId(),
        licence.status(),
        licence.endDate(),
        licence.updatesUntil(),
        address,
        key);
  }

  static LicenceView ofTariff(LicenceView licence, Optional<String> tariff) {
    return new LicenceView(
        licence.id(),
        licence.name(),
        licence.address(),
        tariff,
        licence.status(),
        licence.endDate(),
        licence.updatesUntil(),
        licence.addressChangedOn(),
        licence.keyChangedOn());
  }

  static LicenceView updatesUntil(LicenceView licence, LocalDate day) {
    return new LicenceView(
        licence.id(),
        licence.name(),
        licence.address(),
        licence.tariffId(),
        licence.status(),
        licence.endDate(),
        Optional.of(day),
        licence.addressChangedOn(),
        licence.keyChangedOn());
  }

  static LicenceChoice.Facts listing(LicenceView... licences) {
    return new LicenceChoice.Facts(NOW, List.of(licences), Set.of(), Set.of());
  }
}
