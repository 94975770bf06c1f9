package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.ledger.MachineRecord;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OvzTest {

  private final TestPanel panel = TestPanel.ovz();

  private MachineRecord machine() {
    return panel.emulator.machine("vm1").orElseThrow();
  }

  @Test
  void thePanelStandsAtItsOwnPath() {
    assertThat(panel.client.url()).endsWith("/vemgr");
    assertThat(panel.call("vm").attribute("binary")).isEqualTo("/vemgr");
    assertThat(panel.client.at("https://vm.example.org/vmmgr").get().status()).isEqualTo(404);
    assertThat(
            panel
                .client
                .post("out", "xml", "func", "auth", "username", "admin", "password", CANARY)
                .cookie())
        .startsWith("vemgrses5=");
  }

  @Test
  void aMachineIsMadeWithTheParametersOfOvz() {
    Reply reply =
        panel.call(
            "vm.edit",
            panel.order(
                "vm1", "mem", "512", "cpu", "2", "cpufreq", "800", "hdd", "9000", "numproc", "100",
                "numfile", "5000", "fstype", "simfs"));

    assertThat(reply.text("id")).isEqualTo("1");
    assertThat(machine().memoryMiB()).isEqualTo(512);
    assertThat(machine().cores()).isEqualTo(2);
    assertThat(machine().diskMiB()).isEqualTo(9_000);
    assertThat(machine().osTemplate()).contains("debian-12-x86_64");
    Reply view = panel.view("1");
    assertThat(view.text("cpufreq")).isEqualTo("800");
    assertThat(view.text("numproc")).isEqualTo("100");
    assertThat(view.text("numfile")).isEqualTo("5000");
    assertThat(view.text("fstype")).isEqualTo("simfs");
    assertThat(view.names()).doesNotContain("vncport", "vsize", "vcpu", "cputune");
  }

  @Test
  void theRowShowsTheSameTwoFlags() {
    panel.create("vm1");
    assertThat(panel.row("1").has("installing")).isTrue();
    panel.clock.advance(TestPanel.BUILDING);
    assertThat(panel.row("1").has("installos")).isTrue();
    panel.clock.advance(TestPanel.INSTALLING);
    assertThat(panel.row("1").names())
        .doesNotContain("installing", "installos")
        .contains("hdd", "cpu", "cpufreq");
  }

  @Test
  void theDiskChangesItsSize() {
    panel.createReady("vm1");

    panel.call("vm.edit", "elid", "1", "hdd", "30000", "mem", "2048", "sok", "ok");

    assertThat(machine().diskMiB()).isEqualTo(30_000);
    assertThat(machine().memoryMiB()).isEqualTo(2_048);
    assertThat(machine().guestMemoryMiB()).as("without a start").isEqualTo(2_048);
    assertThat(panel.call("vm.edit", "elid", "1", "hdd", "x", "sok", "ok").errorObject())
        .isEqualTo("hdd");
  }

  @Test
  void theDiskShrinksAsFarAsItIsFreeUnlessThePolicyForbidsIt() {
    panel.createReady("vm1");
    panel.emulator.administrator().recordDiskUse("vm1", 12_000);

    assertThat(panel.call("vm.edit", "elid", "1", "hdd", "11999", "sok", "ok").errorObject())
        .isEqualTo("hdd");
    assertThat(panel.call("vm.edit", "elid", "1", "hdd", "12000", "sok", "ok").ok()).isTrue();
    panel.emulator.behave(change -> change.diskShrinkRefused(true));
    panel.emulator.administrator().recordDiskUse("vm1", 0);
    assertThat(panel.call("vm.edit", "elid", "1", "hdd", "11999", "sok", "ok").errorObject())
        .isEqualTo("hdd");
    assertThat(machine().diskMiB()).isEqualTo(12_000);
  }

  @Test
  void thePasswordIsChangedInTheForm() {
    panel.createReady("vm1");
    String changed = CANARY + "-root";

    assertThat(panel.call("vm.chpasswd", "elid", "1").errorObject()).isEqualTo("func");
    assertThat(
            panel
                .call("vm.edit", "elid", "1", "password", changed, "confirm", "x", "sok", "ok")
                .errorObject())
        .isEqualTo("confirm");
    panel.call("vm.edit", "elid", "1", "password", changed, "confirm", changed, "sok", "ok");

    assertThat(machine().passwordMatches(changed)).isTrue();
  }

  @Test
  void reinstallationTakesTheOsTemplateOfOvz() {
    panel.createReady("vm1");
    assertThat(panel.call("vm.reinstall", "elid", "1").all("slist").get(0).attribute("name"))
        .isEqualTo("ostemplate");

    panel.call("vm.reinstall", "elid", "1", "ostemplate", "ubuntu-24.04-x86_64", "sok", "ok");

    assertThat(machine().osTemplate()).contains("ubuntu-24.04-x86_64");
    assertThat(panel.row("1").has("installos")).isTrue();
  }

  @Test
  void theReportTakesTheParametersOfOvz() {
    panel.createReady("vm1");
    panel.emulator.administrator().recordTraffic("vm1", LocalDate.parse("2026-01-01"), 1, 2);

    assertThat(
            panel
                .call("reportvm", "interval", "day", "period", "currentmonth", "vm", "1")
                .column("tx"))
        .containsExactly("2.00");
    assertThat(panel.call("reportvm", "server", "1").errorObject()).isEqualTo("vm");
  }

  @Test
  void systemInformationNamesTheLimitOfTheDiskAndThenItsUse() {
    panel.createReady("vm1");

    assertThat(hddFact()).isEqualTo("20480 MiB, 2048 MiB used");
    panel.emulator.administrator().recordDiskUse("vm1", 17_000);
    assertThat(hddFact()).isEqualTo("20480 MiB, 17000 MiB used");
  }

  private String hddFact() {
    return panel.call("vm.sysinfo", "elid", "1").rows().stream()
        .filter(row -> row.text("name").equals("hdd"))
        .findFirst()
        .orElseThrow()
        .text("value");
  }

  @Test
  void thereAreNeitherImagesNorConsoles() {
    assertThat(panel.call("iso").errorObject()).isEqualTo("func");
    assertThat(panel.call("vm.novnc", "elid", "1").errorObject()).isEqualTo("func");
    assertThat(panel.call("vm.edit", panel.order("vm1", "installtype", "installiso")).errorObject())
        .isEqualTo("installtype");
  }

  @Test
  void vpsTemplatesCarryTheFieldsOfOvz() {
    assertThat(panel.call("preset").rows().get(1).names())
        .containsExactly("id", "name", "mem", "cpu", "hdd");
    assertThat(panel.call("preset.edit", "elid", "2").text("cpufreq")).isEqualTo("2000");
  }
}
