package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.IpManagerEmulator;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.FaultRule;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Addresses that the machine panel chooses. */
class PanelAddressTest {
  @TempDir Path folder;
  private AddressHost addresses;

  @AfterEach
  void close() {
    addresses.close();
  }

  /** A call that fails once. */
  enum Trouble {
    NONE(rule -> rule.slowReply(Duration.ofMillis(1))),
    LOST_BEFORE(FaultRule::resetBeforeEffect),
    LOST_AFTER(FaultRule::loseAnswerAfterEffect),
    HANGS_BEFORE(FaultRule::stallBeforeEffect),
    HANGS_AFTER(FaultRule::stallAfterEffect),
    REFUSED(FaultRule::noFreeAddress);

    private final Function<FaultRule, Fault> fault;

    Trouble(Function<FaultRule, Fault> fault) {
      this.fault = fault;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMachineHasTheAddressesThatWereOrdered(Trouble trouble) {
    addresses = AddressHost.withoutIpManager(folder, builder -> builder);
    trouble.fault.apply(
        addresses.host.panel.faults().on("iplist.edit").when(PanelCall::creates).nth(1));

    Service service =
        addresses.active("o1", AddressFamily.IPV4, AddressFamily.IPV6, AddressFamily.IPV6);

    assertThat(AddressHost.families(service))
        .containsExactly(
            AddressFamily.IPV4, AddressFamily.IPV4, AddressFamily.IPV6, AddressFamily.IPV6);
    assertThat(addresses.onlyMachine().addresses())
        .containsExactlyInAnyOrderElementsOf(
            service.addresses().stream().map(ServiceAddress::ip).toList());
    assertThat(addresses.addresses.ledger().callCount()).isZero();
  }

  @Test
  void theMainAddressIsOfTheFamilyOfTheTariff() {
    addresses =
        AddressHost.withoutIpManager(
            folder,
            builder ->
                builder.tariff(
                    Tariff.builder()
                        .from(TestHost.small())
                        .ipv4Addresses(0)
                        .ipv6Addresses(1)
                        .build()));

    Service service = addresses.active("o1");

    assertThat(AddressHost.families(service)).containsExactly(AddressFamily.IPV6);
    assertThat(service.address().orElseThrow()).contains(":");
  }

  @Test
  void anIpManagerThatIsSharedKeepsTheAddressWhenAnotherModuleServes() {
    VmManagerEmulator[] second = new VmManagerEmulator[1];
    addresses =
        AddressHost.withIpManager(
            folder, (builder, shared) -> builder.andModule(host -> second(host, second, shared)));
    addresses.host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noRoom();

    Service service = addresses.active("o1");

    assertThat(service.module()).isEqualTo("second");
    assertThat(addresses.addresses.ledger().bookingCount()).isEqualTo(1);
    assertThat(addresses.addresses.ledger().releaseCount()).isZero();
    assertThat(second[0].machines().get(0).addresses())
        .containsExactlyElementsOf(addresses.booked());
  }

  @Test
  void anIpManagerThatIsNotSharedGetsItsAddressBack() {
    VmManagerEmulator[] second = new VmManagerEmulator[1];
    IpManagerEmulator[] other = new IpManagerEmulator[1];
    addresses =
        AddressHost.withIpManager(
            folder,
            builder ->
                builder.andModule(
                    host -> {
                      other[0] = AddressHost.ipManager(host.clock, "198.51.100.0/24");
                      return second(host, second, AddressHost.addressPanel("other", other[0]));
                    }));
    addresses.host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noRoom();

    Service service = addresses.active("o1");
    addresses.host.pass(Duration.ofMinutes(5));

    assertThat(service.module()).isEqualTo("second");
    assertThat(addresses.booked()).isEmpty();
    assertThat(other[0].bookings()).hasSize(1);
    assertThat(second[0].machines().get(0).addresses())
        .containsExactly(other[0].bookings().get(0).address());
  }

  @Test
  void oneNameStandsForOneIpManager() {
    addresses = AddressHost.withIpManager(folder);
    AddressPanel grouped = AddressPanel.builder().from(addresses.shared).group("alias").build();

    assertThatThrownBy(
            () ->
                Provisioner.builder()
                    .database(Database.sqlite(folder.resolve("other.db")))
                    .tariff(TestHost.small())
                    .module(module("one", addresses.shared))
                    .module(module("two", grouped))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ipManager 'main' of module 'two' has other settings");
  }

  @Test
  void modulesShareAnIpManagerWhoseSettingsWereMadeForEachOfThem() {
    addresses = AddressHost.withIpManager(folder);
    AddressPanel again = AddressHost.addressPanel("main", addresses.addresses);

    Provisioner shared =
        Provisioner.builder()
            .database(Database.sqlite(folder.resolve("other.db")))
            .tariff(TestHost.small())
            .module(module("one", addresses.shared))
            .module(module("two", again))
            .build();

    assertThat(shared.moduleProblems()).isEmpty();
    shared.close();
  }

  private ProcessingModule module(String name, AddressPanel ipManager) {
    return ProcessingModule.builder()
        .name(name)
        .addTariff("small")
        .panel(MachinePanel.vmManager5(addresses.host.panelSettings()))
        .ipManager(ipManager)
        .build();
  }

  private static ProcessingModule second(
      TestHost host, VmManagerEmulator[] panel, AddressPanel ipManager) {
    panel[0] = AddressHost.machinePanel(host.clock);
    return ProcessingModule.builder()
        .name("second")
        .sort(200)
        .addTariff("small")
        .panel(MachinePanel.vmManager5(host.panelSettings(panel[0])))
        .ipManager(ipManager)
        .build();
  }
}
