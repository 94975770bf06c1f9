package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import io.vpskit.testkit.ledger.RecordedCall;
import io.vpskit.testkit.ledger.SecretKind;
import io.vpskit.vmmanager.account.AccountRights;
import io.vpskit.vmmanager.catalogue.IsoImageId;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.RecipeName;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.machine.AddressChoice;
import io.vpskit.vmmanager.machine.ClockOffset;
import io.vpskit.vmmanager.machine.DailyTraffic;
import io.vpskit.vmmanager.machine.DiskUse;
import io.vpskit.vmmanager.machine.FileSystem;
import io.vpskit.vmmanager.machine.Machine;
import io.vpskit.vmmanager.machine.MachineCreation;
import io.vpskit.vmmanager.machine.MachineDetails;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.MachineResources;
import io.vpskit.vmmanager.machine.Machines;
import io.vpskit.vmmanager.machine.PowerState;
import io.vpskit.vmmanager.machine.Reinstallation;
import io.vpskit.vmmanager.preset.Preset;
import io.vpskit.vmmanager.preset.PresetCreation;
import io.vpskit.vmmanager.preset.PresetId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the client does otherwise on VMmanager OVZ. */
class OvzTest {

  private static final OsTemplateName UBUNTU = new OsTemplateName("ubuntu-24.04-x86_64");
  private static final MachineId MACHINE = new MachineId(1);

  private EmulatedPanel panel;
  private Machines machines;

  @BeforeEach
  void start() {
    panel = EmulatedPanel.ovz();
    machines = panel.client.machines();
  }

  @AfterEach
  void stop() {
    panel.close();
  }

  @Test
  void theEditionFollowsFromTheAddress() {
    assertThat(panel.client.edition()).isEqualTo(Edition.OVZ);
    assertThat(Edition.OVZ.title()).isEqualTo("VMmanager OVZ");
  }

  @Test
  void aMachineIsMadeInTheWordsOfOvz() {
    MachineId id = machines.create(everything().build()).id().orElseThrow();

    RecordedCall call = panel.received("vm.edit");
    assertThat(call.parameters())
        .containsOnlyKeys(
            "func",
            "out",
            "lang",
            "authinfo",
            "sok",
            "name",
            "domain",
            "user",
            "preset",
            "hostnode",
            "family",
            "ip",
            "iptype",
            "mem",
            "cpu",
            "cpufreq",
            "hdd",
            "numproc",
            "numfile",
            "fstype",
            "ostemplate",
            "recipe",
            "password",
            "confirm",
            "sshpubkey")
        .containsEntry("mem", "1024")
        .containsEntry("cpu", "2")
        .containsEntry("cpufreq", "1600")
        .containsEntry("hdd", "20480")
        .containsEntry("numproc", "250")
        .containsEntry("numfile", "9000")
        .containsEntry("fstype", "simfs")
        .containsEntry("ostemplate", "debian-12-x86_64")
        .containsEntry("recipe", "ISPsystem__lamp.sh")
        .containsEntry("ip", "192.0.2.77")
        .containsEntry("hostnode", "auto");
    assertThat(call.had("confirm", EmulatedPanel.password("-root"))).isTrue();
    assertThat(record().addresses()).containsExactly("192.0.2.77");
    assertThat(record().owner()).isEqualTo("u31");
    assertShown(id, 1024, 2, 20_480, 1600, 250, 9000);
    assertThat(machines.view(id).fileSystem()).contains(FileSystem.SIMFS);
    assertThat(machines.view(id).osTemplate()).contains(EmulatedPanel.OVZ_DEBIAN);
    assertThat(machines.view(id).recipe()).contains(new RecipeName("ISPsystem__lamp.sh"));
  }

  private MachineCreation.Builder everything() {
    return EmulatedPanel.ovzCreation("vm31")
        .owner(panel.account("u31"))
        .preset(new PresetId(1))
        .recipe(new RecipeName("ISPsystem__lamp.sh"))
        .address(new AddressChoice.Exactly("192.0.2.77"))
        .processorFrequencyMHz(1600)
        .processLimit(250)
        .fileLimit(9000)
        .fileSystem(FileSystem.SIMFS)
        .addSshPublicKeys("ssh-ed25519 AAAA one");
  }

  @Test
  void limitsThatAreNotSetAreLeftToThePanel() {
    machines.create(EmulatedPanel.ovzCreation("vm31").build());

    assertThat(panel.received("vm.edit").parameters())
        .doesNotContainKeys("cpufreq", "numproc", "numfile", "fstype", "sshpubkey", "ip");
    assertThat(machines.view(MACHINE).fileSystem()).contains(FileSystem.PLOOP);
    assertThat(machines.view(MACHINE).processLimit()).isEmpty();
  }

