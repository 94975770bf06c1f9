package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEmulator;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of two modules an order goes to when nothing fails. */
class ChosenModuleTest {
  @TempDir Path folder;
  private TestHost host;
  private VmManagerEmulator second;

  private void open(
      Consumer<ProcessingModule.Builder> one, Consumer<ProcessingModule.Builder> other) {
    TwoModules modules = TwoModules.open(folder, one, other);
    host = modules.host();
    second = modules.second();
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void theModuleWithTheSmallestSortIsAskedFirst() {
    open(one -> {}, other -> {});

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").module()).isEqualTo("kvm");
    assertThat(host.panel.machines()).hasSize(1);
    assertThat(second.machines()).isEmpty();
  }

  @Test
  void aModuleThatIsNotActiveGetsNoOrders() {
    open(one -> one.active(false), other -> {});

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").module()).isEqualTo("second");
    assertThat(host.panel.ledger().callCount()).isZero();
  }

  @Test
  void anOrderGoesToAModuleThatServesItsTariff() {
    Tariff other = Tariff.builder().from(TestHost.small()).name("other").preset("small").build();
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    second = TestHost.panel(clock);
    host =
        TestHost.on(folder)
            .provisioner(it -> it.tariff(other))
            .andModule(
                it ->
                    ProcessingModule.builder()
                        .name("second")
                        .addTariff("other")
                        .panel(MachinePanel.vmManager5(it.panelSettings(second)))
                        .build())
            .open(TestHost.panel(clock), clock);

    host.provisioner().order(Order.builder().from(TestHost.order("o1")).tariff("other").build());
    host.untilActive("o1");

    assertThat(host.service("o1").module()).isEqualTo("second");
  }

  @Test
  void aModuleAtItsLimitComesAfterOneThatIsNot() {
    open(one -> one.activationLimit(1), other -> {});

    host.place("o1");
    host.provisioner().runDueWork();
    host.provisioner().order(TestHost.order("o2", "c2", TestHost.DEBIAN));
    host.untilActive("o2");

    assertThat(host.service("o1").module()).isEqualTo("kvm");
    assertThat(host.service("o2").module()).isEqualTo("second");
  }

  @Test
  void anOrderMayAskForADataCenter() {
    open(one -> one.dataCenter("Riga"), other -> other.dataCenter("Oslo"));

    host.provisioner().order(Order.builder().from(TestHost.order("o1")).dataCenter("Oslo").build());
    host.untilActive("o1");

    assertThat(host.service("o1").module()).isEqualTo("second");
    assertThatThrownBy(
            () ->
                host.provisioner()
                    .order(Order.builder().from(TestHost.order("o2")).dataCenter("Bern").build()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("dataCenter 'Bern' is not one of")
        .hasMessageContaining("[Riga, Oslo]");
  }
}
