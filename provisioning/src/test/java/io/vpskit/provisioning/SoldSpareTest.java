package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.ledger.BookingRecord;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order got a spare, and failed because of its licence afterwards. */
class SoldSpareTest {
  @TempDir Path folder;
  private ThreePanels panels;
  private SpareRecord spare;
  private OperatorTask task;

  @BeforeEach
  void failAWarmOrder() {
    panels = new ThreePanels(folder, true);
    panels.until(() -> panels.readySpares() == 2);
    panels.licences.faults().on("soft.order.param").every().error("value", "period", "", "no");
    panels.provisioner().order(ThreePanels.order("o1"));
    panels.until(() -> !tasks().list(OperatorTaskFilter.unclosed()).isEmpty());
    task = tasks().list(OperatorTaskFilter.unclosed()).get(0);
    String machine = task.machineId().orElseThrow();
    spare =
        panels.provisioner().pool().spares("kvm").stream()
            .filter(it -> it.machineId().filter(machine::equals).isPresent())
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void close() {
    panels.close();
  }

  private OperatorTasks tasks() {
    return panels.provisioner().operatorTasks();
  }

  @Test
  void theSpareIsTheBuyersAlready() {
    assertThat(spare.state()).isEqualTo(SpareRecord.State.HANDED_OVER);
    assertThat(spare.service()).contains(panels.service("o1").id());
  }

  @Test
  void peopleMayFinishTheOrderWithItsOwnMachine() {
    tasks().markDone(task.id(), "anna", spare.machineId().orElseThrow());

    assertSold();
  }

  @Test
  void theOrderGoesOnWithTheSameMachine() {
    panels.licences.faults().clear();

    tasks().retry(task.id(), "anna");
    panels.until(() -> panels.service("o1").status() == ServiceStatus.ACTIVE);

    assertSold();
    assertThat(panels.service("o1").licence()).isPresent();
  }

  private void assertSold() {
    Service service = panels.service("o1");
    assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.delivery()).contains(Delivery.POOL);
    assertThat(service.machineId()).isEqualTo(spare.machineId());
    assertThat(service.addresses()).hasSize(3);
    assertThat(panels.provisioner().eventsAfter(0, 1000))
        .filteredOn(event -> event.type() == EventType.SPARE_HANDED_OVER)
        .hasSize(1);
  }

  @Test
  void deletedItLeavesNoAddressBehind() {
    String owner = "vps" + panels.service("o1").id();
    assertThat(panels.addresses.bookings()).filteredOn(it -> isOf(it, owner)).hasSize(3);

    panels.provisioner().delete(panels.service("o1").id());
    panels.until(() -> panels.service("o1").status() == ServiceStatus.DELETED);

    assertThat(panels.addresses.bookings()).filteredOn(it -> isOf(it, owner)).isEmpty();
    assertThat(panels.machines.machine(spare.machineName())).isEmpty();
  }

  private static boolean isOf(BookingRecord booking, String owner) {
    return booking.note().startsWith(owner);
  }
}
