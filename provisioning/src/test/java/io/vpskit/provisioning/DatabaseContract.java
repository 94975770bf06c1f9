package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.ledger.MachineRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do alike. */
abstract class DatabaseContract {
  @TempDir Path folder;
  private Database database;

  /** One that nobody has used. */
  abstract Database fresh(Path folder);

  @BeforeEach
  void takeAFreshDatabase() {
    database = fresh(folder);
  }

  private TestHost host() {
    return TestHost.on(folder).database(database).seed(1).open();
  }

  @Test
  void anOrderIsActiveWhenItsOsIsDeployedAndStaysSoAfterARestart() {
    try (TestHost host = host()) {
      host.place("o1");
      host.pass(Duration.ofSeconds(30));
      host.restart();
      host.untilActive("o1");
      Service before = host.service("o1");

      host.restart();

      assertThat(host.service("o1")).isEqualTo(before);
      assertThat(host.panel.machines()).hasSize(1);
    }
  }

  @Test
  void theSameOrderIsOneServiceAndAnotherContentIsAConflict() {
    try (TestHost host = host()) {
      Service service = host.place("o1");

      assertThat(host.place("o1").id()).isEqualTo(service.id());
      assertThatThrownBy(
              () -> host.provisioner().order(TestHost.order("o1", "c2", TestHost.DEBIAN)))
          .isInstanceOf(ConflictException.class);
      host.untilActive("o1");
      assertThat(host.panel.machines()).hasSize(1);
    }
  }

  @Test
  void namesDifferByCaseAndByBlanksAtTheirEnd() {
    try (TestHost host = host()) {
      Service lower = host.place("order");
      Service upper = host.place("ORDER");

      assertThat(upper.id()).isNotEqualTo(lower.id());
      assertThat(host.provisioner().findByOrder("Order")).isEmpty();
    }
  }

  @Test
  void spareMachinesAreBuiltAndSoldOnce() {
    try (TestHost host =
        TestHost.on(folder)
            .database(database)
            .seed(1)
            .pool(pool -> pool.simultaneousBuilds(4))
            .open()) {
      host.place("o1");
      host.untilActive("o1");
      host.until(() -> host.ready() == 2);
      host.place("o2");
      host.place("o3");
      host.until(
          () ->
              host.service("o2").delivery().isPresent()
                  && host.service("o3").delivery().isPresent());

      assertThat(List.of(host.service("o2"), host.service("o3")))
          .allMatch(it -> it.delivery().orElseThrow() == Delivery.POOL)
          .extracting(it -> it.machineId().orElseThrow())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aServiceIsSuspendedResumedChangedAndDeleted() {
    try (TestHost host = host()) {
      ServiceId id = host.place("o1").id();
      host.untilActive("o1");
      Services services = host.provisioner().services();

      services.suspend(id, SuspensionReason.ABUSE, "k1");
      host.until(() -> host.service("o1").status() == ServiceStatus.SUSPENDED);
      services.resume(id, SuspensionReason.ABUSE, "k2");
      host.until(() -> host.service("o1").status() == ServiceStatus.ACTIVE);
      services.setHostName(id, "other.example.org", "k3");
      host.until(() -> host.service("o1").hostName().equals("other.example.org"));
      services.delete(id, "k4");
      host.until(() -> host.service("o1").status() == ServiceStatus.DELETED);

      assertThat(host.panel.machines()).isEmpty();
    }
  }

  @Test
  void aLongTextOfThePanelIsShortenedAndItsTaskCanBeTakenAndTriedAgain() {
    try (TestHost host = host()) {
      var refusal =
          host.panel.faults().on("vm.edit").every().error("value", "x", "", "ж".repeat(20_000));
      host.place("o1");
      OperatorTasks tasks = host.provisioner().operatorTasks();
      host.until(() -> !tasks.list(OperatorTaskFilter.unclosed()).isEmpty());
      OperatorTask task = tasks.list(OperatorTaskFilter.unclosed()).get(0);
      assertThat(task.problem()).contains("жжж");

      refusal.remove();
      tasks.take(task.id(), "anna");
      tasks.retry(task.id(), "anna");
      host.untilActive("o1");

      assertThat(tasks.list(OperatorTaskFilter.unclosed())).isEmpty();
    }
  }

  @Test
  void eventsAreNumberedWithoutGapsAndReadFromACursor() {
    List<Event> heard = new ArrayList<>();
    try (TestHost host =
        TestHost.on(folder)
            .database(database)
            .seed(1)
            .provisioner(builder -> builder.listener(heard::add))
            .open()) {
      host.place("o1");
      host.place("o2");
      host.untilActive("o2");
      host.pass(Duration.ofMinutes(5));

      List<Event> all = host.provisioner().eventsAfter(0, 1000);
      assertThat(all)
          .extracting(Event::sequence)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, all.size()).mapToObj(it -> (long) it).toList());
      assertThat(heard).isEqualTo(all);
      assertThat(host.provisioner().eventsAfter(all.get(1).sequence(), 1000))
          .isEqualTo(all.subList(2, all.size()));
    }
  }

  @Test
  void recipeLicenceAndAddressesAreSold() {
    try (ThreePanels panels = new ThreePanels(database, false)) {
      panels.provisioner().order(ThreePanels.order("o1"));
      panels.until(() -> panels.service("o1").status() == ServiceStatus.ACTIVE);
      Service service = panels.service("o1");

      assertThat(service.licence()).isPresent();
      assertThat(service.addresses()).hasSize(3);

      panels.provisioner().delete(service.id());
      panels.until(() -> panels.service("o1").status() == ServiceStatus.DELETED);
      panels.pass(Duration.ofHours(1));
      assertThat(panels.addresses.bookings()).isEmpty();
    }
  }

  @Test
  void oneOrderFromManyThreadsIsOneService() throws Exception {
    try (TestHost host = host()) {
      List<Service> services = atOnce(8, () -> host.place("o1"));

      assertThat(services.stream().map(Service::id).distinct()).hasSize(1);
      assertThat(host.provisioner().eventsAfter(0, 100)).hasSize(1);
    }
  }

  @Test
  void threadsThatSellServeEachOrderOnce() throws Exception {
    VmManagerEmulator panel = LiveHost.panel(Duration.ofMillis(200));
    try (EmulatorServer server = panel.startHttps();
        Provisioner provisioner =
            LiveHost.settings(server.url(), server.fingerprint(), database, module -> {})
                .build()
                .start()) {
      List<Callable<Service>> orders = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String id = "o" + i;
        orders.add(
            () ->
                provisioner.await(
                    provisioner.order(TestHost.order(id, "c1", TestHost.DEBIAN)).id(),
                    Duration.ofMinutes(2)));
      }
      ExecutorService threads = Executors.newFixedThreadPool(orders.size());
      List<Service> sold = new ArrayList<>();
      for (Future<Service> service : threads.invokeAll(orders)) {
        sold.add(service.get());
      }
      threads.shutdown();

      assertThat(sold).allMatch(it -> it.status() == ServiceStatus.ACTIVE);
      Set<String> machines =
          panel.machines().stream().map(MachineRecord::id).collect(Collectors.toSet());
      assertThat(sold)
          .extracting(it -> it.machineId().orElseThrow())
          .containsExactlyInAnyOrderElementsOf(machines);
    }
  }

  static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result :
          threads.invokeAll(IntStream.range(0, times).mapToObj(it -> work).toList())) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
