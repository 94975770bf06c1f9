package io.vpskit.provisioning;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.PanelTimeouts;
import io.vpskit.core.RetryTiming;
import io.vpskit.core.Secret;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import io.vpskit.testkit.IpManagerEmulator;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.VmManagerEmulatorBuilder;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * A host application in virtual time: an emulated panel in this process, a real database file, and
 * a provisioner that works whenever the clock is moved.
 */
final class TestHost implements AutoCloseable {
  static final String CANARY = System.getProperty("vpskit.canary", "kanarek-7Qx");
  static final String DEBIAN = "Debian-12";
  static final String UBUNTU = "Ubuntu-24";
  static final Duration BUILD_TIME = Duration.ofSeconds(120);
  static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  final VirtualClock clock;
  final VmManagerEmulator panel;
  final Path file;
  private final Database database;
  private final Consumer<ProcessingModule.Builder> moduleSettings;
  private final Consumer<ProvisionerBuilder> settings;
  private final Random random;
  private final Tariff tariff;
  private final List<Function<TestHost, ProcessingModule>> more;
  Duration delayOfAnswers = Duration.ZERO;

  /** What somebody else does between the calls of the provisioner. */
  Runnable betweenCalls = () -> {};

  /** What other threads do while one is at work. */
  Runnable whenTheTimeIsAsked = () -> {};

  final Set<VmManagerEmulator> down = ConcurrentHashMap.newKeySet();
  private Provisioner provisioner;

  private TestHost(Builder builder, VmManagerEmulator panel, VirtualClock clock) {
    this.file = builder.file;
    this.database = builder.database;
    this.moduleSettings = builder.module;
    this.settings = builder.settings;
    this.panel = panel;
    this.clock = clock;
    this.random = new Random(builder.seed);
    this.tariff = builder.tariff;
    this.more = List.copyOf(builder.more);
    System.out.println("seed " + builder.seed);
    open();
  }

  static VmManagerEmulator panel(VirtualClock clock) {
    return panelBuilder(clock, "192.0.2.0/24").addresses("198.51.100.0/24").build();
  }

  static VmManagerEmulatorBuilder panelBuilder(VirtualClock clock, String addresses) {
    return VmManagerEmulator.builder()
        .clock(clock)
        .administrator("admin", CANARY + "-admin")
        .node("node1", 1 << 20, 1000)
        .addresses(addresses)
        .preset("small", 1024, 1, 10_240)
        .osTemplate(DEBIAN, Duration.ofSeconds(20), Duration.ofSeconds(100))
        .osTemplate(UBUNTU, Duration.ofSeconds(20), Duration.ofSeconds(100));
  }

  static final class Builder {
    private final Path file;
    private Database database;
    private Consumer<ProcessingModule.Builder> module = settings -> {};
    private Consumer<ProvisionerBuilder> settings = builder -> {};

    private final List<Function<TestHost, ProcessingModule>> more = new ArrayList<>();
    private long seed = new Random().nextLong();
    private Tariff tariff = small();

    private Builder(Path file) {
      this.file = file;
      this.database = Database.sqlite(file);
    }

    Builder database(Database other) {
      this.database = other;
      return this;
    }

    Builder module(Consumer<ProcessingModule.Builder> change) {
      this.module = this.module.andThen(change);
      return this;
    }

    /** A second module, made when the host is there. */
    Builder andModule(Function<TestHost, ProcessingModule> another) {
      more.add(another);
      return this;
    }

    Builder seed(long number) {
      this.seed = number;
      return this;
    }

    Builder tariff(Tariff other) {
      this.tariff = other;
      return this;
    }

    Builder pool(Consumer<ModulePool.Builder> change) {
      return module(
          module -> {
            ModulePool.Builder pool = TestHost.pool();
            change.accept(pool);
            module.pool(pool.build());
          });
    }

    Builder provisioner(Consumer<ProvisionerBuilder> change) {
      this.settings = this.settings.andThen(change);
      return this;
    }

    TestHost open() {
      VirtualClock clock = VirtualClock.startingAt(START);
      return open(panel(clock), clock);
    }

    TestHost open(VmManagerEmulator panel, VirtualClock clock) {
      return new TestHost(this, panel, clock);
    }
  }

  static ModulePool.Builder pool() {
    return ModulePool.builder()
        .owner(new Customer("pool", "pool"))
        .tiers(Tiers.billmanager(2, 4, 6, 8, 10))
        .statisticsWindow(StatisticsWindow.rollingDays(3));
  }

  static Builder on(Path folder) {
    return new Builder(folder.resolve("vpskit.db"));
  }

