package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.core.Trust;
import io.vpskit.provisioning.ModuleCheck.Finding;
import io.vpskit.provisioning.ModuleCheck.Severity;
import io.vpskit.provisioning.ModuleCheck.Subject;
import io.vpskit.provisioning.ModuleProblem.Part;
import io.vpskit.testkit.BillManagerEmulator;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.IpManagerEmulator;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Recipe;
import io.vpskit.testkit.ledger.PanelCall;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over HTTPS against the three emulated panels. */
class ModuleCheckTest {
  private static final String PASSWORD = TestHost.CANARY + "-check";
  private static final String RECIPE = "panel";

  private final List<EmulatorServer> servers = new ArrayList<>();
  private VmManagerEmulator machines;
  private IpManagerEmulator addresses;
  private BillManagerEmulator licences;
  private EmulatorServer machineServer;
  private EmulatorServer addressServer;
  private EmulatorServer licenceServer;

  @BeforeEach
  void start() {
    machines =
        VmManagerEmulator.builder()
            .administrator("admin", PASSWORD)
            .account("joe", PASSWORD)
            .node("node1", 4096, 2)
            .osTemplate(OsTemplate.builder().name(TestHost.DEBIAN).addTags("linux", "apt").build())
            .recipe(Recipe.builder().name(RECIPE).addTags("apt").build())
            .recipe(Recipe.builder().name("windows").addTags("win").build())
            .build();
    addresses =
        IpManagerEmulator.builder()
            .administrator("admin", PASSWORD)
            .account("bill", PASSWORD)
            .network("203.0.113.0/24")
            .grant("bill", "203.0.113.0/24")
            .build();
    licences =
        BillManagerEmulator.builder()
            .administrator("admin", PASSWORD)
            .reseller("hoster", PASSWORD, BigDecimal.valueOf(1000))
            .smallCatalogue()
            .build();
    machineServer = started(machines.startHttps());
    addressServer = started(addresses.startHttps());
    licenceServer = started(licences.startHttps());
  }

  private EmulatorServer started(EmulatorServer server) {
    servers.add(server);
    return server;
  }

  @AfterEach
  void stop() {
    servers.forEach(EmulatorServer::close);
  }

  @Test
  void ofAModuleThatIsRightOnlyWhatCannotBeCheckedIsFound() {
    ModuleCheck check = check(module -> {}, tariff());

    assertThat(check.passed()).isTrue();
    assertThat(check.module()).isEqualTo("kvm");
    assertThat(check.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
    assertThat(check.findings())
        .extracting(Finding::part, Finding::subject)
        .containsExactly(
            tuple(Part.MACHINES, Subject.NODES),
            tuple(Part.ADDRESSES, Subject.ADDRESS_GROUP),
            tuple(Part.LICENCES, Subject.ROLE));
  }

  @Test
  void nothingIsChangedOnAnyPanel() {
    check(module -> {}, tariff());

    List<PanelCall> calls = new ArrayList<>(machines.ledger().calls());
    calls.addAll(addresses.ledger().calls());
    calls.addAll(licences.ledger().calls());
    assertThat(calls).isNotEmpty().noneMatch(call -> call.creates() || call.changes());
    assertThat(calls).extracting(PanelCall::function).noneMatch(it -> it.endsWith(".delete"));
    assertThat(licences.balance("hoster")).isEqualByComparingTo(BigDecimal.valueOf(1000));
    assertThat(licences.licences()).isEmpty();
    assertThat(addresses.bookings()).isEmpty();
    assertThat(machines.accounts()).hasSize(2);
  }

  @Test
  void aWrongPasswordIsToldAndTheRestIsNotPassedOver() {
    ModuleCheck check =
        check(module -> module.panel(machinePanel(machineServer, "admin", "-wrong")), tariff());

    assertThat(errors(check)).extracting(Finding::subject).containsExactly(Subject.LOGIN);
    assertThat(of(check, Part.MACHINES, Severity.INFO))
        .extracting(Finding::subject)
        .contains(Subject.ROLE, Subject.OS_TEMPLATE, Subject.NODES);
    assertThat(check.toString().contains(TestHost.CANARY)).isFalse();
  }

  @Test
  void anAccountWithoutTheAdministratorRoleIsTold() {
    ModuleCheck check =
        check(module -> module.panel(machinePanel(machineServer, "joe", "")), tariff());

    assertThat(errors(check))
        .anySatisfy(
            finding -> {
              assertThat(finding.subject()).isEqualTo(Subject.ROLE);
              assertThat(finding.text()).contains("'joe' is a user");
              assertThat(finding.remedy()).contains("administrator role");
            });
  }

  @Test
  void aCertificateThatIsNotTrustedIsTold() {
    PanelSettings untrusted =
        PanelSettings.builder()
            .from(settings(PanelProduct.VMMANAGER, machineServer.url(), machineServer, "admin", ""))
            .trust(Trust.system())
            .build();

    ModuleCheck check = check(module -> module.panel(MachinePanel.vmManager5(untrusted)), tariff());

    assertThat(errors(check)).extracting(Finding::subject).containsExactly(Subject.CERTIFICATE);
    assertThat(errors(check).get(0).remedy()).contains("fingerprint");
    assertThat(of(check, Part.MACHINES, Severity.INFO))
        .extracting(Finding::subject)
        .contains(Subject.CLOCK);
  }

  @Test
  void aPanelThatDoesNotAnswerIsTold() {
    machineServer.close();

    ModuleCheck check = check(module -> {}, tariff());

    assertThat(errors(check)).extracting(Finding::subject).containsExactly(Subject.REACHABILITY);
    assertThat(errors(check).get(0).text()).contains(machineServer.url());
  }

  @Test
  void anAddressAtWhichSomethingElseAnswersIsTold() {
    machines.faults().onEveryFunction().every().htmlPage(404);

    ModuleCheck check = check(module -> {}, tariff());

    assertThat(errors(check)).extracting(Finding::subject).containsExactly(Subject.URL);
    assertThat(errors(check).get(0).remedy()).contains("host, port and path");
  }

  @Test
  void anOsTemplateThatThePanelDoesNotHaveIsTold() {
    Tariff ubuntu = Tariff.builder().from(tariff()).addOsTemplate(TestHost.UBUNTU).build();

    assertThat(errors(check(module -> {}, ubuntu)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.subject()).isEqualTo(Subject.OS_TEMPLATE);
              assertThat(finding.text()).contains("'small'", "'Ubuntu-24'");
            });
  }

