package io.vpskit.provisioning;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.RetryTiming;
import io.vpskit.core.Secret;
import io.vpskit.testkit.BillManagerEmulator;
import io.vpskit.testkit.BillManagerEmulatorBuilder;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.catalogue.StoredLicence;
import io.vpskit.testkit.ledger.LicenceRecord;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.Response;

/** A {@link TestHost} whose module buys licences from an emulated seller. */
final class LicenceHost implements AutoCloseable {
  static final String LITE = "ISPmanager 6 Lite";
  static final long TARIFF = 55_227;
  static final LocalDate TODAY = LocalDate.ofInstant(TestHost.START, ZoneOffset.UTC);
  private static final String RESELLER = "hoster";

  final TestHost host;
  final BillManagerEmulator seller;
  boolean sellerIsDown;

  private LicenceHost(Builder builder) {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    BillManagerEmulatorBuilder emulator =
        BillManagerEmulator.builder()
            .clock(clock)
            .reseller(RESELLER, TestHost.CANARY + "-seller", BigDecimal.valueOf(1000))
            .smallCatalogue();
    builder.emulator.accept(emulator);
    this.seller = emulator.build();
    VmManagerEmulator panel = TestHost.panel(clock);
    LicensingServer.Builder server =
        LicensingServer.builder()
            .name("seller")
            .settings(settings())
            .addProduct(
                LicenceProduct.builder().name(LITE).tariffId(Long.toString(TARIFF)).build());
    builder.server.accept(server);
    builder.more.forEach(
        another -> builder.host.andModule(it -> another.apply(it, server.build())));
    this.host =
        builder.host.module(module -> module.licensingServer(server.build())).open(panel, clock);
  }

  static final class Builder {
    private final TestHost.Builder host;
    private Consumer<LicensingServer.Builder> server = settings -> {};
    private Consumer<BillManagerEmulatorBuilder> emulator = settings -> {};
    private final List<BiFunction<TestHost, LicensingServer, ProcessingModule>> more =
        new ArrayList<>();

    private Builder(TestHost.Builder host) {
      this.host = host;
    }

    Builder server(Consumer<LicensingServer.Builder> change) {
      server = server.andThen(change);
      return this;
    }

    Builder host(Consumer<TestHost.Builder> change) {
      change.accept(host);
      return this;
    }

    /** A second module, which may have the same seller. */
    Builder andModule(BiFunction<TestHost, LicensingServer, ProcessingModule> another) {
      more.add(another);
      return this;
    }

    /** A licence that nobody uses, suspended, and old enough to be taken. */
    Builder free() {
      emulator = emulator.andThen(it -> it.licence(freeLicence()));
      return this;
    }

    LicenceHost open() {
      return new LicenceHost(this);
    }
  }

  static Builder on(Path folder) {
    return new Builder(TestHost.on(folder));
  }

  static StoredLicence freeLicence() {
    return StoredLicence.builder()
        .owner(RESELLER)
        .tariff(TARIFF)
        .status(LicenceStatus.SUSPENDED)
        .created(TODAY.minusDays(60))
        .addressChanged(TODAY.minusDays(40))
        .keyChanged(TODAY.minusDays(40))
        .ends(TODAY.plusDays(20))
        .build();
  }

  private PanelSettings settings() {
    return PanelSettings.builder()
        .endpoint(
            PanelEndpoint.of(
                PanelProduct.BILLMANAGER, "https://seller.example.org:1500/manager/billmgr"))
        .credentials(Credentials.perCall(RESELLER, Secret.of(TestHost.CANARY + "-seller")))
        .retryTiming(new AtOnce())
        .addInterceptors(this::connect)
        .addInterceptors(seller.interceptor())
        .build();
  }

  private Response connect(Interceptor.Chain chain) throws IOException {
    if (sellerIsDown) {
      throw new ConnectException("connection refused");
    }
    return chain.proceed(chain.request());
  }

  static Order order(String id) {
    return Order.builder().from(TestHost.order(id)).licence(LITE).build();
  }

  Service place(String id) {
    return host.provisioner().order(order(id));
  }

  Service active(String id) {
    place(id);
    host.untilActive(id);
    return host.service(id);
  }

  /** The licences that bear the name of a service and are not deleted. */
  List<LicenceRecord> licencesOf(Service service) {
    return seller.licences().stream()
        .filter(licence -> licence.name().startsWith("Item #" + service.id() + " "))
        .filter(licence -> licence.status() != LicenceStatus.DELETED)
        .toList();
  }

  LicenceRecord licenceOf(Service service) {
    List<LicenceRecord> licences = licencesOf(service);
    if (licences.size() != 1) {
      throw new AssertionError("the service has the licences " + licences);
    }
    return licences.get(0);
  }

  /** What was paid in all. */
  BigDecimal spent() {
    return seller.ledger().spent(RESELLER);
  }

  void balance(int amount) {
    seller.seller().setBalance(RESELLER, BigDecimal.valueOf(amount));
  }

  /** Jumps over a time in which nothing is due. */
  void skip(Duration time) {
    host.clock.advance(time);
    host.pass(Duration.ofHours(1));
  }

  @Override
  public void close() {
    host.close();
  }

  /** Repeats calls at once: the seller is in this process and its time is virtual. */
  private static final class AtOnce implements RetryTiming {
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
