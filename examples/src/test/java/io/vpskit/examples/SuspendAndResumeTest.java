package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class SuspendAndResumeTest {
  @Test
  void aVpsIsResumedWhenNoReasonIsLeftAndWhatMakesNoSenseIsRefused() throws Exception {
    List<String> printed = Printed.by(SuspendAndResume::main);

    assertThat(printed)
        .startsWith(
            "sold:                        ACTIVE [], its machine is RUNNING",
            "invoice 7 is not paid:       SUSPENDED [CUSTOMER], its machine is STOPPED",
            "  asked for again: the same",
            "a complaint comes in:        SUSPENDED [CUSTOMER, ABUSE], its machine is STOPPED",
            "somebody starts the machine: SUSPENDED [CUSTOMER, ABUSE], its machine is RUNNING",
            "which is noticed:            SUSPENDED [CUSTOMER, ABUSE], its machine is STOPPED",
            "invoice 7 is paid:           SUSPENDED [ABUSE], its machine is STOPPED",
            "the complaint is settled:    ACTIVE [], its machine is RUNNING");
    assertThat(printed.get(8)).startsWith("  resumed once more: ").contains("Active");
    assertThat(printed)
        .filteredOn(line -> line.matches("  SUSPEND: DONE, \\d+ panel calls"))
        .hasSize(2);
    assertThat(printed)
        .filteredOn(line -> line.matches("  RESUME: DONE, \\d+ panel calls"))
        .hasSize(2);
  }
}
