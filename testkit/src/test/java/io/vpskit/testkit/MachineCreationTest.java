package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static io.vpskit.testkit.TestPanel.UBUNTU;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.behaviour.CreateReply;
import io.vpskit.testkit.ledger.MachineRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineCreationTest {

  private final TestPanel panel = TestPanel.kvm();

  private Reply order(String name, String... more) {
    return panel.call("vm.edit", panel.order(name, more));
  }

  private MachineRecord machine(String name) {
    return panel.emulator.machine(name).orElseThrow();
  }

  @Test
  void theVpsTemplateGivesTheResources() {
    order("vm1", "preset", "2");

    assertThat(machine("vm1").memoryMiB()).isEqualTo(2_048);
    assertThat(machine("vm1").cores()).isEqualTo(2);
    assertThat(machine("vm1").diskMiB()).isEqualTo(40_960);
    assertThat(machine("vm1").preset()).contains("KVM-2");
    assertThat(panel.view("1").text("cputune")).isEqualTo("2000");
  }

  @Test
  void explicitValuesOverrideTheVpsTemplate() {
    order("vm1", "mem", "1536", "vcpu", "3", "vsize", "30000", "cputune", "500");

    assertThat(machine("vm1").memoryMiB()).isEqualTo(1_536);
    assertThat(machine("vm1").cores()).isEqualTo(3);
    assertThat(machine("vm1").diskMiB()).isEqualTo(30_000);
    assertThat(panel.view("1").text("cputune")).isEqualTo("500");
  }

  @Test
  void theOwnerIsTheNamedUserOrTheCaller() {
    panel.createUser("u1");
    order("vm1", "user", "2");
    order("vm2");

    assertThat(machine("vm1").owner()).isEqualTo("u1");
    assertThat(machine("vm2").owner()).isEqualTo("admin");
  }

  @Test
  void everythingAskedForIsKept() {
    order("vm1", "recipe", "ISPsystem__lamp.sh", "sshpubkey", "ssh-ed25519 AAAA x", "vmi", UBUNTU);

    assertThat(machine("vm1").recipe()).contains("ISPsystem__lamp.sh");
    assertThat(machine("vm1").osTemplate()).contains(UBUNTU);
    assertThat(machine("vm1").sshPublicKeys()).isEqualTo("ssh-ed25519 AAAA x");
    assertThat(machine("vm1").domain()).isEqualTo("vm1.example.net");
    assertThat(machine("vm1").passwordMatches(CANARY)).isTrue();
    assertThat(machine("vm1").passwordMatches(CANARY + "x")).isFalse();
    assertThat(machine("vm1").createdAt()).isEqualTo(panel.clock.instant());
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', missed, name",
    "name, two words, value, name",
    "domain, '', missed, domain",
    "domain, -x-, value, domain",
    "user, 99, missed, user",
    "user, u1, missed, user",
    "preset, 99, missed, preset",
    "hostnode, 9, missed, vmhostnode",
    "vmi, ISPsystem__Nothing, missed, osmgr",
    "recipe, nothing.sh, missed, recipe",
    "installtype, magic, value, installtype",
    "family, '', missed, family",
    "family, ipx, value, family",
    "iptype, secret, value, iptype",
    "ip, 300.1.1.1, value, ip",
    "mem, lots, value, mem",
    "mem, 0, value, mem",
    "vcpu, 99999999999, value, vcpu",
    "confirm, other, value, confirm",
    "password, '', missed, password"
  })
  void aWrongParameterIsRefusedAndLeavesNoTrace(
      String parameter, String value, String type, String object) {
    Reply reply = order("vm1", parameter, value);

    assertThat(reply.errorType()).isEqualTo(type);
    assertThat(reply.errorObject()).isEqualTo(object);
    assertThat(panel.emulator.ledger().machineCount()).isZero();
    assertThat(panel.emulator.ledger().effectCount("vm.edit")).isZero();
    assertThat(order("vm1").text("ip")).isEqualTo("192.0.2.1");
  }

  @Test
  void resourcesWithoutAVpsTemplateAreCompulsory() {
    assertThat(order("vm1", "preset", "").errorObject()).isEqualTo("mem");
    assertThat(order("vm1", "preset", "", "mem", "512", "vcpu", "1", "vsize", "5000").ok())
        .isTrue();
  }

  @Test
  void aSecondMachineOfANameIsRefusedUnlessAllowed() {
    order("vm1");
    Client.Answer second = panel.answer("vm.edit", panel.order("vm1"));

    assertThat(second.xml().errorType()).isEqualTo("exists");
    assertThat(second.xml().errorObject()).isEqualTo("vm");
    assertThat(second.xml().errorValue()).isEqualTo("vm1");
    assertThat(second.synthetic()).isEqualTo("error exists");

    panel.emulator.behave(change -> change.duplicateMachineNamesAllowed(true));
    order("vm1");

    assertThat(panel.emulator.ledger().machinesNamed("vm1")).hasSize(2);
    assertThat(panel.emulator.ledger().machineCount("vm1")).isEqualTo(2);
  }

  @Test
  void aNameIsFreeAgainAfterItsMachineWasDeleted() {
    String id = panel.createReady("vm1");
    panel.call("vm.delete", "elid", id);

    assertThat(order("vm1").ok()).isTrue();
    assertThat(panel.emulator.ledger().machineCount("vm1")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"ID, true, false", "ELID, false, true", "ID_AND_ELID, true, true"})
  void theNewIdIsSpelledAsTheSwitchSays(CreateReply form, boolean id, boolean elid) {
    panel.emulator.behave(change -> change.createReply(form));

    Reply reply = order("vm1");

    assertThat(reply.has("id")).isEqualTo(id);
    assertThat(reply.has("elid")).isEqualTo(elid);
    assertThat(reply.text("ip")).isEqualTo("192.0.2.1");
  }

  @Test
  void thePasswordMustSuitTheOsTemplateAndThePanel() {
    String illegal = CANARY + "'";
    Reply reply = order("vm1", "password", illegal, "confirm", illegal);
    assertThat(reply.errorType()).isEqualTo("value");
    assertThat(reply.errorObject()).isEqualTo("passwd");
    assertThat(reply.child("error").all("param")).hasSize(1);
    assertThat(order("vm1", "vmi", UBUNTU, "password", illegal, "confirm", illegal).ok()).isTrue();

    panel.emulator.behave(change -> change.minimumPasswordLength(100));

    assertThat(order("vm2").errorObject()).isEqualTo("passwd");
  }

  @Test
  void confirmIsNotLookedAtIfSwitchedOff() {
    panel.emulator.behave(change -> change.strictConfirm(false));

    assertThat(order("vm1", "confirm", "other").ok()).isTrue();
  }

  @Test
  void memoryOfTheNodeRunsOutAndComesBack() {
    for (int i = 1; i <= 4; i++) {
      assertThat(order("vm" + i, "preset", "2").ok()).isTrue();
    }

    Client.Answer refused = panel.answer("vm.edit", panel.order("vm5"));
    assertThat(refused.xml().errorType()).isEqualTo("limit");
    assertThat(refused.xml().errorObject()).isEqualTo("mem");
    assertThat(refused.synthetic()).isEqualTo("error limit");
    assertThat(order("vm5", "hostnode", "1").errorType()).isEqualTo("limit");

    panel.emulator.administrator().deleteMachine("vm1");
    assertThat(order("vm5").ok()).isTrue();
  }

  @Test
  void placesOnTheNodeRunOut() {
    TestPanel small = TestPanel.kvm(builder -> builder.addresses("203.0.113.0/24"));
    for (int i = 1; i <= 10; i++) {
      assertThat(small.create("vm" + i, "mem", "1", "family", "203.0.113.0/24")).isNotEmpty();
    }

    assertThat(small.orderNow("vm11").errorType()).isEqualTo("limit");
    small.call("vmhostnode.edit", "elid", "1", "maxvmcount", "11", "sok", "ok");
    assertThat(
            small.call("vm.edit", small.order("vm11", "mem", "1", "family", "203.0.113.0/24")).ok())
        .isTrue();
  }

  @Test
  void overselllingPromisesMoreThanThereIs() {
    TestPanel oversold =
        TestPanel.kvm(
            builder ->
                builder.node(
                    io.vpskit.testkit.catalogue.HostNode.builder()
                        .name("oversold")
                        .memoryMiB(1_000)
                        .oversellingPercent(150)
                        .build()));

    assertThat(oversold.create("vm1", "hostnode", "2", "mem", "1500")).isEqualTo("1");
    assertThat(
            oversold
                .call("vm.edit", oversold.order("vm2", "hostnode", "2", "mem", "1"))
                .errorType())
        .isEqualTo("limit");
  }

  @Test
  void autoChoosesTheNodeWithMostFreeMemory() {
    TestPanel two = TestPanel.kvm(builder -> builder.node("node2", 10_000, 10));
    two.create("vm1", "preset", "2");
    two.create("vm2");
    two.create("vm3", "hostnode", "1");
    two.create("vm4", "hostnode", "");

    assertThat(two.emulator.machines())
        .extracting(MachineRecord::node)
        .containsExactly("node2", "node1", "node1", "node2");
  }

  @Test
  void addressesRunOutPerFamilyAndType() {
    for (int i = 1; i <= 6; i++) {
      assertThat(order("vm" + i, "mem", "1").text("ip")).isEqualTo("192.0.2." + i);
    }

    Client.Answer refused = panel.answer("vm.edit", panel.order("vm7", "mem", "1"));

    assertThat(refused.xml().errorType()).isEqualTo("limit");
    assertThat(refused.xml().errorObject()).isEqualTo("ip");
    assertThat(refused.synthetic()).isEqualTo("error limit");
    assertThat(order("vm7", "mem", "1", "family", "ipv6").text("ip")).isEqualTo("2001:db8::1");
    assertThat(order("vm8", "mem", "1", "iptype", "private").text("ip")).isEqualTo("10.0.0.1");
    assertThat(order("vm9", "mem", "1", "iptype", "nat").errorType()).isEqualTo("limit");
    panel.emulator.administrator().deleteMachine("vm3");
    assertThat(order("vm9", "mem", "1").text("ip")).isEqualTo("192.0.2.3");
  }

  @Test
  void aRefusedOrderGivesItsAddressBack() {
    panel.call("vm.edit", panel.order("vm1", "mem", "9000"));

    assertThat(order("vm1").text("ip")).isEqualTo("192.0.2.1");
  }

  @Test
  void aGivenAddressIsTakenFromInsideOrOutsideTheRanges() {
    assertThat(order("vm1", "family", "special", "ip", "198.51.100.77").text("ip"))
        .isEqualTo("198.51.100.77");
    assertThat(order("vm2", "family", "ipv4", "ip", "192.0.2.1").text("ip")).isEqualTo("192.0.2.1");
    assertThat(order("vm3", "family", "special", "ip", "198.51.100.77").errorType())
        .isEqualTo("exists");
    assertThat(order("vm4").text("ip")).isEqualTo("192.0.2.2");
  }

  @Test
  void aNetworkMayStandForTheFamily() {
    assertThat(order("vm1", "family", "10.0.0.0/30").text("ip")).isEqualTo("10.0.0.1");
    order("vm2", "family", "10.0.0.0/30");
    assertThat(order("vm3", "family", "10.0.0.0/30").errorObject()).isEqualTo("ip");
  }

  @Test
  void anIsoImageIsInstalledByHand() {
    Reply reply = order("vm1", "vmi", "", "installtype", "installiso", "iso", "1");

    assertThat(reply.ok()).isTrue();
    assertThat(machine("vm1").osTemplate()).isEmpty();
    assertThat(order("vm2", "installtype", "installiso", "iso", "7").errorObject())
        .isEqualTo("iso");
    assertThat(order("vm2", "installtype", "installiso").errorObject()).isEqualTo("iso");
    panel.clock.advance(TestPanel.BUILDING);
    assertThat(panel.row("1").has("installos")).isFalse();
    assertThat(panel.row("1").has("installing")).isFalse();
  }

  @Test
  void theNewFormShowsDefaultsAndChoices() {
    Reply form = panel.call("vm.edit");

    assertThat(form.text("cputune")).isEqualTo("1000");
    assertThat(form.all("slist"))
        .extracting(list -> list.attribute("name"))
        .containsExactly("user", "preset", "hostnode", "vmi", "recipe", "family", "iptype");
    assertThat(keys(form, "family"))
        .containsExactly("ipv4", "ipv6", "192.0.2.0/29", "2001:db8::/126", "10.0.0.0/30");
    assertThat(keys(form, "hostnode")).containsExactly("auto", "1");
  }

  @Test
  void recalculationShowsWhatWouldBeAndSavesNothing() {
    Reply form =
        panel.call("vm.edit", "sv_field", "preset", "preset", "2", "vcpu", "7", "sok", "ok");

    assertThat(form.text("mem")).isEqualTo("2048");
    assertThat(form.text("vcpu")).isEqualTo("7");
    assertThat(panel.emulator.machines()).isEmpty();
  }

  @Test
  void choicesAreCutAtTheLimitAndMayLeaveTheirKeyOut() {
    for (int i = 0; i < 5; i++) {
      panel.createUser("u" + i);
    }
    panel.createReady("vm1", "user", "6");
    panel.emulator.behave(change -> change.choiceLimit(2).equalChoiceKeysLeftOut(true));

    assertThat(keys(panel.view("1"), "user")).containsExactly("6", "1", "2");
    assertThat(keys(panel.call("vm.edit"), "iptype")).containsOnly("");
  }

  private static List<String> keys(Reply form, String field) {
    return form.all("slist").stream()
        .filter(list -> list.attribute("name").equals(field))
        .flatMap(list -> list.all("val").stream())
        .map(choice -> choice.attribute("key"))
        .toList();
  }
}
