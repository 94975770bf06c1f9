package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.FaultRule;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything goes wrong at random, in virtual time and reproducibly by the seed. */
class RandomTroubleTest {
  private static final int ORDERS = 15;

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whateverHappensEachOrderGetsOneMachineAndEachMachineIsAccountedFor(long seed) {
    Random random = new Random(seed);
    try (TestHost host =
        TestHost.on(folder).seed(seed).pool(pool -> pool.simultaneousBuilds(4)).open()) {
      makeTrouble(host, random);
      for (int i = 0; i < ORDERS; i++) {
        String template = random.nextBoolean() ? TestHost.DEBIAN : TestHost.UBUNTU;
        host.provisioner().order(TestHost.order("o" + i, "c" + i % 4, template));
        host.pass(Duration.ofSeconds(random.nextInt(200)));
        if (random.nextInt(4) == 0) {
          host.restart();
        }
      }
      host.pass(Duration.ofHours(1));
      long troubles = host.panel.faults().scripted().stream().mapToLong(Fault::fired).sum();
      assertThat(troubles).as("calls that were hit").isGreaterThan(20);
      host.panel.faults().clear();
      host.until(() -> settled(host));
      host.pass(Duration.ofHours(2));

      requireOneMachineEach(host);
    }
  }

  /** About one call in eight is hit by one of these; one machine in ten is never deployed. */
  private static void makeTrouble(TestHost host, Random random) {
    List<Consumer<FaultRule>> troubles =
        List.of(
            FaultRule::resetBeforeEffect,
            FaultRule::resetAfterEffect,
            FaultRule::loseAnswerAfterEffect,
            FaultRule::stallAfterEffect,
            rule -> rule.afterEffect().htmlPage(),
            rule -> rule.afterEffect().badGateway(),
            rule -> rule.afterEffect().truncateBody(),
            rule -> rule.afterEffect().emptyBody());
    for (Consumer<FaultRule> trouble : troubles) {
      trouble.accept(host.panel.faults().onEveryFunction().when(call -> random.nextInt(64) == 0));
    }
    host.panel
        .faults()
        .on("vm.edit")
        .when(call -> call.creates() && random.nextInt(10) == 0)
        .installationNeverEnds();
    host.panel
        .faults()
        .on("vm.edit")
        .when(call -> call.creates() && random.nextInt(5) == 0)
        .rowMissingFor(Duration.ofSeconds(60));
    host.panel
        .faults()
        .on("vm.edit")
        .when(call -> PanelChanges.owner(call) && random.nextInt(4) == 0)
        .okWithoutEffect();
  }

  private static final class PanelChanges {
    static boolean owner(PanelCall call) {
      return call.changes() && call.parameter("user").isPresent();
    }
  }

  private static boolean settled(TestHost host) {
    for (int i = 0; i < ORDERS; i++) {
      Service service = host.service("o" + i);
      if (service.status() != ServiceStatus.ACTIVE && service.problem().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static void requireOneMachineEach(TestHost host) {
    List<String> accounted = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      Service service = host.service("o" + i);
      assertThat(service.status()).as(service.toString()).isEqualTo(ServiceStatus.ACTIVE);
      MachineRecord machine =
          host.panel.machineById(service.machineId().orElseThrow()).orElseThrow();
      assertThat(machine.owner()).isEqualTo(service.customer().accountName());
      assertThat(machine.passwordMatches(TestHost.CANARY + "-o" + i)).isTrue();
      assertThat(machine.domain()).isEqualTo(service.hostName());
      accounted.add(machine.name());
    }
    PoolStatus pool = host.provisioner().pool().status().get(0);
    pool.quarantined().forEach(spare -> accounted.add(spare.machineName()));
    assertThat(accounted).doesNotHaveDuplicates();
    List<String> others =
        host.panel.machines().stream()
            .map(MachineRecord::name)
            .filter(name -> !accounted.contains(name))
            .toList();
    assertThat(others).hasSize(pool.ready() + pool.building());
    assertThat(host.panel.ledger().machinesEverMade())
        .extracting(MachineRecord::name)
        .doesNotHaveDuplicates();
  }
}
