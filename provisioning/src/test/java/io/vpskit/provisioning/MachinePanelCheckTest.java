package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Trust;
import io.vpskit.provisioning.ModuleCheck.Finding;
import io.vpskit.provisioning.ModuleCheck.Severity;
import io.vpskit.provisioning.ModuleCheck.Subject;
import io.vpskit.provisioning.ModuleProblem.Part;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the connection test tells of the machine panel. */
class MachinePanelCheckTest extends ModuleCheckScenario {
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
}
