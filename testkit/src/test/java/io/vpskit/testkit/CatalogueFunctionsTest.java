package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.DEBIAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CatalogueFunctionsTest {

  private final TestPanel panel = TestPanel.kvm();

  @Test
  void osTemplatesAreKeyedByName() {
    Reply list = panel.call("osmgr");

    assertThat(list.child("metadata").attribute("key")).isEqualTo("name");
    assertThat(list.column("name")).containsExactly(DEBIAN, TestPanel.UBUNTU);
    assertThat(list.column("osname")).containsExactly("Debian-12-x86_64", "Ubuntu-24.04-amd64");
  }

  @Test
  void anOsTemplateShowsItsData() {
    Reply view = panel.call("osmgr.edit", "elid", DEBIAN);

    assertThat(view.text("type")).isEqualTo("ostemplate");
    assertThat(view.text("tags")).isEqualTo("debian linux");
    assertThat(view.text("illegal_password_characters")).isEqualTo("'\"");
    assertThat(panel.call("osmgr.edit", "elid", "x").errorType()).isEqualTo("missed");
  }

  @Test
  void recipesImagesAndRepositoriesAreListed() {
    assertThat(panel.call("recipemgr").column("id"))
        .containsExactly("ISPsystem__lamp.sh", "#local__broken.sh");
    assertThat(panel.call("recipemgr").column("tags")).containsExactly("debian", "");
    assertThat(panel.call("iso").column("id")).containsExactly("1");
    assertThat(panel.call("iso").column("name")).containsExactly("netinst.iso");
    assertThat(panel.call("repo").column("name")).containsExactly("ISPsystem");
  }

  @Test
  void aVpsTemplateIsViewedMadeAndChanged() {
    assertThat(panel.call("preset.edit", "elid", "2").text("cputune")).isEqualTo("2000");
    assertThat(panel.call("preset.edit").has("mem")).isTrue();

    Reply made = panel.call("preset.edit", "sok", "ok", "name", "KVM-9", "mem", "512");
    assertThat(made.text("id")).isEqualTo("3");
    assertThat(panel.call("preset").rows().get(2).has("vsize")).isFalse();
    panel.call("preset.edit", "elid", "3", "sok", "ok", "vcpu", "4", "vsize", "9000");
    Reply row = panel.call("preset").rows().get(2);
    assertThat(row.text("mem")).isEqualTo("512");
    assertThat(row.text("vcpu")).isEqualTo("4");

    assertThat(panel.create("vm1", "preset", "3")).isEqualTo("1");
    assertThat(panel.call("preset.edit", "elid", "9").errorType()).isEqualTo("missed");
    assertThat(panel.call("preset.edit", "sok", "ok").errorObject()).isEqualTo("name");
    assertThat(panel.call("preset.edit", "elid", "1", "sok", "ok", "mem", "x").errorObject())
        .isEqualTo("mem");
  }

  @Test
  void twoVpsTemplatesMayHaveOneName() {
    assertThat(panel.call("preset.edit", "sok", "ok", "name", "KVM-1", "mem", "1").ok()).isTrue();
  }

  @Test
  void nodesShowWhatIsUsedOfThem() {
    panel.create("vm1");

    Reply row = panel.call("vmhostnode").rows().get(0);
    assertThat(row.text("countvm")).isEqualTo("1");
    assertThat(row.text("maxvmcount")).isEqualTo("10");
    assertThat(row.text("meminfo")).isEqualTo("1024 MiB / 8192 MiB");

    Reply info = panel.call("vmhostnode.info", "elid", "1", "lang", "ru");
    Reply paid =
        info.rows().stream()
            .filter(line -> line.child("type").attribute("orig").equals("paid_mem"))
            .findFirst()
            .orElseThrow();
    assertThat(paid.text("info")).isEqualTo("1024 MiB");
    assertThat(paid.text("type")).isEqualTo("Память машин");
    assertThat(panel.call("vmhostnode.info", "elid", "9").errorType()).isEqualTo("missed");
  }

  @Test
  void theNumberOfPlacesOfANodeIsChanged() {
    assertThat(panel.call("vmhostnode.edit", "elid", "1").text("maxvmcount")).isEqualTo("10");
    panel.call("vmhostnode.edit", "elid", "1", "maxvmcount", "11", "sok", "ok");
    assertThat(panel.call("vmhostnode.edit", "elid", "1").text("maxvmcount")).isEqualTo("11");
    assertThat(
            panel
                .call("vmhostnode.edit", "elid", "1", "maxvmcount", "-1", "sok", "ok")
                .errorObject())
        .isEqualTo("maxvmcount");
  }

  @Test
  void addressesAreAddedRenamedAndRemoved() {
    panel.createReady("vm1");
    Reply added =
        panel.call(
            "iplist.edit", "plid", "1", "family", "ipv6", "domain", "x.example.net", "sok", "ok");
    assertThat(added.text("ip")).isEqualTo("2001:db8::1");

    Reply list = panel.call("iplist", "elid", "1");
    assertThat(list.column("ip")).containsExactly("192.0.2.1", "2001:db8::1");
    assertThat(list.column("family")).containsExactly("ipv4", "ipv6");
    assertThat(list.column("domain")).containsExactly("vm1.example.net", "x.example.net");
    assertThat(panel.emulator.machine("vm1").orElseThrow().addresses())
        .containsExactly("192.0.2.1", "2001:db8::1");

    panel.call("iplist.edit", "elid", "1", "plid", "1", "domain", "ptr.example.net", "sok", "ok");
    assertThat(panel.call("iplist.edit", "elid", "1", "plid", "1").text("domain"))
        .isEqualTo("ptr.example.net");

    assertThat(panel.call("iplist.delete", "elid", added.text("id"), "plid", "1").ok()).isTrue();
    assertThat(panel.call("iplist", "elid", "1").column("ip")).containsExactly("192.0.2.1");
    assertThat(panel.call("iplist.delete", "elid", "1", "plid", "1").errorType())
        .isEqualTo("value");
    assertThat(panel.call("iplist.delete", "elid", "7", "plid", "1").errorType())
        .isEqualTo("missed");
    assertThat(panel.call("iplist.edit", "plid", "1").text("family")).isEqualTo("ipv4");
  }

  @Test
  void anAddedAddressMayBeNamedOrOfANetwork() {
    panel.createReady("vm1");

    Client.Answer named =
        panel.answer(
            "iplist.edit", "plid", "1", "family", "special", "ip", "198.51.100.9", "sok", "ok");
    assertThat(named.xml().text("ip")).isEqualTo("198.51.100.9");
    assertThat(named.synthetic()).isEqualTo("parameter ip of iplist.edit");
    assertThat(
            panel.call("iplist.edit", "plid", "1", "family", "10.0.0.0/30", "sok", "ok").text("ip"))
        .isEqualTo("10.0.0.1");
    assertThat(
            panel
                .call(
                    "iplist.edit", "plid", "1", "family", "special", "ip", "10.0.0.1", "sok", "ok")
                .errorType())
        .isEqualTo("exists");
    assertThat(panel.emulator.machine("vm1").orElseThrow().addresses()).hasSize(3);
  }

  @Test
  void aPanelMayIgnoreWhichAddressIsWanted() {
    panel.emulator.behave(change -> change.chosenAddressHonoured(false));

    assertThat(
            panel
                .call("vm.edit", panel.order("vm1", "family", "special", "ip", "198.51.100.9"))
                .text("ip"))
        .isEqualTo("192.0.2.1");
    panel.clock.advance(TestPanel.BUILDING.plus(TestPanel.INSTALLING));
    assertThat(
            panel
                .call(
                    "iplist.edit",
                    "plid",
                    "1",
                    "family",
                    "special",
                    "ip",
                    "2001:db8::9",
                    "sok",
                    "ok")
                .text("ip"))
        .isEqualTo("2001:db8::1");
  }

  @Test
  void addressesOfAMachineRunOutToo() {
    panel.createReady("vm1");
    for (int i = 2; i <= 6; i++) {
      assertThat(panel.call("iplist.edit", "plid", "1", "family", "ipv4", "sok", "ok").ok())
          .isTrue();
    }
    assertThat(panel.call("iplist.edit", "plid", "1", "family", "ipv4", "sok", "ok").errorType())
        .isEqualTo("limit");
    panel.call("vm.delete", "elid", "1");
    assertThat(panel.orderNow("vm2").text("ip")).isEqualTo("192.0.2.1");
  }

  @Test
  void anOwnerRenamesHisAddressesButGetsNoMore() {
    panel.createUser("u1");
    panel.createReady("vm1", "user", "2");

    assertThat(
            panel
                .callAs(
                    "u1", "iplist.edit", "elid", "1", "plid", "1", "domain", "y.net", "sok", "ok")
                .ok())
        .isTrue();
    assertThat(
            panel
                .callAs("u1", "iplist.edit", "plid", "1", "family", "ipv4", "sok", "ok")
                .errorType())
        .isEqualTo("access");
  }

  @Test
  void aGroupHeadingMayStandAmongTheAddresses() {
    panel.createReady("vm1");
    panel.emulator.behave(change -> change.addressGroupRows(true));

    assertThat(panel.call("iplist", "elid", "1").column("type")).containsExactly("group", "");
  }

  @Test
  void theTrafficReportShowsTheDaysOfThisMonth() {
    panel.createReady("vm1");
    panel.emulator.administrator().recordTraffic("vm1", LocalDate.parse("2025-12-31"), 9, 9);
    panel.emulator.administrator().recordTraffic("vm1", LocalDate.parse("2026-01-01"), 1, 0.25);
    panel.emulator.administrator().recordTraffic("vm1", LocalDate.parse("2026-01-01"), 1, 0.25);

    Reply report = panel.call("reportvm", "type", "day", "period", "currentmonth", "server", "1");

    assertThat(report.column("rx")).containsExactly("2.00");
    assertThat(report.column("tx")).containsExactly("0.50");
    assertThat(panel.call("reportvm", "server", "9").errorType()).isEqualTo("missed");
  }

  @Test
  void systemInformationNamesTheInterface() {
    panel.createReady("vm1");

    assertThat(panel.call("vm.sysinfo", "elid", "1").column("value")).contains("vnet1");
  }
}