  @Test
  void whatOnlyKvmKnowsIsRefusedUnsent() {
    MachineCreation creation =
        EmulatedPanel.ovzCreation("vm31")
            .processorWeight(1000)
            .diskWeight(500)
            .inboundLimit(1)
            .outboundLimit(1)
            .processorMode("host-passthrough")
            .clockOffset(ClockOffset.UTC)
            .build();
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> machines.create(creation))
        .withMessageContainingAll(
            "Wrong machine creation on VMmanager OVZ",
            "processorWeight exists on VMmanager KVM only",
            "diskWeight",
            "inboundLimit",
            "outboundLimit",
            "processorMode",
            "clockOffset");

    MachineCreation fromImage =
        MachineCreation.builder()
            .from(EmulatedPanel.ovzCreation("vm31").build())
            .osTemplate(Optional.empty())
            .isoImage(new IsoImageId(1))
            .build();
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> machines.create(fromImage))
        .withMessageContainingAll("isoImage", "osTemplate must be set on VMmanager OVZ");

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                machines.changeResources(
                    MACHINE, MachineResources.builder().processorWeight(500).build()))
        .withMessageContaining("processorWeight");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> machines.changeScreenPassword(MACHINE, EmulatedPanel.screenPassword()))
        .withMessageContaining("screen password exists on VMmanager KVM only");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> panel.client.sessions().consoleLink("u31", MACHINE))
        .withMessageContaining("the screen of a machine exists on VMmanager KVM only");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                panel
                    .client
                    .presets()
                    .create(PresetCreation.builder().name("x").processorWeight(1).build()))
        .withMessageContaining("processorWeight");
    assertThat(panel.emulator.ledger().callCount()).isZero();
  }

  @Test
  void resourcesChangeWhileTheMachineRuns() {
    MachineId id = panel.deployed("vm31");

    machines.changeResources(
        id,
        MachineResources.builder()
            .memoryMiB(2048)
            .cores(4)
            .diskMiB(30_000)
            .processorFrequencyMHz(2400)
            .processLimit(500)
            .fileLimit(20_000)
            .build());

    assertThat(panel.received("vm.edit").parameters())
        .containsOnlyKeys(
            "func",
            "out",
            "lang",
            "authinfo",
            "elid",
            "sok",
            "mem",
            "cpu",
            "hdd",
            "cpufreq",
            "numproc",
            "numfile");
    assertThat(record().status()).isEqualTo(MachineStatus.RUNNING);
    assertShown(id, 2048, 4, 30_000, 2400, 500, 20_000);

    machines.changeResources(id, MachineResources.builder().diskMiB(15_000).build());
    assertThat(record().diskMiB()).isEqualTo(15_000);
    assertThat(record().memoryMiB()).isEqualTo(2048);
  }

  private void assertShown(
      MachineId id,
      long memory,
      long cores,
      long disk,
      long frequency,
      long processes,
      long files) {
    Machine row = machines.list().get(0);
    assertThat(row.id()).isEqualTo(id);
    assertThat(row.memoryMiB()).hasValue(memory);
    assertThat(row.cores()).hasValue(cores);
    assertThat(row.diskMiB()).hasValue(disk);
    assertThat(row.processorFrequencyMHz()).hasValue(frequency);
    assertThat(row.processLimit()).hasValue(processes);
    assertThat(row.fileLimit()).hasValue(files);
    MachineDetails details = machines.view(id);
    assertThat(details.memoryMiB()).hasValue(memory);
    assertThat(details.cores()).hasValue(cores);
    assertThat(details.diskMiB()).hasValue(disk);
    assertThat(details.processorFrequencyMHz()).hasValue(frequency);
    assertThat(details.processLimit()).hasValue(processes);
    assertThat(details.fileLimit()).hasValue(files);
    assertThat(details.vncPassword()).isEmpty();
  }

  @Test
  void anAccountIsLetIntoThePanelByALink() {
    panel.deployed("vm31");

    String link = panel.client.sessions().panelLink("u31").reveal();

    assertThat(link.startsWith(panel.server.url() + "?func=auth&username=u31&key=")).isTrue();
    assertThat(
            panel.emulator.ledger().secretsEverIssued().stream()
                .filter(secret -> secret.kind() == SecretKind.ONE_TIME_KEY)
                .filter(secret -> panel.emulator.opens("vm31", secret)))
        .hasSize(1);
  }

  @Test
  void powerIsSwitchedInTheSameWords() {
    MachineId id = panel.deployed("vm31");

    machines.stop(id);
    assertThat(machines.list().get(0).power()).isEqualTo(PowerState.STOPPED);
    assertThat(machines.view(id).power()).isEqualTo(PowerState.STOPPED);
    panel.client.accountRights().suspend("u31", AccountRights.SWITCHING_ON);
    assertThat(panel.emulator.customer("u31").startMachine("vm31")).isFalse();
    machines.start(id);
    assertThat(machines.list().get(0).power()).isEqualTo(PowerState.RUNNING);
    machines.changeBlock(id, true);
    assertThat(machines.view(id).blocked()).contains(true);
    machines.restart(id);
    assertThat(record().status()).isEqualTo(MachineStatus.RUNNING);
  }

  @Test
  void aReinstallationNamesTheTemplateInTheWordsOfOvz() {
    MachineId id = panel.deployed("vm31");
    assertThat(machines.reinstallChoices(id).osTemplates())
        .contains(EmulatedPanel.OVZ_DEBIAN, UBUNTU);

    machines.reinstall(
        id,
        Reinstallation.builder()
            .osTemplate(UBUNTU)
            .recipe(new RecipeName("#local__motd.sh"))
            .newPassword(EmulatedPanel.secret("-new"))
            .addSshPublicKeys("ssh-ed25519 BBBB two")
            .build());

    assertThat(panel.received("vm.reinstall").parameters())
        .containsEntry("ostemplate", UBUNTU.value())
        .containsEntry("recipe", "#local__motd.sh")
        .containsEntry("new_password", "on")
        .containsEntry("sshpubkey", "ssh-ed25519 BBBB two")
        .doesNotContainKeys("vmi", "osname");
    assertThat(record().osTemplate()).contains(UBUNTU.value());
    assertThat(record().passwordMatches(EmulatedPanel.password("-new"))).isTrue();
  }

  @Test
  void thePasswordIsChangedInTheForm() {
    MachineId id = panel.deployed("vm31");

    machines.changePassword(id, EmulatedPanel.secret("-new"));

    assertThat(panel.received("vm.edit").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid", "sok", "password", "confirm");
    assertThat(record().passwordMatches(EmulatedPanel.password("-new"))).isTrue();
    assertThat(panel.emulator.ledger().callCount("vm.chpasswd")).isZero();
  }

  @Test
  void trafficIsReportedInTheWordsOfOvz() {
    MachineId id = panel.deployed("vm31");
    LocalDate day = LocalDate.parse("2024-05-01");
    panel.emulator.administrator().recordTraffic("vm31", day, 0.42, 1.1);

    assertThat(machines.monthlyTraffic(id))
        .containsExactly(
            new DailyTraffic(
                Optional.of(day),
                Optional.of(new BigDecimal("0.42")),
                Optional.of(new BigDecimal("1.10"))));
    assertThat(panel.received("reportvm").parameters())
        .containsEntry("interval", "day")
        .containsEntry("period", "currentmonth")
        .containsEntry("vm", id.toString())
        .doesNotContainKeys("type", "server");
  }

  @Test
  void theDiskSaysHowFullItIs() {
    MachineId id = panel.deployed("vm31");
    panel.emulator.administrator().recordDiskUse("vm31", 17_000);

    assertThat(machines.diskUse(id)).contains(new DiskUse(20_480, 17_000));
  }

  @Test
  void presetsAreInTheWordsOfOvz() {
    PresetId id =
        panel
            .client
            .presets()
            .create(
                PresetCreation.builder()
                    .name("OVZ-9")
                    .memoryMiB(512)
                    .cores(1)
                    .diskMiB(9_000)
                    .processorFrequencyMHz(800)
                    .processLimit(100)
                    .fileLimit(1_000)
                    .build())
            .orElseThrow();

    Preset preset = panel.client.presets().view(id);
    assertThat(preset.cores()).hasValue(1);
    assertThat(preset.diskMiB()).hasValue(9_000);
    assertThat(preset.processorFrequencyMHz()).hasValue(800);
    assertThat(preset.processLimit()).hasValue(100);
    assertThat(preset.fileLimit()).hasValue(1_000);
    assertThat(panel.client.presets().findByName("OVZ-9").orElseThrow().diskMiB()).hasValue(9_000);
  }

  private MachineRecord record() {
    return panel.emulator.machine("vm31").orElseThrow();
  }
}
