package io.vpskit.provisioning;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.RetryTiming;
import io.vpskit.core.Secret;
import io.vpskit.core.Trust;
import io.vpskit.pool.AlwaysPooled;
import io.vpskit.testkit.BillManagerEmulator;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.IpManagerEmulator;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.catalogue.Recipe;
import io.vpskit.testkit.ledger.PanelLedger;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * One module with everything set, over HTTPS against an emulated VMmanager, IPmanager and licensing
 * server, in virtual time.
 */
final class ThreePanels implements AutoCloseable {
  static final String RECIPE = "ISPsystem__panel.sh";
  static final String LICENCE = "panel";
  private static final String LICENCE_TARIFF = "55227";
  private static final String PASSWORD = TestHost.CANARY + "-panel";
  private static final String RECIPE_FIELD = "recipestate";
  private static final Duration LONGEST = Duration.ofHours(6);

  /** The panels, by the word that names a case. */
  enum Panel {
    MACHINES,
    ADDRESSES,
    LICENCES
  }

  final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-03-02T10:00:00Z"));
  final VmManagerEmulator machines;
  final IpManagerEmulator addresses;
  final BillManagerEmulator licences;
  private final EmulatorServer machineServer;
  private final EmulatorServer addressServer;
  private final EmulatorServer licenceServer;
  private final Provisioner provisioner;

  ThreePanels(Path folder, boolean pool) {
    this(Database.sqlite(folder.resolve("vpskit.db")), pool);
  }

  ThreePanels(Database database, boolean pool) {
    machines = machines(clock);
    addresses =
        IpManagerEmulator.builder()
            .clock(clock)
            .administrator("admin", PASSWORD)
            .account("bill", PASSWORD)
            .network("203.0.113.0/24")
            .grant("bill", "203.0.113.0/24")
            .build();
    licences =
        BillManagerEmulator.builder()
            .clock(clock)
            .administrator("admin", PASSWORD)
            .reseller("hoster", PASSWORD, BigDecimal.valueOf(1000))
            .smallCatalogue()
            .build();
    machineServer = machines.startHttps();
    addressServer = addresses.startHttps();
    licenceServer = licences.startHttps();
    provisioner =
        Provisioner.builder()
            .database(database)
            .clock(clock)
            .random(new Random(1))
            .databasePollInterval(Duration.ofMinutes(1))
            .tariff(tariff())
            .module(module(pool))
            .build();
  }

  private static VmManagerEmulator machines(VirtualClock clock) {
    return VmManagerEmulator.builder()
        .clock(clock)
        .administrator("admin", PASSWORD)
        .node("node1", 1 << 20, 1000)
        .addresses("203.0.113.0/24")
        .preset("small", 1024, 1, 10_240)
        .osTemplate(TestHost.DEBIAN, Duration.ofSeconds(20), Duration.ofSeconds(100))
        .recipe(Recipe.builder().name(RECIPE).duration(Duration.ofSeconds(60)).build())
        .behaviour(behaviour -> behaviour.recipeStateField(RECIPE_FIELD))
        .build();
  }

  private static Tariff tariff() {
    return Tariff.builder()
        .name("small")
        .memoryMiB(1024)
        .diskMiB(10_240)
        .addOsTemplate(TestHost.DEBIAN)
        .recipe(RECIPE)
        .build();
  }

  private ProcessingModule module(boolean pool) {
    ProcessingModule.Builder module =
        ProcessingModule.builder()
            .name("kvm")
            .addTariff("small")
            .pollInterval(Duration.ofSeconds(40))
            .panel(
                MachinePanel.vmManager5(settings(PanelProduct.VMMANAGER, machineServer, "admin")))
            .ipManager(
                AddressPanel.builder()
                    .name("ipam")
                    .settings(settings(PanelProduct.IPMANAGER, addressServer, "bill"))
                    .build())
            .licensingServer(
                LicensingServer.builder()
                    .name("shop")
                    .settings(settings(PanelProduct.BILLMANAGER, licenceServer, "hoster"))
                    .addProduct(
                        LicenceProduct.builder().name(LICENCE).tariffId(LICENCE_TARIFF).build())
                    .build())
            .usesRecipes(true)
            .completion(Completion.AFTER_RECIPE_SETUP)
            .recipeSignal(new RecipeSignal.PanelColumn(RECIPE_FIELD, "succeeded", "failed"));
    if (pool) {
      module.pool(
          TestHost.pool().addAlwaysPooled(AlwaysPooled.of(TestHost.DEBIAN, "small")).build());
    }
    return module.build();
  }

