package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class ListenToEventsTest {
  @Test
  void anEventThatIsToldTwiceMakesOneInvoiceAndAllCanBeReadAgain() throws Exception {
    List<String> printed = Printed.by(ListenToEvents::main);

    assertThat(printed.subList(0, 5))
        .containsExactly(
            "Told: 1 SERVICE_ORDERED",
            "Told: 2 SERVICE_ACTIVE",
            "Told: 2 SERVICE_ACTIVE",
            "  handled before",
            "Told: 3 SERVICE_DELETED");
    assertThat(printed.get(5)).matches("Invoices: \\[for service \\w+]");
    assertThat(printed.subList(6, printed.size()))
        .extracting(line -> line.split(":")[0])
        .containsExactly(
            "Read again from the first",
            "  1 SERVICE_ORDERED",
            "  2 SERVICE_ACTIVE",
            "  3 SERVICE_DELETED");
  }
}
