package io.vpskit.provisioning;

import static io.vpskit.provisioning.LicenceHost.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.testkit.catalogue.StoredLicence;
import io.vpskit.testkit.ledger.LicenceRecord;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of a licensing server that are not the default ones. */
class LicenceSettingTest {
  private static final BigDecimal PRICE = BigDecimal.valueOf(5);

  @TempDir Path folder;

  private LicenceHost open(Consumer<LicensingServer.Builder> server) {
    return LicenceHost.on(folder).server(server).open();
  }

  @ParameterizedTest
  @ValueSource(ints = {39, 40})
  void aFreeLicenceIsTakenOnlyWhenItHasRestedForTheSetDays(int days) {
    try (LicenceHost licences =
        LicenceHost.on(folder).free().server(server -> server.restDays(days)).open()) {
      Service service = licences.active("o1");

      boolean taken = days < 40;
      assertThat(licences.seller.licences()).hasSize(taken ? 1 : 2);
      assertThat(licences.spent()).isEqualByComparingTo(taken ? BigDecimal.ZERO : PRICE);
      assertThat(licences.licencesOf(service)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theKeyOfAFreeLicenceIsReplacedUnlessTheSettingsSayNo(boolean newKey) {
    try (LicenceHost licences =
        LicenceHost.on(folder).free().server(server -> server.newKeyAtReuse(newKey)).open()) {
      Service service = licences.active("o1");

      assertThat(licences.seller.licences()).hasSize(1);
      assertThat(licences.seller.ledger().calls("soft.edit"))
          .filteredOn(call -> call.had("clicked_button", "newkey"))
          .hasSize(newKey ? 1 : 0);
      assertThat(licences.licenceOf(service).status()).isEqualTo(LicenceStatus.ACTIVE);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLicenceWithTheServicesAddressIsAdoptedOnlyWhenTheSettingsSaySo(boolean adopted) {
    try (LicenceHost licences = open(server -> server.adoptByAddress(adopted))) {
      licences.sellerIsDown = true;
      Service service = licences.place("o1");
      licences.host.pass(Duration.ofMinutes(10));
      String address = licences.host.panel.machines().get(0).addresses().get(0);
      long foreign =
          licences
              .seller
              .seller()
              .addLicence(
                  StoredLicence.builder()
                      .from(LicenceHost.freeLicence())
                      .name("bought by hand")
                      .address(address)
                      .build());
      licences.sellerIsDown = false;

      licences.host.untilActive("o1");

      assertThat(licences.licenceOf(service).id() == foreign).isEqualTo(adopted);
      assertThat(licences.spent()).isEqualByComparingTo(adopted ? BigDecimal.ZERO : PRICE);
    }
  }

  @Test
  void namesBeginWithThePrefixOfTheInstallation() {
    try (LicenceHost licences = open(server -> server.installationPrefix("shop1"))) {
      Service service = licences.active("o1");

      assertThat(licences.seller.licences())
          .singleElement()
          .satisfies(
              licence ->
                  assertThat(licence.name())
                      .isEqualTo(
                          "shop1 Item #"
                              + service.id()
                              + " addon "
                              + service.machineName().orElseThrow()));
    }
  }

  @Test
  void howManyDaysBeforeItsEndALicenceIsRenewedCanBeSet() {
    try (LicenceHost licences = open(server -> server.renewalWindowDays(5))) {
      Service service = licences.active("o1");
      licences.skip(Duration.ofDays(25));
      assertThat(licences.licenceOf(service).ends()).contains(TODAY.plusMonths(1));

      licences.skip(Duration.ofDays(1));

      assertThat(licences.licenceOf(service).ends()).contains(TODAY.plusMonths(2));
    }
  }

  @Test
  void howLongAProofTakesCanBeSet() {
    try (LicenceHost licences = open(server -> server.proofDelay(Duration.ofMinutes(40)))) {
      licences.seller.faults().on("soft.order.param").nth(1).resetBeforeEffect();
      licences.place("o1");
      licences.host.until(() -> licences.seller.ledger().callCount("soft.order.param") == 1);
      licences.host.pass(Duration.ofMinutes(39));
      assertThat(licences.seller.ledger().callCount("soft.order.param")).isEqualTo(1);

      licences.host.untilActive("o1");

      assertThat(licences.spent()).isEqualByComparingTo(PRICE);
    }
  }

  @Test
  void howLongAKeyIsWaitedForBeforePeopleAreCalledCanBeSet() {
    try (LicenceHost licences =
        LicenceHost.on(folder)
            .server(server -> server.activationLimit(Duration.ofMinutes(10)))
            .host(host -> host.module(module -> module.retryLimit(1)))
            .open()) {
      licences.seller.behave(it -> it.keyDelay(Duration.ofMinutes(40)));
      licences.place("o1");
      licences.host.pass(Duration.ofMinutes(9));
      assertThat(licences.host.service("o1").problem()).isEmpty();

      licences.host.until(() -> licences.host.service("o1").problem().isPresent());

      assertThat(licences.host.clock.instant())
          .isBefore(TestHost.START.plus(Duration.ofMinutes(20)));
      assertThat(licences.seller.ledger().orderCount()).isEqualTo(1);
    }
  }

  @Test
  void addOnsAreOrderedWithTheLicence() {
    LicenceProduct nodes =
        LicenceProduct.builder().name("nodes").tariffId("55230").addOns(Map.of("55236", 3)).build();
    try (LicenceHost licences = open(server -> server.addProduct(nodes))) {
      Service service = sell(licences, "nodes");

      LicenceRecord licence = licences.licenceOf(service);
      assertThat(licence.tariff()).isEqualTo(55_230);
      assertThat(licence.addOns()).containsExactlyEntriesOf(Map.of(55_236L, 3));
    }
  }

  @Test
  void licencesOfAnotherTypeAreBoughtByTheirOwnFunctions() {
    LicenceProduct cloud =
        LicenceProduct.builder().name("cloud").tariffId("9203").productType("softexternal").build();
    try (LicenceHost licences = open(server -> server.addProduct(cloud))) {
      Service service = sell(licences, "cloud");

      assertThat(licences.licenceOf(service).tariff()).isEqualTo(9_203);
      assertThat(licences.seller.ledger().callCount("softexternal.order.param")).isEqualTo(1);
      assertThat(licences.seller.ledger().callCount("soft.order.param")).isZero();
    }
  }

  @Test
  void howLicencesThatNobodyUsesAreCalledCanBeSet() {
    try (LicenceHost licences =
        open(server -> server.seller(SellerSettings.builder().freeName("unused").build()))) {
      Service service = licences.active("o1");

      licences.host.provisioner().delete(service.id());
      licences.host.until(() -> licences.host.service("o1").status() == ServiceStatus.DELETED);

      assertThat(licences.seller.licences())
          .singleElement()
          .satisfies(
              licence -> {
                assertThat(licence.name()).isEqualTo("unused");
                assertThat(licence.address()).isEqualTo("0.0.0.0");
              });
    }
  }

  private static Service sell(LicenceHost licences, String licence) {
    licences
        .host
        .provisioner()
        .order(Order.builder().from(TestHost.order("o1")).licence(licence).build());
    licences.host.untilActive("o1");
    return licences.host.service("o1");
  }
}
