package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LicensingServerTest {
  private static PanelSettings panel(PanelProduct product, String url) {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(product, url))
        .credentials(Credentials.perCall("hoster", Secret.of(TestHost.CANARY + "-seller")))
        .build();
  }

  private static LicensingServer.Builder server() {
    return LicensingServer.builder()
        .name("seller")
        .settings(
            panel(PanelProduct.BILLMANAGER, "https://seller.example.org:1500/manager/billmgr"));
  }

  private static LicenceProduct lite() {
    return LicenceProduct.builder().name("ISPmanager 6 Lite").tariffId("55227").build();
  }

  @Test
  void aServerHasTheSettingsOfBillmanagersModuleByDefault() {
    LicensingServer server = server().addProduct(lite()).build();

    assertThat(server.atDeletion()).isEqualTo(LicenceEnd.RETURN_TO_POOL);
    assertThat(server.atEarlyAddressChange()).isEqualTo(LicenceAddressChange.OPERATOR);
    assertThat(server.renewalWindowDays()).isEqualTo(1);
    assertThat(server.restDays()).isEqualTo(31);
    assertThat(server.newKeyAtReuse()).isTrue();
    assertThat(server.adoptByAddress()).isFalse();
    assertThat(server.seller().freeName()).isEqualTo("free.lic");
    assertThat(server.seller().freeAddress()).isEqualTo("0.0.0.0");
    assertThat(server.product("ISPmanager 6 Lite")).contains(lite());
    assertThat(server.product("ISPmanager 6 Pro")).isEmpty();
  }

  @Test
  void oneNameStandsForOneServer() {
    LicensingServer server = server().addProduct(lite()).build();
    LicensingServer other = server().addProduct(lite()).restDays(5).build();

    assertThatThrownBy(
            () ->
                Provisioner.builder()
                    .database(Database.sqlite(Path.of("never-opened.db")))
                    .tariff(TestHost.small())
                    .module(module("one", server))
                    .module(module("two", other))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("licensingServer 'seller' of module 'two' has other settings")
        .hasMessageContaining("give both the same, or another name");
  }

  private static ProcessingModule module(String name, LicensingServer server) {
    return ProcessingModule.builder()
        .name(name)
        .addTariff("small")
        .panel(
            MachinePanel.vmManager5(
                panel(PanelProduct.VMMANAGER, "https://panel.example.org:1500/vmmgr")))
        .licensingServer(server)
        .build();
  }

  @Test
  void aServerOutOfBoundsIsRefusedWithAllProblemsAtOnce() {
    PanelSettings vmManager = panel(PanelProduct.VMMANAGER, "https://panel.example.org:1500/vmmgr");

    assertThatThrownBy(
            () ->
                LicensingServer.builder()
                    .name("two words")
                    .settings(vmManager)
                    .installationPrefix("two words")
                    .renewalWindowDays(0)
                    .restDays(-1)
                    .seller(SellerSettings.builder().freeName("Item #17 addon x").build())
                    .proofDelay(Duration.ZERO)
                    .activationLimit(Duration.ofDays(8))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name must be 1 to 32")
        .hasMessageContaining("settings must be of a BILLmanager")
        .hasMessageContaining("installationPrefix must be 1 to 16")
        .hasMessageContaining("renewalWindowDays must be 1 to 30, was 0")
        .hasMessageContaining("restDays must be 0 to 366, was -1")
        .hasMessageContaining("seller must not have a freeName with 'Item #'")
        .hasMessageContaining("proofDelay must be at least 1 minute")
        .hasMessageContaining("activationLimit must be at least 1 minute and at most 7 days")
        .hasMessageContaining("products must have at least one");
  }

  @Test
  void aLicenceOfOneNameIsSoldOnce() {
    assertThatThrownBy(() -> server().addProduct(lite()).addProduct(lite()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("products have 'ISPmanager 6 Lite' twice");
  }

  @Test
  void aLicenceOutOfBoundsIsRefusedWithAllProblemsAtOnce() {
    assertThatThrownBy(
            () ->
                LicenceProduct.builder()
                    .name(" ")
                    .tariffId("Lite")
                    .productType("Soft.")
                    .putAddOn("nodes", 3)
                    .putAddOn("4602", -1)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name must have 1 to 64 characters")
        .hasMessageContaining("tariffId must be a number of 1 to 18 digits, was 'Lite'")
        .hasMessageContaining(
            "productType must be 1 to 32 lower-case letters and digits, was 'Soft.'")
        .hasMessageContaining("addOns must have numbers of 1 to 18 digits, one was 'nodes'")
        .hasMessageContaining("addOns must have amounts of 0 to 1000000, that of '4602' was -1");
  }

  @Test
  void thePasswordOfTheSellerIsNeverShown() {
    assertThat(server().addProduct(lite()).build().toString()).doesNotContain(TestHost.CANARY);
  }
}