  @Test
  void aRecipeThatThePanelDoesNotHaveOrThatFitsNoOsIsTold() {
    Tariff missing = Tariff.builder().from(tariff()).recipe("other").build();
    Tariff unfit = Tariff.builder().from(tariff()).recipe("windows").build();

    assertThat(errors(check(module -> {}, missing)))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("recipe 'other'", "does not have"));
    assertThat(errors(check(module -> {}, unfit)))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("recipe 'windows'", "no tag in common"));
  }

  @Test
  void aRecipeInAModuleThatUsesNoneIsTold() {
    ModuleCheck check = check(module -> module.usesRecipes(false), tariff());

    assertThat(check.passed()).isTrue();
    assertThat(of(check, Part.MACHINES, Severity.WARNING))
        .singleElement()
        .satisfies(it -> assertThat(it.subject()).isEqualTo(Subject.RECIPE));
  }

  @Test
  void nodesWithoutRoomForATariffAreTold() {
    Tariff huge = Tariff.builder().from(tariff()).memoryMiB(100_000).build();

    assertThat(errors(check(module -> {}, huge)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.subject()).isEqualTo(Subject.NODES);
              assertThat(finding.text()).contains("'small' with 100000 MiB");
            });
  }

  @Test
  void aClockThatIsWrongIsTold() {
    machines.behave(behaviour -> behaviour.clockAhead(Duration.ofMinutes(-10)));

    ModuleCheck check = check(module -> {}, tariff());

    assertThat(of(check, Part.MACHINES, Severity.WARNING))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.subject()).isEqualTo(Subject.CLOCK);
              assertThat(finding.text()).contains(" s behind ours");
            });
  }

  @Test
  void tariffsThatAreNotKnownAreTold() {
    ModuleCheck check = check(module -> module.addTariff("large"), tariff());

    assertThat(errors(check))
        .singleElement()
        .satisfies(it -> assertThat(it.subject()).isEqualTo(Subject.TARIFF));
  }

  @Test
  void anAdministratorOfIpManagerIsTold() {
    ModuleCheck check = check(module -> module.ipManager(addressPanel("admin", "")), tariff());

    assertThat(of(check, Part.ADDRESSES, Severity.WARNING))
        .singleElement()
        .satisfies(it -> assertThat(it.remedy()).contains("role \"User\""));
  }

  @Test
  void aBadLoginToIpManagerIsTold() {
    ModuleCheck check = check(module -> module.ipManager(addressPanel("bill", "-wrong")), tariff());

    assertThat(errors(check))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.part()).isEqualTo(Part.ADDRESSES);
              assertThat(finding.subject()).isEqualTo(Subject.LOGIN);
            });
    assertThat(of(check, Part.ADDRESSES, Severity.INFO))
        .extracting(Finding::subject)
        .contains(Subject.ADDRESS_GROUP, Subject.ROLE);
  }

  @Test
  void aLicenceThatTheServerDoesNotSellIsTold() {
    ModuleCheck check =
        check(
            module ->
                module.licensingServer(
                    shop(
                        LicenceProduct.builder().name("lite").tariffId("55227").build(),
                        LicenceProduct.builder().name("gone").tariffId("4711").build(),
                        LicenceProduct.builder()
                            .name("cloud")
                            .tariffId("9203")
                            .productType("softexternal")
                            .build())),
            tariff());

    assertThat(errors(check))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.subject()).isEqualTo(Subject.LICENCE_TARIFF);
              assertThat(finding.text()).contains("'gone'", "4711");
              assertThat(finding.remedy()).contains("55227");
            });
  }

  @Test
  void aTariffWhoseLicenceTheModuleCannotBuyIsTold() {
    Tariff licensed = Tariff.builder().from(tariff()).licence("other").build();

    assertThat(check(module -> {}, licensed).findings())
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("licence 'other'"));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    machines.behave(behaviour -> behaviour.clockAhead(Duration.ofHours(1)));
    Tariff wrong =
        Tariff.builder()
            .from(tariff())
            .addOsTemplate(TestHost.UBUNTU)
            .recipe("other")
            .memoryMiB(100_000)
            .build();
    addressServer.close();

    ModuleCheck check =
        check(
            module ->
                module
                    .addTariff("large")
                    .licensingServer(
                        shop(LicenceProduct.builder().name("gone").tariffId("1").build())),
            wrong);

    assertThat(check.findings())
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .extracting(Finding::subject)
        .containsExactly(
            Subject.TARIFF,
            Subject.OS_TEMPLATE,
            Subject.RECIPE,
            Subject.NODES,
            Subject.CLOCK,
            Subject.REACHABILITY,
            Subject.LICENCE_TARIFF);
    assertThat(check.findings()).allMatch(finding -> !finding.remedy().isBlank());
    assertThat(check.passed()).isFalse();
  }

  @Test
  void aProvisionerChecksItsModulesByName(@TempDir Path folder) {
    try (Provisioner provisioner =
        Provisioner.builder()
            .database(Database.sqlite(folder.resolve("vpskit.db")))
            .tariff(tariff())
            .module(module(module -> {}))
            .build()) {
      assertThat(provisioner.check("kvm").passed()).isTrue();
      assertThatThrownBy(() -> provisioner.check("other"))
          .isInstanceOf(ConflictException.class)
          .hasMessageContaining("module 'other'");
    }
  }

  private static List<Finding> errors(ModuleCheck check) {
    return check.findings().stream().filter(it -> it.severity() == Severity.ERROR).toList();
  }

  private static List<Finding> of(ModuleCheck check, Part part, Severity severity) {
    return check.findings().stream()
        .filter(it -> it.part() == part && it.severity() == severity)
        .toList();
  }

  private ModuleCheck check(Consumer<ProcessingModule.Builder> change, Tariff tariff) {
    return module(change).check(Set.of(tariff));
  }

  private ProcessingModule module(Consumer<ProcessingModule.Builder> change) {
    ProcessingModule.Builder module =
        ProcessingModule.builder()
            .name("kvm")
            .addTariff("small")
            .panel(machinePanel(machineServer, "admin", ""))
            .ipManager(addressPanel("bill", ""))
            .licensingServer(shop(LicenceProduct.builder().name("lite").tariffId("55227").build()))
            .usesRecipes(true);
    change.accept(module);
    return module.build();
  }

  private static Tariff tariff() {
    return Tariff.builder()
        .name("small")
        .memoryMiB(1024)
        .diskMiB(10_240)
        .addOsTemplate(TestHost.DEBIAN)
        .recipe(RECIPE)
        .build();
  }

  private static MachinePanel machinePanel(EmulatorServer server, String user, String suffix) {
    return MachinePanel.vmManager5(
        settings(PanelProduct.VMMANAGER, server.url(), server, user, suffix));
  }

  private AddressPanel addressPanel(String user, String suffix) {
    return AddressPanel.builder()
        .name("ipam")
        .settings(
            settings(PanelProduct.IPMANAGER, addressServer.url(), addressServer, user, suffix))
        .build();
  }

  private LicensingServer shop(LicenceProduct... products) {
    return LicensingServer.builder()
        .name("shop")
        .settings(settings(PanelProduct.BILLMANAGER, licenceServer.url(), licenceServer, "hoster", ""))
        .addProducts(products)
        .build();
  }

  private static PanelSettings settings(
      PanelProduct product, String url, EmulatorServer server, String user, String suffix) {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(product, url))
        .credentials(Credentials.session(user, Secret.of(PASSWORD + suffix)))
        .trust(Trust.fingerprint(server.fingerprint()))
        .build();
  }
}