  private static PanelSettings settings(PanelProduct product, EmulatorServer server, String user) {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(product, server.url()))
        .credentials(Credentials.perCall(user, Secret.of(PASSWORD)))
        .trust(Trust.fingerprint(server.fingerprint()))
        .retryTiming(new NoWaiting())
        .build();
  }

  /** An order that uses everything. */
  static Order order(String id) {
    return Order.builder()
        .from(TestHost.order(id))
        .licence(LICENCE)
        .addAdditionalAddresses(AddressFamily.IPV4, AddressFamily.IPV4)
        .build();
  }

  Provisioner provisioner() {
    return provisioner;
  }

  Service service(String orderId) {
    return provisioner.findByOrder(orderId).orElseThrow();
  }

  int readySpares() {
    return provisioner.pool().status().get(0).ready();
  }

  PanelLedger ledger(Panel panel) {
    return switch (panel) {
      case MACHINES -> machines.ledger();
      case ADDRESSES -> addresses.ledger();
      case LICENCES -> licences.ledger();
    };
  }

  /** How often each function of each panel was called. */
  Map<Panel, Map<String, Long>> calls() {
    Map<Panel, Map<String, Long>> calls = new LinkedHashMap<>();
    for (Panel panel : Panel.values()) {
      Map<String, Long> functions = new LinkedHashMap<>();
      ledger(panel).calls().forEach(call -> functions.merge(call.function(), 1L, Long::sum));
      calls.put(panel, functions);
    }
    return calls;
  }

  /** Lets one call get no answer, counted from now on. */
  void cut(Panel panel, String function, int nth, boolean afterEffect) {
    switch (panel) {
      case MACHINES -> {
        var rule = machines.faults().on(function).nth(nth);
        (afterEffect ? rule.afterEffect() : rule.beforeEffect()).resetConnection();
      }
      case ADDRESSES -> {
        var rule = addresses.faults().on(function).nth(nth);
        (afterEffect ? rule.afterEffect() : rule.beforeEffect()).resetConnection();
      }
      case LICENCES -> {
        var rule = licences.faults().on(function).nth(nth);
        (afterEffect ? rule.afterEffect() : rule.beforeEffect()).resetConnection();
      }
    }
  }

  /** Moves the clock on until something is so, for six hours at most. */
  void until(BooleanSupplier condition) {
    Instant end = clock.instant().plus(LONGEST);
    Instant next = provisioner.runDueWork();
    while (!condition.getAsBoolean()) {
      if (next.isAfter(end)) {
        throw new AssertionError("it did not happen within six hours" + story());
      }
      clock.advanceTo(next);
      next = provisioner.runDueWork();
    }
  }

  /** What was decided about the first order, for the reader of a failure. */
  private String story() {
    StringBuilder story = new StringBuilder();
    provisioner
        .findByOrder("o1")
        .ifPresent(
            service ->
                provisioner
                    .journal(service.id())
                    .forEach(
                        entry ->
                            story
                                .append(System.lineSeparator())
                                .append(entry.at())
                                .append(' ')
                                .append(entry.decision())
                                .append(": ")
                                .append(entry.reason())));
    return story.toString();
  }

  /** Moves the clock on for a time. */
  void pass(Duration time) {
    Instant end = clock.instant().plus(time);
    until(() -> !clock.instant().isBefore(end));
  }

  @Override
  public void close() {
    provisioner.close();
    machineServer.close();
    addressServer.close();
    licenceServer.close();
  }

  /** Repeats calls at once: time is virtual. */
  private static final class NoWaiting implements RetryTiming {
    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public void pause(Duration wait) {}

    @Override
    public double random() {
      return 0;
    }
  }
}
