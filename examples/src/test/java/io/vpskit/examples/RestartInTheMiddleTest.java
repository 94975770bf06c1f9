package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class RestartInTheMiddleTest {
  @Test
  void threeOrdersEndWithThreeMachinesThoughTheProgramStoppedAndAnAnswerWasLost() throws Exception {
    List<String> printed = Printed.by(RestartInTheMiddle::main);

    int restart = printed.indexOf("Started again, and finished:");
    assertThat(printed.subList(1, 4))
        .extracting(line -> line.split(",")[0])
        .containsExactly(
            "  order-1 is IN_PROGRESS", "  order-2 is IN_PROGRESS", "  order-3 is IN_PROGRESS");
    assertThat(printed.get(4)).isEqualTo("Machines made: 3");
    assertThat(printed.subList(restart + 1, restart + 4))
        .allMatch(line -> line.matches("  order-[123] is ACTIVE, machine vps\\w+"))
        .doesNotHaveDuplicates();
    assertThat(printed)
        .anyMatch(line -> line.startsWith("  look before sending again: "))
        .anyMatch(line -> line.startsWith("  machine found: "))
        .endsWith("Machines made in all: 3");
  }
}
