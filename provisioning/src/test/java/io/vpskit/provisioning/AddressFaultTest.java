package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.fault.AddressFaultRule;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.FaultRule;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each call about addresses failing once, before and after its effect. */
class AddressFaultTest {
  @TempDir Path folder;
  private AddressHost addresses;

  /** A call that fails once. */
  enum Trouble {
    FIRST_TAKE_LOST_BEFORE(it -> take(it, 1).resetBeforeEffect()),
    FIRST_TAKE_LOST_AFTER(it -> take(it, 1).loseAnswerAfterEffect()),
    FIRST_TAKE_HANGS_BEFORE(it -> take(it, 1).stallBeforeEffect()),
    FIRST_TAKE_HANGS_AFTER(it -> take(it, 1).stallAfterEffect()),
    FIRST_TAKE_REFUSED(it -> take(it, 1).noFreeAddress()),
    FIRST_TAKE_UNREADABLE(it -> take(it, 1).afterEffect().htmlPage(200)),
    SECOND_TAKE_LOST_BEFORE(it -> take(it, 2).resetBeforeEffect()),
    SECOND_TAKE_LOST_AFTER(it -> take(it, 2).loseAnswerAfterEffect()),
    SECOND_TAKE_REFUSED(it -> take(it, 2).noFreeAddress()),
    THIRD_TAKE_LOST_AFTER(it -> take(it, 3).loseAnswerAfterEffect()),
    ADDITION_LOST_BEFORE(it -> add(it, 1).resetBeforeEffect()),
    ADDITION_LOST_AFTER(it -> add(it, 1).loseAnswerAfterEffect()),
    ADDITION_HANGS_BEFORE(it -> add(it, 1).stallBeforeEffect()),
    ADDITION_REFUSED(it -> add(it, 1).error("lock", "vm", "", "busy")),
    SECOND_ADDITION_LOST_AFTER(it -> add(it, 2).loseAnswerAfterEffect()),
    CREATION_LOST_AFTER(it -> create(it).loseAnswerAfterEffect()),
    CREATION_LOST_BEFORE(it -> create(it).stallBeforeEffect()),
    CREATION_REFUSED(it -> create(it).noRoom()),
    LISTING_LOST(it -> it.addresses.faults().on("ip").nth(1).resetAfterEffect()),
    RELEASE_LOST_BEFORE(it -> release(it).resetBeforeEffect()),
    RELEASE_LOST_AFTER(it -> release(it).loseAnswerAfterEffect()),
    RELEASE_HANGS_AFTER(it -> release(it).stallAfterEffect()),
    RELEASE_REFUSED(it -> release(it).error("lock", "ip", "", "busy"));

    private final Function<AddressHost, Fault> fault;

    Trouble(Function<AddressHost, Fault> fault) {
      this.fault = fault;
    }

    private static AddressFaultRule take(AddressHost it, int number) {
      return it.addresses.faults().on("ip.edit").when(PanelCall::creates).nth(number);
    }

    private static AddressFaultRule release(AddressHost it) {
      return it.addresses.faults().on("ip.delete").nth(1);
    }

    private static FaultRule add(AddressHost it, int number) {
      return it.host.panel.faults().on("iplist.edit").when(PanelCall::creates).nth(number);
    }

    private static FaultRule create(AddressHost it) {
      return it.host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1);
    }
  }

  @AfterEach
  void close() {
    addresses.close();
  }

  @ParameterizedTest
  @EnumSource
  void anOrderHasTheRightAddressesAndItsEndLeavesNone(Trouble trouble) {
    addresses = AddressHost.withIpManager(folder);
    Fault fault = trouble.fault.apply(addresses);

    Service service = addresses.active("o1", AddressFamily.IPV6, AddressFamily.IPV4);
    addresses.host.pass(Duration.ofMinutes(10));

    addresses.assertAllAgree("o1", 3);
    assertThat(AddressHost.families(service))
        .containsExactly(AddressFamily.IPV4, AddressFamily.IPV6, AddressFamily.IPV4);
    assertThat(addresses.addresses.ledger().bookingCount()).as("ever taken").isEqualTo(3);

    addresses.deleted("o1");

    assertThat(addresses.booked()).isEmpty();
    assertThat(addresses.host.panel.machines()).isEmpty();
    if (trouble != Trouble.LISTING_LOST) {
      assertThat(fault.fired()).as("fault").isEqualTo(1);
    }
  }
}
