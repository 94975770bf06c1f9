package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class TasksForPeopleTest {
  @Test
  void aFailedOrderIsTriedAgainAndAFailedSuspensionDoneByHand() throws Exception {
    List<String> printed = Printed.by(TasksForPeople::main);

    assertThat(printed)
        .startsWith(
            "An order has failed: task 1 for vps-support is OPEN, the service is IN_PROGRESS",
            "  SET_UP: The panel refused vm.edit (value, object hostnode, value node1): no disk"
                + " space is left")
        .endsWith(
            "  bert wants it, too: operator task 1 is in work by anna",
            "Tried again: task 1 for vps-support is CLOSED, RETRIED, the service is ACTIVE",
            "A suspension has failed: task 2 for vps-support is OPEN, the service is ACTIVE",
            "  SWITCH_OFF: The panel refused vm.stop (busy, object vm): a backup runs",
            "Done by hand: task 2 for vps-support is CLOSED, DONE_BY_HAND, the service is"
                + " SUSPENDED");
    assertThat(printed)
        .filteredOn(line -> line.contains("create machine: refused, The panel refused vm.edit"))
        .hasSize(3);
  }
}
