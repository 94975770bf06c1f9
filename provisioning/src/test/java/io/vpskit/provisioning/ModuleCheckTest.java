package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vpskit.core.PanelProduct;
import io.vpskit.provisioning.ModuleCheck.Finding;
import io.vpskit.provisioning.ModuleCheck.Severity;
import io.vpskit.provisioning.ModuleCheck.Subject;
import io.vpskit.provisioning.ModuleProblem.Part;
import io.vpskit.testkit.ledger.PanelCall;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection test as a whole, and of what is told without the machine panel. */
class ModuleCheckTest extends ModuleCheckScenario {
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
  void aBadLoginToTheLicensingServerIsTold() {
    LicensingServer wrong =
        LicensingServer.builder()
            .from(shop(LicenceProduct.builder().name("lite").tariffId("55227").build()))
            .settings(
                settings(
                    PanelProduct.BILLMANAGER,
                    licenceServer.url(),
                    licenceServer,
                    "hoster",
                    "-wrong"))
            .build();

    ModuleCheck check = check(module -> module.licensingServer(wrong), tariff());

    assertThat(errors(check))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.part()).isEqualTo(Part.LICENCES);
              assertThat(finding.subject()).isEqualTo(Subject.LOGIN);
            });
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
}
