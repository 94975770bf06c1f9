package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.ledger.MachineRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A host whose machines have recipes that run for seven minutes. */
abstract class RecipeScenario {
  static final String RECIPE = "ISPsystem__lamp.sh";
  static final Duration RUN_TIME = Duration.ofMinutes(7);

  @TempDir Path folder;
  TestHost host;

  static void waits(ProcessingModule.Builder module) {
    module.usesRecipes(true).completion(Completion.AFTER_RECIPE_SETUP);
  }

  void open(Consumer<ProcessingModule.Builder> module) {
    open(module, TestHost.small());
  }

  /** Machines get addresses at which this computer answers. */
  void open(Consumer<ProcessingModule.Builder> module, Tariff tariff) {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    host =
        TestHost.on(folder)
            .module(module)
            .tariff(tariff)
            .open(
                TestHost.panelBuilder(clock, "127.0.0.16/28").recipe(RECIPE, RUN_TIME).build(),
                clock);
  }

  @AfterEach
  void close() {
    host.close();
  }

  Service order(String id) {
    return host.provisioner()
        .order(Order.builder().from(TestHost.order(id)).recipe(RECIPE).build());
  }

  void untilDeployed(String orderId) {
    host.until(() -> decisions(orderId).contains("machine deployed"));
  }

  List<String> decisions(String orderId) {
    return host.provisioner().journal(host.service(orderId).id()).stream()
        .map(JournalEntry::decision)
        .toList();
  }

  List<String> reasons(String orderId) {
    return host.provisioner().journal(host.service(orderId).id()).stream()
        .map(JournalEntry::reason)
        .toList();
  }

  ServiceStatus status(String orderId) {
    return host.service(orderId).status();
  }

  MachineRecord machine() {
    List<MachineRecord> machines = host.panel.machines();
    assertThat(machines).hasSize(1);
    return machines.get(0);
  }
}
