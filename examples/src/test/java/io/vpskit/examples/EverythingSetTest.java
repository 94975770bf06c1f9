package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class EverythingSetTest {
  @Test
  void allThreePanelsHaveWhatWasSoldColdAndWarm() throws Exception {
    List<String> printed = Printed.by(EverythingSet::main);

    assertThat(printed)
        .contains(
            "Discount of the pool owner: 100 %",
            "  order-1.example.org is ACTIVE, COLD_BUILD, discount 0 %",
            "  order-2.example.org is ACTIVE, POOL, discount 0 %",
            "  Licensing server: 2 licences for 120");
    for (String order : List.of("order-1", "order-2")) {
      assertThat(printed)
          .as(order)
          .filteredOn(line -> line.matches("  address 203\\.0\\.113\\.\\d+ -> " + order + ".*"))
          .hasSize(3);
      assertThat(printed)
          .as(order)
          .filteredOn(line -> line.matches("  IPmanager: 203\\.0\\.113\\.\\d+ -> " + order + ".*"))
          .hasSize(3);
    }
    assertThat(printed)
        .filteredOn(line -> line.equals("  licence ISPmanager Lite until 2027-01-01"))
        .hasSize(2);
    String address = "203\\.0\\.113\\.\\d+";
    assertThat(printed)
        .filteredOn(
            line ->
                line.matches(
                    "  VMmanager: a machine of '(uanna|uberta)' with \\["
                        + String.join(", ", address, address, address)
                        + "]"))
        .hasSize(2);
  }
}
