package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.Secret;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import io.vpskit.testkit.ledger.RecordedCall;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.RecipeName;
import io.vpskit.vmmanager.machine.DeploymentState;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.Machines;
import io.vpskit.vmmanager.machine.ReinstallChoices;
import io.vpskit.vmmanager.machine.Reinstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReinstallationTest extends EmulatedPanelTest {

  private Machines machines;
  private final OsTemplateName ubuntu = new OsTemplateName("ISPsystem__Ubuntu-24.04-amd64");
  private MachineId id;

  @BeforeEach
  void build() {
    machines = panel.client.machines();
    id = panel.deployed("vm31");
  }

  @Test
  void offersTemplatesAndRecipes() {
    ReinstallChoices choices = machines.reinstallChoices(id);

    assertThat(panel.received("vm.reinstall").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid");
    assertThat(choices.osTemplates()).contains(EmulatedPanel.DEBIAN, ubuntu).hasSize(4);
    assertThat(choices.recipes())
        .containsExactly(new RecipeName("ISPsystem__lamp.sh"), new RecipeName("#local__motd.sh"));
    assertThat(record("vm31").status()).isEqualTo(MachineStatus.RUNNING);
  }

  @Test
  void withANewPasswordSetsIt() {
    machines.reinstall(
        id,
        Reinstallation.builder()
            .osTemplate(ubuntu)
            .recipe(new RecipeName("ISPsystem__lamp.sh"))
            .newPassword(EmulatedPanel.secret("-new"))
            .addSshPublicKeys("ssh-ed25519 CCCC three")
            .build());

    RecordedCall call = panel.received("vm.reinstall");
    assertThat(call.parameters())
        .containsEntry("elid", id.toString())
        .containsEntry("sok", "ok")
        .containsEntry("vmi", ubuntu.value())
        .containsEntry("osname", "Ubuntu-24.04-amd64")
        .containsEntry("recipe", "ISPsystem__lamp.sh")
        .containsEntry("new_password", "on")
        .containsEntry("sshpubkey", "ssh-ed25519 CCCC three");
    assertThat(call.had("confirm", EmulatedPanel.password("-new"))).isTrue();
    assertThat(record("vm31").osTemplate()).contains(ubuntu.value());
    assertThat(record("vm31").passwordMatches(EmulatedPanel.password("-new"))).isTrue();
    assertThat(machines.list().get(0).deployment()).isNotEqualTo(DeploymentState.DEPLOYED);
  }

  @Test
  void withoutAPasswordKeepsTheOldOne() {
    machines.reinstall(id, Reinstallation.builder().osTemplate(ubuntu).build());

    assertThat(panel.received("vm.reinstall").parameters())
        .containsEntry("new_password", "off")
        .containsEntry("recipe", "null")
        .doesNotContainKeys("password", "confirm", "sshpubkey");
    assertThat(record("vm31").passwordMatches(EmulatedPanel.password("-root"))).isTrue();
  }

  @Test
  void isCheckedBeforeItIsSent() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                Reinstallation.builder()
                    .osTemplate(ubuntu)
                    .newPassword(Secret.of("short"))
                    .addSshPublicKeys("")
                    .build())
        .withMessageContainingAll("password must have", "sshPublicKeys");
    Reinstallation reinstallation =
        Reinstallation.builder()
            .osTemplate(ubuntu)
            .newPassword(EmulatedPanel.secret("-new"))
            .build();
    assertThat(reinstallation.toString().contains(EmulatedPanel.password(""))).isFalse();
  }

  private MachineRecord record(String name) {
    return panel.emulator.machine(name).orElseThrow();
  }
}
