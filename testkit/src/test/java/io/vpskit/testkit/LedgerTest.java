package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.ledger.Ledger;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import io.vpskit.testkit.ledger.PanelCall;
import io.vpskit.testkit.ledger.RecordedCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private final TestPanel panel = TestPanel.kvm();
  private final Ledger ledger = panel.emulator.ledger();

  @Test
  void everyCallIsKeptWithWhatBecameOfIt() {
    panel.create("vm1");
    panel.clock.advance(Duration.ofSeconds(5));
    panel.call("vm.delete", "elid", "9");

    List<RecordedCall> calls = ledger.calls();
    RecordedCall creation = calls.get(0);
    RecordedCall deletion = calls.get(1);

    assertThat(calls).extracting(PanelCall::sequence).containsExactly(1L, 2L);
    assertThat(creation.function()).isEqualTo("vm.edit");
    assertThat(creation.user()).isEqualTo("admin");
    assertThat(creation.method()).isEqualTo("POST");
    assertThat(creation.clientAddress()).isEqualTo("127.0.0.1");
    assertThat(creation.parameter("name")).contains("vm1");
    assertThat(creation.parameter("nothing")).isEmpty();
    assertThat(creation.succeeded()).isTrue();
    assertThat(creation.error()).isEmpty();
    assertThat(creation.hadEffect()).isTrue();
    assertThat(creation.faults()).isEmpty();
    assertThat(deletion.time()).isEqualTo(panel.clock.instant());
    assertThat(deletion.succeeded()).isFalse();
    assertThat(deletion.error().orElseThrow().type()).isEqualTo("missed");
    assertThat(deletion.error().orElseThrow().value()).isEqualTo("9");
    assertThat(deletion.hadEffect()).isFalse();
    assertThat(deletion.elements()).containsExactly("9");
  }

  @Test
  void callsAreToldApartByWhatTheyDoWithTheForm() {
    panel.createReady("vm1");
    panel.view("1");
    panel.call("vm.edit", "elid", "1", "sok", "ok", "mem", "512");

    List<RecordedCall> edits = ledger.calls("vm.edit");

    assertThat(edits).extracting(PanelCall::creates).containsExactly(true, false, false);
    assertThat(edits).extracting(PanelCall::changes).containsExactly(false, false, true);
    assertThat(edits).extracting(PanelCall::saves).containsExactly(true, false, true);
  }

  @Test
  void secretsAreNotShownButCanBeCompared() {
    panel.create("vm1");
    RecordedCall call = ledger.calls("vm.edit").get(0);

    assertThat(call.parameters())
        .containsEntry("password", "***")
        .containsEntry("confirm", "***")
        .containsEntry("authinfo", "***");
    assertThat(call.toString().contains(CANARY)).isFalse();
    assertThat(panel.emulator.machine("vm1").toString().contains(CANARY)).isFalse();
    assertThat(panel.emulator.account("admin").toString().contains(CANARY)).isFalse();
    assertThat(call.passwordWas(CANARY)).isTrue();
    assertThat(call.passwordWas("***")).isFalse();
    assertThat(call.had("authinfo", "admin:" + CANARY)).isTrue();
    assertThat(call.had("name", "vm1")).isTrue();
    assertThat(call.had("absent", "")).isFalse();
  }

  @Test
  void aFailedLogInKeepsTheNameItClaimed() {
    panel.callAs("stranger", "vm");

    assertThat(ledger.calls("vm").get(0).user()).isEqualTo("stranger");
    assertThat(ledger.calls("vm").get(0).error().orElseThrow().object()).isEqualTo("badpassword");
  }

  @Test
  void machinesAreKnownByTheNameTheyHadAlsoAfterTheirDeletion() {
    panel.emulator.behave(change -> change.duplicateMachineNamesAllowed(true));
    panel.createReady("vm1");
    panel.call("vm.delete", "elid", "1");
    panel.create("vm1");
    panel.create("vm1");

    assertThat(ledger.machinesNamed("vm1"))
        .extracting(MachineRecord::status)
        .containsExactly(MachineStatus.DELETED, MachineStatus.BUILDING, MachineStatus.BUILDING);
    assertThat(ledger.machinesNamed("vm1").get(0).addresses()).containsExactly("192.0.2.1");
    assertThat(ledger.machineCount("vm1")).isEqualTo(3);
    assertThat(ledger.machineCount("vm2")).isZero();
    assertThat(ledger.machineCount()).isEqualTo(3);
    assertThat(ledger.machinesEverMade()).hasSize(3);
  }

  @Test
  void aRecordDoesNotFollowLaterChanges() {
    panel.createReady("vm1");
    MachineRecord before = panel.emulator.machine("vm1").orElseThrow();

    panel.call("vm.edit", "elid", "1", "domain", "new.example.net", "mem", "512", "sok", "ok");

    assertThat(before.domain()).isEqualTo("vm1.example.net");
    assertThat(before.memoryMiB()).isEqualTo(1_024);
    assertThat(panel.emulator.machine("vm1").orElseThrow().memoryMiB()).isEqualTo(512);
  }

  @Test
  void countsOutliveTheRecords() {
    TestPanel small = TestPanel.kvm(builder -> builder.ledgerLimit(2));
    Ledger limited = small.emulator.ledger();
    for (int i = 1; i <= 5; i++) {
      small.create("vm" + i);
      small.emulator.administrator().deleteMachine("vm" + i);
    }
    small.create("vm6");

    assertThat(limited.calls()).hasSize(2);
    assertThat(limited.callCount()).isEqualTo(6);
    assertThat(limited.callCount("vm.edit")).isEqualTo(6);
    assertThat(limited.callCount("vm")).isZero();
    assertThat(limited.effectCount("vm.edit")).isEqualTo(6);
    assertThat(limited.effectCount("vm")).isZero();
    assertThat(limited.machinesEverMade())
        .extracting(MachineRecord::name)
        .containsExactly("vm4", "vm5", "vm6");
    assertThat(limited.machineCount()).isEqualTo(6);
    assertThat(limited.machineCount("vm1")).isEqualTo(1);
    assertThat(limited.droppedRecords()).isEqualTo(4 + 3);
  }

  @Test
  void accountsOfTheStartCount() {
    TestPanel withPool = TestPanel.kvm(builder -> builder.account("pool", CANARY + "-pool"));

    assertThat(withPool.emulator.ledger().accountCount()).isEqualTo(2);
    assertThat(withPool.callAs("pool", "vm").has("metadata")).isTrue();
    assertThat(withPool.emulator.ledger().callCount()).isEqualTo(1);
  }
}
