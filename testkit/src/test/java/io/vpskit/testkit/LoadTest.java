package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {

  private static final int MACHINES = 1_000;

  private static TestPanel crowded() {
    TestPanel panel =
        TestPanel.kvm(
            builder -> builder.node("big", 10_000_000, 1_000_000).addresses("10.1.0.0/16"));
    for (int i = 0; i < MACHINES; i++) {
      panel.create("vm" + i, "hostnode", "2", "family", "10.1.0.0/16");
    }
    return panel;
  }

  @Test
  void aListingOfAThousandMachinesIsWhole() {
    TestPanel panel = crowded();
    for (String out : new String[] {"json", "xml"}) {
      String body = panel.client.post(TestPanel.parameters(out, "vm")).body();
      assertThat(body).contains("vm0", "vm" + (MACHINES - 1)).hasSizeGreaterThan(MACHINES * 100);
    }
  }

  @Test
  void aCallAboutOneMachineDoesNotLookAtTheOthers() {
    TestPanel panel = crowded();
    panel.emulator.administrator().createAccount("u1", CANARY + "-u1");
    panel.emulator.administrator().changeOwner("vm500", "u1");

    assertThat(panel.callAs("u1", "vm").column("name")).containsExactly("vm500");
    assertThat(panel.emulator.machinesOf("u1")).hasSize(1);
    assertThat(panel.call("vm", "p_cnt", "10").rows()).hasSize(10);
  }
}
