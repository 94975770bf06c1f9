package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.TestPanel.FrontEnd;
import io.vpskit.testkit.ledger.MachineRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReproducibilityTest {

  private static List<String> run(long seed) {
    TestPanel panel = TestPanel.kvm(builder -> builder.seed(seed));
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      bodies.add(
          panel
              .client
              .post("out", "xml", "func", "auth", "username", "admin", "password", CANARY)
              .body());
      panel.create("vm" + i);
      bodies.add(panel.answer("vm").body());
      panel.clock.advance(Duration.ofMinutes(1));
    }
    return bodies;
  }

  @Test
  void theSameCallsUnderTheSameSeedGetTheSameAnswers() {
    assertThat(run(7)).isEqualTo(run(7)).isNotEqualTo(run(8));
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void concurrentCallsGetDifferentAddressesAndNoNameTwice(FrontEnd way) {
    try (TestPanel panel = TestPanel.kvm(way)) {
      IntStream.range(0, 40)
          .parallel()
          .forEach(i -> panel.call("vm.edit", panel.order("vm" + i % 20, "mem", "1")));

      List<MachineRecord> machines = panel.emulator.machines();
      assertThat(machines).hasSize(6);
      assertThat(new HashSet<>(machines.stream().map(MachineRecord::name).toList())).hasSize(6);
      assertThat(new HashSet<>(machines.stream().flatMap(m -> m.addresses().stream()).toList()))
          .hasSize(6);
      assertThat(panel.emulator.ledger().callCount("vm.edit")).isEqualTo(40);
      assertThat(panel.emulator.ledger().effectCount("vm.edit")).isEqualTo(6);
    }
  }
}
