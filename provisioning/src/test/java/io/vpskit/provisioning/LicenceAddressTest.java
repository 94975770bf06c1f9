package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.ledger.LicenceRecord;
import io.vpskit.testkit.ledger.LicenceStatus;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A licence follows its service to another address, if the seller allows it. */
class LicenceAddressTest {
  private static final String OTHER = "198.51.100.77";

  @TempDir Path folder;

  private LicenceHost open(LicenceAddressChange atEarlyChange) {
    return LicenceHost.on(folder)
        .server(server -> server.atEarlyAddressChange(atEarlyChange))
        .open();
  }

  /** As an operation would leave it that has changed the address. */
  private static void move(LicenceHost licences, Service service) throws SQLException {
    licences.host.provisioner().close();
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + licences.host.file);
        PreparedStatement change =
            database.prepareStatement("update vpskit_service set address = ? where id = ?")) {
      change.setString(1, OTHER);
      change.setString(2, service.id().value());
      assertThat(change.executeUpdate()).isEqualTo(1);
    }
    licences.host.restart();
  }

  @Test
  void afterAMonthTheLicenceIsBoundToTheNewAddress() throws SQLException {
    try (LicenceHost licences = open(LicenceAddressChange.OPERATOR)) {
      Service service = licences.active("o1");
      licences.skip(Duration.ofDays(30));
      licences.skip(Duration.ofDays(5));
      move(licences, service);

      licences.host.until(() -> licences.licenceOf(service).address().equals(OTHER));

      assertThat(licences.seller.licences()).hasSize(1);
      assertThat(licences.host.service("o1").problem()).isEmpty();
    }
  }

  @Test
  void beforeThatPeopleAreAskedAndTheLicenceStays() throws SQLException {
    try (LicenceHost licences = open(LicenceAddressChange.OPERATOR)) {
      Service service = licences.active("o1");
      move(licences, service);

      licences.host.until(() -> licences.host.service("o1").problem().isPresent());

      assertThat(licences.licenceOf(service).address()).isEqualTo(service.address().orElseThrow());
      assertThat(licences.seller.licences()).hasSize(1);
      assertThat(licences.host.service("o1").status()).isEqualTo(ServiceStatus.ACTIVE);
    }
  }

  @Test
  void orAnotherLicenceIsTakenAndTheOldOneGivenBack() throws SQLException {
    try (LicenceHost licences = open(LicenceAddressChange.ANOTHER_LICENCE)) {
      Service service = licences.active("o1");
      LicenceRecord old = licences.licenceOf(service);
      move(licences, service);

      licences.host.until(
          () ->
              licences.licencesOf(service).stream()
                  .filter(it -> it.status() == LicenceStatus.ACTIVE)
                  .anyMatch(it -> it.address().equals(OTHER)));

      assertThat(licences.licenceOf(service).id()).isNotEqualTo(old.id());
      assertThat(licences.seller.licence(old.id()).orElseThrow().name()).isEqualTo("free.lic");
      assertThat(licences.seller.ledger().orderCount()).isEqualTo(2);
    }
  }

  @Test
  void aSellerInTroubleOfHisOwnIsAskedAgainAndNoOtherLicenceIsTaken() throws SQLException {
    try (LicenceHost licences = open(LicenceAddressChange.ANOTHER_LICENCE)) {
      Service service = licences.active("o1");
      licences.skip(Duration.ofDays(35));
      licences
          .seller
          .faults()
          .on("soft.edit")
          .when(PanelCall::saves)
          .nth(1)
          .error("lock", "soft", "", "busy");
      move(licences, service);

      licences.host.until(() -> licences.licenceOf(service).address().equals(OTHER));

      assertThat(licences.seller.ledger().orderCount()).isEqualTo(1);
      assertThat(licences.seller.licences()).hasSize(1);
    }
  }
}
