package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.core.Secret;
import io.vpskit.testkit.behaviour.CreateReply;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.PanelCall;
import io.vpskit.testkit.ledger.RecordedCall;
import io.vpskit.vmmanager.catalogue.IsoImageId;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.RecipeName;
import io.vpskit.vmmanager.machine.AddressChoice;
import io.vpskit.vmmanager.machine.AddressFamily;
import io.vpskit.vmmanager.machine.AddressType;
import io.vpskit.vmmanager.machine.ClockOffset;
import io.vpskit.vmmanager.machine.CreatedMachine;
import io.vpskit.vmmanager.machine.MachineCreation;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.node.NodeId;
import io.vpskit.vmmanager.preset.PresetId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineCreationTest extends EmulatedPanelTest {

  @Test
  void theLeastThatIsNeededMakesAMachine() {
    CreatedMachine created = create(EmulatedPanel.creation("vm31"));

    MachineRecord machine = panel.emulator.machine("vm31").orElseThrow();
    assertThat(created.id()).contains(MachineId.parse(machine.id()));
    assertThat(created.address()).contains(machine.addresses().get(0));
    assertThat(machine.domain()).isEqualTo("vm31.example.net");
    assertThat(machine.owner()).isEqualTo("admin");
    assertThat(machine.memoryMiB()).isEqualTo(1024);
    assertThat(machine.cores()).isEqualTo(2);
    assertThat(machine.diskMiB()).isEqualTo(20_480);
    assertThat(machine.osTemplate()).contains(EmulatedPanel.DEBIAN.value());
    assertThat(machine.recipe()).isEmpty();
    assertThat(machine.passwordMatches(EmulatedPanel.password("-root"))).isTrue();
  }

  @Test
  void thePanelReceivesTheParametersOfTheNotes() {
    create(EmulatedPanel.creation("vm31"));

    RecordedCall call = panel.received("vm.edit");
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.parameters())
        .containsOnlyKeys(
            "func",
            "out",
            "lang",
            "authinfo",
            "sok",
            "name",
            "domain",
            "hostnode",
            "family",
            "iptype",
            "mem",
            "vcpu",
            "vsize",
            "password",
            "confirm",
            "installtype",
            "vmi",
            "osname",
            "recipe")
        .containsEntry("out", "json")
        .containsEntry("sok", "ok")
        .containsEntry("name", "vm31")
        .containsEntry("domain", "vm31.example.net")
        .containsEntry("hostnode", "auto")
        .containsEntry("family", "ipv4")
        .containsEntry("iptype", "public")
        .containsEntry("mem", "1024")
        .containsEntry("vcpu", "2")
        .containsEntry("vsize", "20480")
        .containsEntry("installtype", "installtemplate")
        .containsEntry("vmi", "ISPsystem__Debian-12-x86_64")
        .containsEntry("osname", "Debian-12-x86_64")
        .containsEntry("recipe", "null");
    assertThat(call.had("password", EmulatedPanel.password("-root"))).isTrue();
    assertThat(call.had("confirm", EmulatedPanel.password("-root"))).isTrue();
  }

  @Test
  void everythingThatCanBeChosenArrives() {
    CreatedMachine created =
        create(
            EmulatedPanel.creation("vm31")
                .owner(panel.account("u31"))
                .preset(new PresetId(2))
                .node(new NodeId(2))
                .recipe(new RecipeName("#local__motd.sh"))
                .address(new AddressChoice.Any(AddressFamily.IPV6))
                .addressType(AddressType.PUBLIC)
                .processorWeight(1500)
                .diskWeight(700)
                .inboundLimit(1000)
                .outboundLimit(2000)
                .processorMode("host-passthrough")
                .clockOffset(ClockOffset.LOCAL_TIME)
                .addSshPublicKeys("ssh-ed25519 AAAA+/= one", "ssh-ed25519 BBBB two"));

    assertThat(panel.received("vm.edit").parameters())
        .containsEntry("user", panel.account("u31").toString())
        .containsEntry("preset", "2")
        .containsEntry("hostnode", "2")
        .containsEntry("recipe", "#local__motd.sh")
        .containsEntry("family", "ipv6")
        .containsEntry("cputune", "1500")
        .containsEntry("blkiotune", "700")
        .containsEntry("inbound", "1000")
        .containsEntry("outbound", "2000")
        .containsEntry("cpu_mode", "host-passthrough")
        .containsEntry("clock_offset", "localtime");
    MachineRecord machine = panel.emulator.machine("vm31").orElseThrow();
    assertThat(machine.owner()).isEqualTo("u31");
    assertThat(machine.preset()).contains("KVM-2");
    assertThat(machine.node()).isEqualTo("node2");
    assertThat(machine.recipe()).contains("#local__motd.sh");
    assertThat(machine.memoryMiB()).as("explicit values win over the preset").isEqualTo(1024);
    assertThat(machine.sshPublicKeys()).isEqualTo("ssh-ed25519 AAAA+/= one\nssh-ed25519 BBBB two");
    assertThat(created.address().orElseThrow()).startsWith("2001:db8:");
  }

  @Test
  void anAddressCanBeChosenByTypeNetworkOrItself() {
    assertThat(
            create(EmulatedPanel.creation("a").addressType(AddressType.PRIVATE))
                .address()
                .orElseThrow())
        .startsWith("10.0.");
    assertThat(
            create(
                    EmulatedPanel.creation("b")
                        .address(new AddressChoice.FromNetwork("203.0.113.0/24")))
                .address()
                .orElseThrow())
        .startsWith("203.0.113.");
    assertThat(
            create(EmulatedPanel.creation("c").address(new AddressChoice.Exactly("192.0.2.77")))
                .address())
        .contains("192.0.2.77");
    assertThat(panel.received("vm.edit").parameters())
        .containsEntry("family", "special")
        .containsEntry("ip", "192.0.2.77");
  }

  @Test
  void anIsoImageTakesThePlaceOfATemplate() {
    MachineCreation.Builder creation =
        MachineCreation.builder()
            .name("vm31")
            .hostName("vm31.example.net")
            .memoryMiB(512)
            .cores(1)
            .diskMiB(1000)
            .isoImage(new IsoImageId(1))
            .password(EmulatedPanel.secret("-root"));
    create(creation);

    assertThat(panel.received("vm.edit").parameters())
        .containsEntry("installtype", "installiso")
        .containsEntry("iso", "1")
        .doesNotContainKeys("vmi", "osname", "recipe");
    assertThat(panel.emulator.machine("vm31").orElseThrow().osTemplate()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theIdIsFoundHoweverThePanelSpellsIt(CreateReply spelling) {
    panel.behave(behaviour -> behaviour.createReply(spelling));

    CreatedMachine created = create(EmulatedPanel.creation("vm31"));

    assertThat(created.id())
        .contains(MachineId.parse(panel.emulator.machine("vm31").orElseThrow().id()));
  }

  @Test
  void aPanelThatNamesNoIdIsSaidToHaveNamedNone() {
    panel.emulator.faults().on("vm.edit").when(PanelCall::creates).okWithoutEffect();

    assertThat(create(EmulatedPanel.creation("vm31")).id()).isEmpty();
  }

  @Test
  void anEmptyListLeavesTheOwnerToThePanel() {
    create(EmulatedPanel.creation("vm31"));

    assertThat(panel.received("vm.edit").parameter("user")).isEmpty();
  }

  @Test
  void aTakenNameIsRefusedWithItsName() {
    create(EmulatedPanel.creation("vm31"));

    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> create(EmulatedPanel.creation("vm31")))
        .satisfies(e -> assertThat(e.is("exists", "vm")).isTrue())
        .satisfies(e -> assertThat(e.value()).contains("vm31"))
        .satisfies(e -> assertThat(e.function()).isEqualTo("vm.edit"));
    assertThat(panel.emulator.ledger().machineCount("vm31")).isEqualTo(1);
  }

  @Test
  void aLostAnswerLeavesOneMachineAndAnUnknownOutcome() {
    panel.emulator.faults().on("vm.edit").loseAnswerAfterEffect();

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> create(EmulatedPanel.creation("vm31")))
        .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
    assertThat(panel.emulator.ledger().callCount("vm.edit")).isEqualTo(1);
    assertThat(panel.emulator.ledger().machineCount("vm31")).isEqualTo(1);
    assertThat(panel.client.machines().list())
        .singleElement()
        .satisfies(machine -> assertThat(machine.name()).isEqualTo("vm31"));
  }

  @Test
  void aRequestThatIsWrongIsRefusedBeforeItIsSentWithAllItsProblems() {
    MachineCreation.Builder wrong =
        EmulatedPanel.creation("-vm 31")
            .hostName("vm_31..example")
            .memoryMiB(0)
            .cores(2000)
            .diskMiB(-1)
            .password(Secret.of("short"))
            .isoImage(new IsoImageId(1))
            .processorWeight(0)
            .diskWeight(0)
            .inboundLimit(0)
            .outboundLimit(0)
            .processorFrequencyMHz(1_000_001)
            .processLimit(0)
            .fileLimit(-1)
            .processorMode(" ")
            .addSshPublicKeys("two\nlines");

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(wrong::build)
        .withMessageContainingAll(
            "name must have",
            "hostName must be",
            "memoryMiB must be from 1",
            "cores must be from 1 to 1024, is 2000",
            "diskMiB must be",
            "password must have 8 to 128",
            "osTemplate and isoImage exclude",
            "processorWeight",
            "diskWeight",
            "inboundLimit",
            "outboundLimit",
            "processorFrequencyMHz must be from 1 to 1000000",
            "processLimit",
            "fileLimit",
            "processorMode",
            "sshPublicKeys");
    assertThat(panel.emulator.ledger().callCount()).isZero();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> MachineCreation.builder().build())
        .withMessageContaining("name")
        .withMessageContaining("hostName")
        .withMessageContaining("memoryMiB")
        .withMessageContaining("password");
  }

  @Test
  void aRecipeNeedsATemplate() {
    MachineCreation.Builder wrong =
        MachineCreation.builder()
            .name("vm31")
            .hostName("vm31.example.net")
            .memoryMiB(512)
            .cores(1)
            .diskMiB(1000)
            .recipe(new RecipeName("ISPsystem__lamp.sh"))
            .password(EmulatedPanel.secret("-root"));

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(wrong::build)
        .withMessageContaining("recipe needs an osTemplate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "vm31.example.net", "A-1.b2", "xn--e1afmkfd.xn--p1ai"})
  void hostNamesThatAreFine(String hostName) {
    assertThat(EmulatedPanel.creation("vm31").hostName(hostName).build().hostName())
        .isEqualTo(hostName);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", "-a", "a-.b", "a b", "a_b", "a..b", "ж.example"})
  void hostNamesThatAreNot(String hostName) {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> EmulatedPanel.creation("vm31").hostName(hostName).build())
        .withMessageContaining("hostName");
  }

  @Test
  void aPasswordIsNeitherShortNorLongNorBlankNorShown() {
    for (String wrong :
        List.of(
            "1234567",
            "x".repeat(129),
            EmulatedPanel.password(" x"),
            EmulatedPanel.password("\t"))) {
      assertThatExceptionOfType(PanelMisuseException.class)
          .isThrownBy(() -> EmulatedPanel.creation("vm31").password(Secret.of(wrong)).build())
          .satisfies(e -> assertThat(e.getMessage().contains(wrong)).isFalse());
    }
    MachineCreation creation = EmulatedPanel.creation("vm31").build();
    assertThat(creation.toString().contains(EmulatedPanel.password(""))).isFalse();
  }

  @Test
  void aPasswordWithAwkwardCharactersArrivesAsItIs() {
    create(EmulatedPanel.creation("vm31").password(EmulatedPanel.secret("&+#%=;ж")));

    assertThat(
            panel
                .emulator
                .machine("vm31")
                .orElseThrow()
                .passwordMatches(EmulatedPanel.password("&+#%=;ж")))
        .isTrue();
  }

  @Test
  void aPasswordThatTheTemplateForbidsIsRefusedWithoutBeingShown() {
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(
            () ->
                create(
                    EmulatedPanel.creation("vm31")
                        .osTemplate(new OsTemplateName("ISPsystem__Windows-2022"))
                        .password(EmulatedPanel.secret("&"))))
        .satisfies(e -> assertThat(e.is("value", "passwd")).isTrue())
        .satisfies(e -> assertThat(e.toString().contains(EmulatedPanel.password(""))).isFalse());
  }

  private CreatedMachine create(MachineCreation.Builder creation) {
    return panel.client.machines().create(creation.build());
  }
}