  private void open() {
    ProvisionerBuilder builder =
        Provisioner.builder()
            .database(database)
            .clock(this::time)
            .random(random)
            .databasePollInterval(Duration.ofMinutes(1))
            .tariff(tariff)
            .module(module());
    more.forEach(another -> builder.module(another.apply(this)));
    settings.accept(builder);
    provisioner = builder.build();
  }

  private Instant time() {
    whenTheTimeIsAsked.run();
    return clock.instant();
  }

  static Tariff small() {
    return Tariff.builder()
        .name("small")
        .memoryMiB(1024)
        .diskMiB(10_240)
        .addOsTemplate(DEBIAN)
        .addOsTemplate(UBUNTU)
        .build();
  }

  private ProcessingModule module() {
    ProcessingModule.Builder module =
        ProcessingModule.builder()
            .name("kvm")
            .addTariff("small")
            .panel(MachinePanel.vmManager5(panelSettings()));
    moduleSettings.accept(module);
    return module.build();
  }

  PanelSettings panelSettings() {
    return panelSettings(panel);
  }

  /** The way to an emulated panel of this host. */
  PanelSettings panelSettings(VmManagerEmulator panel) {
    return PanelSettings.builder()
        .endpoint(
            PanelEndpoint.of(
                PanelProduct.VMMANAGER, "https://panel.example.org:1500" + panel.path()))
        .credentials(Credentials.perCall("admin", Secret.of(CANARY + "-admin")))
        .timeouts(PanelTimeouts.defaults())
        .retryTiming(NoWaiting.INSTANCE)
        .addInterceptors(this::delay)
        .addInterceptors(chain -> connect(panel, chain))
        .addInterceptors(panel.interceptor())
        .build();
  }

  /** The way to an emulated IPmanager with the user "billing". */
  static PanelSettings panelSettings(IpManagerEmulator panel) {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(PanelProduct.IPMANAGER, "https://ip.example.org:1500/ipmgr"))
        .credentials(Credentials.perCall("billing", Secret.of(CANARY + "-billing")))
        .timeouts(PanelTimeouts.defaults())
        .retryTiming(NoWaiting.INSTANCE)
        .addInterceptors(panel.interceptor())
        .build();
  }

  /** The answer is on its way for a time, in which the panel goes on. */
  private Response delay(Interceptor.Chain chain) throws IOException {
    Response answer = chain.proceed(chain.request());
    clock.advance(delayOfAnswers);
    betweenCalls.run();
    return answer;
  }

  private Response connect(VmManagerEmulator panel, Interceptor.Chain chain) throws IOException {
    if (down.contains(panel)) {
      throw new ConnectException("connection refused");
    }
    return chain.proceed(chain.request());
  }

  Provisioner provisioner() {
    return provisioner;
  }

  static Order order(String id) {
    return order(id, "c1", DEBIAN);
  }

  static Order order(String id, String customer, String osTemplate) {
    return Order.builder()
        .id(id)
        .customer(Customer.of(customer))
        .tariff("small")
        .osTemplate(osTemplate)
        .hostName(id + ".example.org")
        .rootPassword(Secret.of(CANARY + "-" + id))
        .build();
  }

  Service place(String id) {
    return provisioner.order(order(id));
  }

  Service service(String orderId) {
    return provisioner.findByOrder(orderId).orElseThrow();
  }

  /** Moves the clock on from one due moment to the next, for a time. */
  void pass(Duration time) {
    Instant end = clock.instant().plus(time);
    for (Instant next = work(); next.isBefore(end); next = work()) {
      clock.advanceTo(next);
    }
    clock.advanceTo(end);
    work();
  }

  /** Moves the clock on until something is so, for six hours at most. */
  void until(BooleanSupplier condition) {
    Instant end = clock.instant().plus(Duration.ofHours(6));
    Instant next = work();
    while (!condition.getAsBoolean()) {
      if (next.isAfter(end)) {
        throw new AssertionError("it did not happen within six hours");
      }
      clock.advanceTo(next);
      next = work();
    }
  }

  private Instant work() {
    return provisioner.runDueWork();
  }

  void untilActive(String orderId) {
    until(() -> service(orderId).status() == ServiceStatus.ACTIVE);
  }

  int ready() {
    return provisioner.pool().status().get(0).ready();
  }

  /** Closes the provisioner and opens another one on the same file. */
  void restart() {
    provisioner.close();
    open();
  }

  @Override
  public void close() {
    provisioner.close();
  }

  /** Repeats calls at once: the panel is in this process and its time is virtual. */
  private enum NoWaiting implements RetryTiming {
    INSTANCE;

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
