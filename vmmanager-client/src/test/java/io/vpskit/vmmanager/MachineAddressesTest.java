package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.vmmanager.machine.AddedAddress;
import io.vpskit.vmmanager.machine.AddressChoice;
import io.vpskit.vmmanager.machine.AddressFamily;
import io.vpskit.vmmanager.machine.AddressId;
import io.vpskit.vmmanager.machine.MachineAddress;
import io.vpskit.vmmanager.machine.MachineAddresses;
import io.vpskit.vmmanager.machine.MachineId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachineAddressesTest extends EmulatedPanelTest {

  private MachineAddresses addresses;
  private MachineId id;

  @BeforeEach
  void build() {
    addresses = panel.client.addresses();
    id = panel.deployed("vm31");
  }

  @Test
  void areListed() {
    List<MachineAddress> listed = addresses.list(id);

    assertThat(listed)
        .singleElement()
        .satisfies(it -> assertThat(it.address()).isEqualTo(machine().addresses().get(0)))
        .satisfies(it -> assertThat(it.reverseName()).contains("vm31.example.net"))
        .satisfies(it -> assertThat(it.family()).contains(AddressFamily.IPV4));
    assertThat(panel.received("iplist").parameters()).containsEntry("elid", id.toString());
  }

  @Test
  void areListedWithoutTheHeadingsBetweenThem() {
    panel.behave(behaviour -> behaviour.addressGroupRows(true));

    assertThat(addresses.list(id)).hasSize(1);
  }

  @Test
  void areAdded() {
    AddedAddress added = addresses.add(id, AddressFamily.IPV6, "mail.example.net");

    assertThat(panel.received("iplist.edit").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "sok", "plid", "domain", "family")
        .containsEntry("plid", id.toString())
        .containsEntry("domain", "mail.example.net")
        .containsEntry("family", "ipv6")
        .containsEntry("sok", "ok");
    String address = machine().addresses().get(1);
    assertThat(added.address()).contains(address);
    assertThat(addresses.list(id))
        .contains(
            new MachineAddress(
                added.id().orElseThrow(),
                address,
                Optional.of("mail.example.net"),
                Optional.of(AddressFamily.IPV6)));
  }

  @Test
  void areAddedByNameOrFromANetwork() {
    assertThat(
            addresses.add(id, new AddressChoice.Exactly("198.51.100.9"), "a.example.net").address())
        .contains("198.51.100.9");
    assertThat(panel.received("iplist.edit").parameters())
        .containsEntry("family", "special")
        .containsEntry("ip", "198.51.100.9");

    assertThat(
            addresses
                .add(id, new AddressChoice.FromNetwork("203.0.113.0/24"), "b.example.net")
                .address()
                .orElseThrow())
        .startsWith("203.0.113.");
    assertThat(addresses.list(id)).hasSize(3);
  }

  @Test
  void areNotThoseThatWereWantedWhenThePanelIgnoresTheWish() {
    panel.behave(behaviour -> behaviour.chosenAddressHonoured(false));

    AddedAddress added =
        addresses.add(id, new AddressChoice.Exactly("198.51.100.9"), "a.example.net");

    assertThat(added.address().orElseThrow()).startsWith("192.0.2.");
    assertThat(machine().addresses()).contains(added.address().orElseThrow());
  }

  @Test
  void ofContainersAreTheSame() {
    try (EmulatedPanel ovz = EmulatedPanel.ovz()) {
      MachineId machine = ovz.deployed("vm31");
      MachineAddresses ofOvz = ovz.client.addresses();
      AddressId added =
          ofOvz
              .add(machine, new AddressChoice.Exactly("198.51.100.9"), "a.example.net")
              .id()
              .orElseThrow();
      ofOvz.changeReverseName(machine, added, "b.example.net");
      assertThat(ofOvz.list(machine))
          .hasSize(2)
          .last()
          .satisfies(it -> assertThat(it.reverseName()).contains("b.example.net"));
      ofOvz.remove(machine, added);
      assertThat(ofOvz.list(machine)).hasSize(1);
    }
  }

  @Test
  void areGivenAnotherReverseName() {
    AddressId address = addresses.list(id).get(0).id();

    addresses.changeReverseName(id, address, "mail.example.net");

    assertThat(panel.received("iplist.edit").parameters())
        .containsEntry("elid", address.toString())
        .containsEntry("plid", id.toString())
        .containsEntry("domain", "mail.example.net")
        .containsEntry("sok", "ok");
    assertThat(addresses.list(id).get(0).reverseName()).contains("mail.example.net");
  }

  @Test
  void areRemoved() {
    AddressId added = addresses.add(id, AddressFamily.IPV4, "mail.example.net").id().orElseThrow();

    addresses.remove(id, added);

    assertThat(panel.received("iplist.delete").parameters())
        .containsEntry("elid", added.toString())
        .containsEntry("plid", id.toString());
    assertThat(machine().addresses()).hasSize(1);
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> addresses.remove(id, added))
        .satisfies(e -> assertThat(e.type()).isEqualTo("missed"));
  }

  @Test
  void haveAReverseNameThatIsAHostName() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> addresses.add(id, AddressFamily.IPV4, "no good"))
        .withMessageContaining("reverseName");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> addresses.changeReverseName(id, new AddressId(1), ""));
    assertThat(panel.emulator.ledger().callCount("iplist.edit")).isZero();
  }

  private MachineRecord machine() {
    return panel.emulator.machine("vm31").orElseThrow();
  }
}
