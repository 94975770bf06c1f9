package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void aTariffOutOfBoundsIsRefusedWithAllProblemsAtOnce() {
    assertThatThrownBy(
            () ->
                Tariff.builder()
                    .name("t")
                    .memoryMiB(0)
                    .cores(0)
                    .diskMiB(-5)
                    .processorWeight(0)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tariff 't'")
        .hasMessageContaining("memoryMiB must be 1 to 1073741824, was 0")
        .hasMessageContaining("cores must be 1 to 1024, was 0")
        .hasMessageContaining("diskMiB must be 1 to 1073741824, was -5")
        .hasMessageContaining("processorWeight must be 1 to 1000000")
        .hasMessageContaining("osTemplates must name at least one");
  }

  @Test
  void aTariffWithoutAddressesOrWithTooManyIsRefused() {
    assertThatThrownBy(
            () -> Tariff.builder().from(TestHost.small()).ipv4Addresses(0).ipv6Addresses(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ipv4Addresses and ipv6Addresses must not both be 0");
    assertThatThrownBy(
            () ->
                Tariff.builder().from(TestHost.small()).ipv4Addresses(-1).ipv6Addresses(65).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ipv4Addresses must be 0 to 64, was -1")
        .hasMessageContaining("ipv6Addresses must be 0 to 64, was 65");
  }

  @Test
  void aModuleOutOfBoundsIsRefusedWithAllProblemsAtOnce() {
    TestHost host = TestHost.on(folder).open();
    host.close();

    assertThatThrownBy(
            () ->
                ProcessingModule.builder()
                    .name("two words")
                    .panel(MachinePanel.vmManager5(host.panelSettings()))
                    .machineNamePrefix("9")
                    .pollInterval(Duration.ZERO)
                    .deploymentLimit(Duration.ZERO)
                    .listingLag(Duration.ZERO)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name must be 1 to 32")
        .hasMessageContaining("tariffs must name at least one")
        .hasMessageContaining("machineNamePrefix must be 1 to 8")
        .hasMessageContaining("pollInterval must be at least 100 ms")
        .hasMessageContaining("deploymentLimit must be at least 1 s")
        .hasMessageContaining("listingLag must be at least 1 s");
  }

  @Test
  void limitsOfAModuleOutOfBoundsAreRefusedWithAllProblemsAtOnce() {
    assertThatThrownBy(
            () ->
                TestHost.on(folder)
                    .module(
                        module ->
                            module
                                .dataCenter(" ")
                                .department("")
                                .putLicencePeriod(0, 121)
                                .recipeLimit(Duration.ZERO)
                                .activationLimit(-1)
                                .retryLimit(1001)
                                .preparationLimit(Duration.ZERO)
                                .failOverAfter(Duration.ofSeconds(-1))
                                .guardInterval(Duration.ofSeconds(9)))
                    .open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dataCenter must have 1 to 64 characters")
        .hasMessageContaining("department must have 1 to 64 characters")
        .hasMessageContaining("licencePeriods must have 1 to 120 months each, were {0=121}")
        .hasMessageContaining("recipeLimit must be at least 1 s and at most 30 days")
        .hasMessageContaining("activationLimit must be at least 0, was -1")
        .hasMessageContaining("retryLimit must be 1 to 1000, was 1001")
        .hasMessageContaining("preparationLimit must be at least 1 s and at most 1 day")
        .hasMessageContaining("failOverAfter must be at least 0 and at most 1 day")
        .hasMessageContaining("guardInterval must be at least 10 s and at most 1 day");
    assertThat(folder.resolve("vpskit.db")).doesNotExist();
  }

  @Test
  void anIpManagerOutOfBoundsIsRefusedWithAllProblemsAtOnce() {
    PanelSettings vmManager =
        PanelSettings.builder()
            .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, "https://p.example.org:1500/vmmgr"))
            .credentials(Credentials.perCall("bill", Secret.of(TestHost.CANARY + "-bill")))
            .build();

    assertThatThrownBy(
            () -> AddressPanel.builder().name("two words").settings(vmManager).group(" ").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name must be 1 to 32")
        .hasMessageContaining("settings must be of an IPmanager, whose URL ends in /ipmgr")
        .hasMessageContaining("group must have 1 to 64 characters")
        .message()
        .doesNotContain(TestHost.CANARY);
  }

  @Test
  void aPanelThatIsNoVmManagerIsRefused() {
    PanelSettings other =
        PanelSettings.builder()
            .endpoint(
                PanelEndpoint.of(PanelProduct.IPMANAGER, "https://panel.example.org:1500/ipmgr"))
            .credentials(Credentials.perCall("admin", Secret.of(TestHost.CANARY + "-admin")))
            .build();

    assertThatThrownBy(() -> MachinePanel.vmManager5(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/vmmgr")
        .hasMessageContaining("/vemgr");
  }

  @Test
  void durationsWithoutEndAreRefused() {
    assertThatThrownBy(
            () ->
                TestHost.on(folder)
                    .module(
                        module ->
                            module
                                .deploymentLimit(ChronoUnit.FOREVER.getDuration())
                                .listingLag(Duration.ofDays(2))
                                .pollInterval(Duration.ofDays(1)))
                    .open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deploymentLimit must be at least 1 s and at most 30 days")
        .hasMessageContaining("listingLag must be at least 1 s and at most 1 day")
        .hasMessageContaining("pollInterval must be at least 100 ms and at most 1 h");
  }

  @Test
  void namesThatThePoolCouldNotKeepAreRefusedBeforeAnythingIsOpened() {
    Tariff tariff = Tariff.builder().from(TestHost.small()).addOsTemplate("with\u0007bell").build();

    assertThatThrownBy(() -> TestHost.on(folder).tariff(tariff).open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("osTemplate");
    assertThat(folder.resolve("vpskit.db")).doesNotExist();
  }

  @Test
  void theAccountOfACustomerDoesNotBecomeThatOfThePoolOwner() {
    try (TestHost host = TestHost.on(folder).open()) {
      host.provisioner()
          .order(
              Order.builder()
                  .from(TestHost.order("o1"))
                  .customer(new Customer("c1", "pool"))
                  .build());
    }

    assertThatThrownBy(() -> TestHost.on(folder).pool(pool -> {}).open())
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("belongs to customer 'c1'");
  }

  @Test
  void aPoolOutOfBoundsIsRefusedWithAllProblemsAtOnce() {
    assertThatThrownBy(
            () ->
                ModulePool.builder()
                    .owner(Customer.of("pool"))
                    .tiers(Tiers.billmanager(1, 1, 1, 1, 1))
                    .statisticsWindow(StatisticsWindow.rollingDays(1))
                    .refillInterval(Duration.ZERO)
                    .simultaneousBuilds(0)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("refillInterval must be at least 1 s")
        .hasMessageContaining("simultaneousBuilds must be at least 1, was 0");
  }

  @Test
  void aCustomerWhoseNameNoPanelWouldTakeIsRefused() {
    assertThatThrownBy(() -> Customer.of("Ä b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id 'Ä b' cannot be part of an account name");
    assertThatThrownBy(() -> new Customer(" ", "u1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id must have 1 to 64 characters");
    assertThat(new Customer("Ä b", "u1").accountName()).isEqualTo("u1");
  }

  @Test
  void aProvisionerWithoutWhatItNeedsIsRefusedWithAllProblemsAtOnce() {
    assertThatThrownBy(() -> Provisioner.builder().threads(1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a database must be given")
        .hasMessageContaining("a module must be given")
        .hasMessageContaining("a tariff must be given")
        .hasMessageContaining("threads must be at least 2, was 1");
  }

  @Test
  void namesThatDoNotFitTogetherAreRefused() {
    TestHost host = TestHost.on(folder).open();
    host.close();
    ProcessingModule module =
        ProcessingModule.builder()
            .name("kvm")
            .addTariff("huge")
            .panel(MachinePanel.vmManager5(host.panelSettings()))
            .build();

    assertThatThrownBy(
            () ->
                Provisioner.builder()
                    .database(Database.sqlite(folder.resolve("other.db")))
                    .tariff(TestHost.small())
                    .tariff(TestHost.small())
                    .module(module)
                    .module(module)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tariff 'small' is given twice")
        .hasMessageContaining("module 'kvm' is given twice")
        .hasMessageContaining("module 'kvm' serves tariff 'huge', which is not known");
    assertThat(folder.resolve("other.db")).doesNotExist();
  }
}
