package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class LicencesTest {
  @Test
  void oneLicenceIsOrderedOnceRenewedOnceAndSoldAgainForNothing() throws Exception {
    List<String> printed = Printed.by(Licences::main);

    String id = "Item #\\w+ addon vps\\w+";
    assertThat(printed).hasSize(16);
    assertThat(printed.get(0)).isEqualTo("sold: ACTIVE at 192.0.2.1");
    assertThat(printed.get(1)).isEqualTo("  ISPmanager Lite 700001, until 2026-02-01, with a key");
    assertThat(printed.get(2))
        .matches(
            "  the seller has licence 700001, '"
                + id
                + "' for 192.0.2.1, ACTIVE, until 2026-02-01");
    assertThat(printed.get(4)).isEqualTo("  ISPmanager Lite 700001, until 2026-03-01, with a key");
    assertThat(printed.subList(6, 9))
        .containsExactly(
            "deleted: DELETED at 192.0.2.1",
            "  no licence",
            "  the seller has licence 700001, 'free.lic' for 0.0.0.0, SUSPENDED, until 2026-03-01");
    assertThat(printed.get(10)).isEqualTo("  ISPmanager Lite 700001, until 2026-03-01, with a key");
    assertThat(printed.get(13)).matches("  ORDER of '" + id + "': 5");
    assertThat(printed.get(14)).matches("  RENEWAL of '" + id + "': 5");
    assertThat(printed.get(15)).isEqualTo("What is left: 90");
  }
}
