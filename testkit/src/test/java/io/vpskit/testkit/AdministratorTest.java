package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.BUILDING;
import static io.vpskit.testkit.TestPanel.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdministratorTest {

  private final TestPanel panel = TestPanel.kvm();
  private final Administrator administrator = panel.emulator.administrator();

  @BeforeEach
  void makeAMachine() {
    panel.create("vm1");
  }

  private MachineRecord machine() {
    return panel.emulator.machineById("1").orElseThrow();
  }

  @Test
  void whatHeDoesIsNoCallAndIsNotRefusedDuringInstallation() {
    panel.emulator.faults().onEveryFunction().error("scripted", "", "", "");

    administrator.deleteMachine("vm1");

    assertThat(panel.emulator.machines()).isEmpty();
    assertThat(panel.emulator.ledger().callCount()).isEqualTo(1);
    assertThat(panel.emulator.ledger().machinesNamed("vm1")).hasSize(1);
  }

  @Test
  void heGivesAMachineToAnotherAccount() {
    administrator.createAccount("u1", CANARY + "-u1");

    administrator.changeOwner("vm1", "u1");

    assertThat(machine().owner()).isEqualTo("u1");
    assertThat(panel.callAs("u1", "vm").column("name")).containsExactly("vm1");
  }

  @Test
  void heSwitchesPowerAndChangesPasswordAndName() {
    administrator.finishInstallation("vm1");
    administrator.stopMachine("vm1");
    assertThat(machine().status()).isEqualTo(MachineStatus.STOPPED);
    administrator.startMachine("vm1");
    assertThat(machine().status()).isEqualTo(MachineStatus.RUNNING);

    administrator.changePassword("vm1", CANARY + "-2");
    assertThat(machine().passwordMatches(CANARY + "-2")).isTrue();

    administrator.renameMachine("vm1", "other");
    assertThat(machine().name()).isEqualTo("other");
    assertThat(panel.emulator.machine("vm1")).isEmpty();
  }

  @Test
  void heEndsAnInstallationWellOrBadlyOrNever() {
    panel.create("vm2");
    panel.create("vm3");
    panel.clock.advance(BUILDING);

    administrator.finishInstallation("vm1");
    administrator.failInstallation("vm2");
    administrator.hangInstallation("vm3");

    assertThat(panel.emulator.machines())
        .extracting(MachineRecord::status)
        .containsExactly(
            MachineStatus.RUNNING,
            MachineStatus.INSTALLATION_FAILED,
            MachineStatus.INSTALLATION_HANGS);
  }

  @Test
  void aRecipeRunsItsWholeTimeAfterAnInstallationThatHeEnded() {
    panel.create("vm2", "recipe", "ISPsystem__lamp.sh");
    panel.clock.advance(BUILDING);

    administrator.finishInstallation("vm2");

    assertThat(panel.emulator.machine("vm2").orElseThrow().status())
        .isEqualTo(MachineStatus.RUNNING_RECIPE);
    panel.clock.advance(TestPanel.RECIPE.minusNanos(1));
    assertThat(panel.emulator.machine("vm2").orElseThrow().status())
        .isEqualTo(MachineStatus.RUNNING_RECIPE);
    panel.clock.advance(TestPanel.RECIPE);
    assertThat(panel.emulator.machine("vm2").orElseThrow().status())
        .isEqualTo(MachineStatus.RUNNING);
  }

  @Test
  void heEndsARecipeWellOrBadlyOrNever() {
    for (String name : List.of("vm2", "vm3", "vm4")) {
      panel.create(name, "recipe", "ISPsystem__lamp.sh");
    }
    panel.emulator.behave(change -> change.recipeStateField("recipestate"));
    assertThatThrownBy(() -> administrator.finishRecipe("vm2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no recipe runs");
    panel.clock.advance(BUILDING.plus(TestPanel.INSTALLING));

    administrator.finishRecipe("vm2");
    administrator.failRecipe("vm3");
    administrator.hangRecipe("vm4");

    assertThat(panel.call("vm").column("recipestate"))
        .containsExactly("", "succeeded", "failed", "running");
    assertThat(panel.emulator.machine("vm3").orElseThrow().recipeFailed()).isTrue();
    panel.clock.advance(TestPanel.RECIPE.multipliedBy(9));
    assertThat(panel.emulator.machine("vm4").orElseThrow().status())
        .isEqualTo(MachineStatus.RUNNING_RECIPE);
  }

  @Test
  void heLocksAccountsAndDeletesThemWithTheirMachines() {
    administrator.createAccount("u1", CANARY + "-u1");
    administrator.changeOwner("vm1", "u1");

    administrator.enableAccount("u1", false);
    assertThat(panel.callAs("u1", "vm").errorObject()).isEqualTo("badpassword");
    administrator.enableAccount("u1", true);
    assertThat(panel.callAs("u1", "vm").errorType()).isEmpty();

    administrator.deleteAccount("u1");
    assertThat(panel.emulator.account("u1")).isEmpty();
    assertThat(panel.emulator.machines()).isEmpty();
  }

  @Test
  void aNameThatDoesNotExistOrExistsAlreadyIsToldToTheTest() {
    assertThatThrownBy(() -> administrator.stopMachine("vm9"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no machine named vm9");
    assertThatThrownBy(() -> administrator.changeOwner("vm1", "u9"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no account named u9");
    assertThatThrownBy(() -> administrator.createAccount("admin", CANARY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is an account named admin");
    assertThatThrownBy(() -> panel.emulator.machinesOf("u9"))
        .isInstanceOf(NoSuchElementException.class);
  }
}
