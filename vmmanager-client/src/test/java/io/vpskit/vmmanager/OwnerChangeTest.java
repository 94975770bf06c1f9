package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelRefusedException;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.PanelCall;
import io.vpskit.testkit.ledger.RecordedCall;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.Machines;
import io.vpskit.vmmanager.machine.OwnerChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnerChangeTest extends EmulatedPanelTest {

  private Machines machines;
  private MachineId id;
  private AccountId buyer;

  @BeforeEach
  void build() {
    machines = panel.client.machines();
    id = panel.deployed("vm31");
    buyer = panel.account("u32");
  }

  @Test
  void sendsTheOwnerAndNothingElse() {
    machines.changeOwner(id, buyer);

    assertThat(panel.received("vm.edit").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid", "sok", "user")
        .containsEntry("elid", id.toString())
        .containsEntry("sok", "ok")
        .containsEntry("user", buyer.toString());
    assertThat(record("vm31").owner()).isEqualTo("u32");
  }

  @Test
  void thatIsMissingAFieldFailsWhenMinimal() {
    missesOnce("missed", "domain");

    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> machines.changeOwner(id, buyer, OwnerChange.MINIMAL))
        .satisfies(e -> assertThat(e.is("missed", "domain")).isTrue());
    assertThat(record("vm31").owner()).isEqualTo("u31");
  }

  @Test
  void thatIsMissingAFieldSendsTheWholeFormBack() {
    missesOnce("missed", "domain");

    machines.changeOwner(id, buyer, OwnerChange.WHOLE_FORM_IF_REFUSED);

    RecordedCall echo = panel.received("vm.edit");
    assertThat(echo.parameters())
        .containsEntry("user", buyer.toString())
        .containsEntry("domain", "vm31.example.net")
        .containsEntry("mem", "1024")
        .containsEntry("name", "vm31")
        .doesNotContainKeys("vncpassword", "password", "confirm", "state", "sshpubkey");
    assertThat(panel.emulator.ledger().callCount("vm.edit")).isEqualTo(1 + 3);
    assertThat(record("vm31").owner()).isEqualTo("u32");
    assertThat(record("vm31").domain()).isEqualTo("vm31.example.net");
    assertThat(record("vm31").passwordMatches(EmulatedPanel.password("-root"))).isTrue();
  }

  @Test
  void whoseValueIsRefusedSendsTheWholeFormBack() {
    missesOnce("value", "mem");

    machines.changeOwner(id, buyer, OwnerChange.WHOLE_FORM_IF_REFUSED);

    assertThat(record("vm31").owner()).isEqualTo("u32");
  }

  @Test
  void thatThePanelTakesAtOnceSendsNoForm() {
    machines.changeOwner(id, buyer, OwnerChange.WHOLE_FORM_IF_REFUSED);

    assertThat(panel.emulator.ledger().callCount("vm.edit")).isEqualTo(1 + 1);
  }

  @Test
  void toNobodyIsNotTriedAgain() {
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(
            () -> machines.changeOwner(id, new AccountId(99), OwnerChange.WHOLE_FORM_IF_REFUSED))
        .satisfies(e -> assertThat(e.is("missed", "user")).isTrue());
    assertThat(panel.emulator.ledger().callCount("vm.edit")).isEqualTo(1 + 1);
  }

  @Test
  void ofAMachineUnderInstallationIsNotTriedAgain() {
    MachineId young = machines.create(EmulatedPanel.creation("vm32").build()).id().orElseThrow();

    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> machines.changeOwner(young, buyer, OwnerChange.WHOLE_FORM_IF_REFUSED));
    assertThat(panel.emulator.ledger().callCount("vm.edit")).isEqualTo(2 + 1);
  }

  private void missesOnce(String type, String object) {
    panel
        .emulator
        .faults()
        .on("vm.edit")
        .when(PanelCall::changes)
        .nth(1)
        .error(type, object, "", "The field is needed");
  }

  private MachineRecord record(String name) {
    return panel.emulator.machine(name).orElseThrow();
  }
}
