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
import io.vpskit.testkit.PanelEmulator;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEdition;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.catalogue.Recipe;
import io.vpskit.testkit.ledger.PanelLedger;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

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
  private final List<EmulatorServer> servers = new ArrayList<>();
  private final AddressPanel addressPanel;
  private final LicensingServer licensingServer;
  private final Provisioner provisioner;

  ThreePanels(Path folder, boolean pool) {
    this(Database.sqlite(folder.resolve("vpskit.db")), pool);
  }

  ThreePanels(Database database, boolean pool) {
    this(database, VmManagerEdition.KVM, it -> {}, (panels, builder) -> {}, pool);
  }

  /** With settings of the module and further modules of the test's own. */
  ThreePanels(
      Path folder,
      VmManagerEdition edition,
      Consumer<ProcessingModule.Builder> module,
      BiConsumer<ThreePanels, ProvisionerBuilder> more) {
    this(Database.sqlite(folder.resolve("vpskit.db")), edition, module, more, false);
  }

  private ThreePanels(
      Database database,
      VmManagerEdition edition,
      Consumer<ProcessingModule.Builder> module,
      BiConsumer<ThreePanels, ProvisionerBuilder> more,
      boolean pool) {
    machines = machines(edition, "203.0.113.0/24");
    addresses = addresses("203.0.113.0/24");
    licences =
        BillManagerEmulator.builder()
            .clock(clock)
            .administrator("admin", PASSWORD)
            .reseller("hoster", PASSWORD, BigDecimal.valueOf(10_000))
            .smallCatalogue()
            .build();
    addressPanel = addressPanel("ipam", addresses);
    licensingServer =
        LicensingServer.builder()
            .name("shop")
            .settings(settings(PanelProduct.BILLMANAGER, licences, "hoster"))
            .addProduct(LicenceProduct.builder().name(LICENCE).tariffId(LICENCE_TARIFF).build())
            .build();
    ProcessingModule.Builder first = module("kvm", machines, addressPanel);
    if (pool) {
      first.pool(
          TestHost.pool().addAlwaysPooled(AlwaysPooled.of(TestHost.DEBIAN, "small")).build());
    }
    module.accept(first);
    ProvisionerBuilder builder =
        Provisioner.builder()
            .database(database)
            .clock(clock)
            .random(new Random(1))
            .databasePollInterval(Duration.ofMinutes(1))
            .tariff(edition == VmManagerEdition.OVZ ? container() : tariff())
            .module(first.build());
    more.accept(this, builder);
    provisioner = builder.build();
  }

  /** Another IPmanager. */
  IpManagerEmulator addresses(String network) {
    return IpManagerEmulator.builder()
        .clock(clock)
        .administrator("admin", PASSWORD)
        .account("bill", PASSWORD)
        .network(network)
        .grant("bill", network)
        .build();
  }

  /** Another VMmanager. */
  VmManagerEmulator machines(VmManagerEdition edition, String network) {
    return VmManagerEmulator.builder()
        .edition(edition)
        .clock(clock)
        .administrator("admin", PASSWORD)
        .node("node1", 1 << 20, 1000)
        .addresses(network)
        .preset("small", 1024, 1, 10_240)
        .osTemplate(TestHost.DEBIAN, Duration.ofSeconds(20), Duration.ofSeconds(100))
        .recipe(Recipe.builder().name(RECIPE).duration(Duration.ofSeconds(60)).build())
        .behaviour(behaviour -> behaviour.recipeStateField(RECIPE_FIELD))
        .build();
  }

  /** The same as a container. */
  static Tariff container() {
    return Tariff.builder()
        .from(tariff())
        .processorMHz(1200)
        .processLimit(150)
        .fileLimit(9000)
        .build();
  }

  static Tariff tariff() {
    return Tariff.builder()
        .name("small")
        .memoryMiB(1024)
        .diskMiB(10_240)
        .addOsTemplate(TestHost.DEBIAN)
        .recipe(RECIPE)
        .build();
  }

  /** Settings of a module that uses everything. */
  ProcessingModule.Builder module(String name, VmManagerEmulator panel, AddressPanel ipManager) {
    return ProcessingModule.builder()
        .name(name)
        .addTariff("small")
        .pollInterval(Duration.ofSeconds(40))
        .panel(MachinePanel.vmManager5(settings(PanelProduct.VMMANAGER, panel, "admin")))
        .ipManager(ipManager)
        .licensingServer(licensingServer)
        .usesRecipes(true)
        .completion(Completion.AFTER_RECIPE_SETUP)
        .recipeSignal(new RecipeSignal.PanelColumn(RECIPE_FIELD, "succeeded", "failed"));
  }

  /** The IPmanager of the first module. */
  AddressPanel addressPanel() {
    return addressPanel;
  }

  AddressPanel addressPanel(String name, IpManagerEmulator panel) {
    return AddressPanel.builder()
        .name(name)
        .settings(settings(PanelProduct.IPMANAGER, panel, "bill"))
        .build();
  }

  private PanelSettings settings(PanelProduct product, PanelEmulator<?> panel, String user) {
    EmulatorServer server = panel.startHttps();
    servers.add(server);
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

  void untilActive(String orderId) {
    until(() -> service(orderId).status() == ServiceStatus.ACTIVE);
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
    servers.forEach(EmulatorServer::close);
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
