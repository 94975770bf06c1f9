package io.vpskit.examples;

import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.ipmanager.dialect.IpManagerDialect;
import io.vpskit.pool.AlwaysPooled;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.AddressPanel;
import io.vpskit.provisioning.Completion;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.LicenceAddressChange;
import io.vpskit.provisioning.LicenceEnd;
import io.vpskit.provisioning.LicenceProduct;
import io.vpskit.provisioning.LicensingServer;
import io.vpskit.provisioning.MachinePanel;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.Order;
import io.vpskit.provisioning.PasswordRule;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.RecipeOutcome;
import io.vpskit.provisioning.RecipeSignal;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceAddress;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.Tariff;
import io.vpskit.testkit.BillManagerEmulator;
import io.vpskit.testkit.IpManagerEmulator;
import io.vpskit.testkit.catalogue.RangeGrant;
import io.vpskit.testkit.ledger.BookingRecord;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import okhttp3.Interceptor;

/**
 * What can be set on a processing module, and what does it look like when all of it is?
 *
 * <p>Machines come from a VMmanager, their addresses from an IPmanager, the licences of the control
 * panel from a licensing server. A VPS with a recipe, a licence and two more addresses is sold
 * twice: the first one is built, the second one comes from the pool. It is Active when its recipe
 * has called the host application.
 *
 * <p>Runs in virtual time against three emulated panels:
 *
 * <pre>{@code mvn -q compile exec:java -Dexec.mainClass=io.vpskit.examples.EverythingSet}</pre>
 */
public final class EverythingSet {
  private static final String USER = "billing";
  private static final String PASSWORD = "kanarek-7Qx-billing";
  private static final String TARIFF = "KVM-2";
  private static final String DEBIAN = "ISPsystem__Debian-12-x86_64";
  private static final String RECIPE = "ISPsystem__lamp.sh";
  private static final String LITE = "ISPmanager Lite";
  private static final String NETWORK = "203.0.113.0/24";
  private static final Customer POOL_OWNER = new Customer("pool", "pool");

  private final VirtualPanel panel = new VirtualPanel();
  private final IpManagerEmulator addresses =
      IpManagerEmulator.builder()
          .clock(panel.clock())
          .administrator("admin", "kanarek-7Qx-addresses")
          .account(USER, PASSWORD)
          .network(NETWORK)
          .grant(RangeGrant.builder().account(USER).range(NETWORK).build())
          .build();
  private final BillManagerEmulator seller =
      BillManagerEmulator.builder()
          .clock(panel.clock())
          .administrator("admin", "kanarek-7Qx-seller")
          .reseller(USER, PASSWORD, BigDecimal.valueOf(200))
          .smallCatalogue()
          .build();

  private final Set<String> haveCalled = new HashSet<>();

  private EverythingSet() {}

  /**
   * Runs the example.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    new EverythingSet().run();
  }

  private void run() {
    try (TemporaryFolder folder = new TemporaryFolder();
        Provisioner provisioner =
            Provisioner.builder()
                .database(Database.sqlite(folder.file("everything.db")))
                .clock(panel.clock())
                .tariff(tariff())
                .module(module())
                .build()) {
      System.out.println(
          "Discount of the pool owner: " + provisioner.discountPercent(POOL_OWNER) + " %");
      System.out.println("An order while the pool is empty:");
      print(sell(provisioner, order("order-1", "anna")));
      work(provisioner, () -> ready(provisioner) == 1);
      System.out.println("The same order again, when the pool has a spare:");
      print(sell(provisioner, order("order-2", "berta")));
    }
    printPanels();
  }

  private static Tariff tariff() {
    return Tariff.builder()
        .name(TARIFF)
        .preset(TARIFF)
        .memoryMiB(2048)
        .cores(2)
        .diskMiB(40_960)
        .processorWeight(1024)
        .ipv4Addresses(1)
        .ipv6Addresses(0)
        .recipe(RECIPE)
        .licence(LITE)
        .addOsTemplate(DEBIAN)
        .build();
  }

  private ProcessingModule module() {
    return ProcessingModule.builder()
        .name("kvm-1")
        .panel(MachinePanel.vmManager5(panel.settings()))
        .addTariff(TARIFF)
        .active(true)
        .sort(10)
        .dataCenter("Frankfurt")
        .department("vps-support")
        .machineNamePrefix("vm")
        .putPasswordRule(DEBIAN, PasswordRule.without("&%"))
        .ipManager(ipManager())
        .licensingServer(licensingServer())
        .licencePeriods(Map.of(1, 1, 12, 12))
        .usesRecipes(true)
        .completion(Completion.AFTER_RECIPE_SETUP)
        .recipeSignal(new RecipeSignal.HostCallback())
        .recipeLimit(Duration.ofMinutes(30))
        .operationsInQueue(false)
        .activationLimit(2)
        .retryLimit(10)
        .deploymentLimit(Duration.ofMinutes(20))
        .preparationLimit(Duration.ofMinutes(5))
        .failOverAfter(Duration.ofMinutes(1))
        .guardInterval(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(10))
        .listingLag(Duration.ofSeconds(90))
        .ownSparesOnly(false)
        .pool(pool())
        .build();
  }

  private ModulePool pool() {
    return ModulePool.builder()
        .enabled(true)
        .owner(POOL_OWNER)
        .tiers(Tiers.billmanager(1, 2, 3, 4, 5))
        .statisticsWindow(StatisticsWindow.rollingDays(3))
        .countSince(panel.clock().instant())
        .maximumPeriod(MaximumPeriod.months(2, ZoneOffset.UTC))
        .addAlwaysPooled(AlwaysPooled.of(DEBIAN))
        .trimSurplus(false)
        .quarantinePeriod(Duration.ofDays(7))
        .refillInterval(Duration.ofMinutes(3))
        .simultaneousBuilds(1)
        .build();
  }

  private AddressPanel ipManager() {
    return AddressPanel.builder()
        .name("addresses")
        .settings(
            settings(
                PanelProduct.IPMANAGER,
                "https://ip.example.org:1500/ipmgr",
                addresses.interceptor()))
        .group("public")
        .dialect(IpManagerDialect.likely())
        .build();
  }

  private LicensingServer licensingServer() {
    return LicensingServer.builder()
        .name("vendor")
        .settings(
            settings(
                PanelProduct.BILLMANAGER,
                "https://my.example.com:1500/billmgr",
                seller.interceptor()))
        .addProducts(LicenceProduct.builder().name(LITE).tariffId("55227").build())
        .seller(SellerSettings.defaults())
        .installationPrefix("example")
        .atDeletion(LicenceEnd.RETURN_TO_POOL)
        .atEarlyAddressChange(LicenceAddressChange.OPERATOR)
        .renewalWindowDays(1)
        .restDays(31)
        .newKeyAtReuse(true)
        .adoptByAddress(false)
        .proofDelay(Duration.ofMinutes(5))
        .activationLimit(Duration.ofHours(1))
        .build();
  }

  /** A real panel has no interceptor here, but the fingerprint of its certificate, if need be. */
  private static PanelSettings settings(PanelProduct product, String url, Interceptor emulator) {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(product, url))
        .credentials(Credentials.perCall(USER, Secret.of(PASSWORD)))
        .addInterceptors(emulator)
        .build();
  }

  private static Order order(String id, String customer) {
    return Order.builder()
        .id(id)
        .customer(Customer.of(customer))
        .tariff(TARIFF)
        .osTemplate(DEBIAN)
        .hostName(id + ".example.org")
        .dataCenter("Frankfurt")
        .addAdditionalAddresses(AddressFamily.IPV4, AddressFamily.IPV4)
        .periodMonths(12)
        .build();
  }

  private Service sell(Provisioner provisioner, Order order) {
    Service ordered = provisioner.order(order);
    work(
        provisioner,
        () -> provisioner.find(ordered.id()).orElseThrow().status() == ServiceStatus.ACTIVE);
    return provisioner.find(ordered.id()).orElseThrow();
  }

  private void work(Provisioner provisioner, BooleanSupplier enough) {
    panel.workUntil(
        provisioner,
        () -> {
          callFromFinishedRecipes(provisioner);
          return enough.getAsBoolean();
        });
  }

  /** What a recipe does at its end, with a request to the host application. */
  private void callFromFinishedRecipes(Provisioner provisioner) {
    for (MachineRecord machine : panel.emulator().machines()) {
      if (machine.status() == MachineStatus.RUNNING && haveCalled.add(machine.name())) {
        provisioner.recipeFinished(machine.name(), RecipeOutcome.SUCCEEDED);
      }
    }
  }

  private static int ready(Provisioner provisioner) {
    return provisioner.pool().status().get(0).ready();
  }

  private static void print(Service service) {
    System.out.printf(
        "  %s is %s, %s, discount %d %%%n",
        service.hostName(),
        service.status(),
        service.delivery().orElseThrow(),
        service.discountPercent());
    for (ServiceAddress address : service.addresses()) {
      System.out.printf("  address %s -> %s%n", address.ip(), address.ptr());
    }
    service
        .licence()
        .ifPresent(
            it ->
                System.out.printf("  licence %s until %s%n", it.name(), it.endsOn().orElseThrow()));
  }

  private void printPanels() {
    System.out.println("What the panels have:");
    for (MachineRecord machine : panel.emulator().machines()) {
      System.out.printf(
          "  VMmanager: a machine of '%s' with %s%n", machine.owner(), machine.addresses());
    }
    for (BookingRecord booking : addresses.bookings()) {
      System.out.printf("  IPmanager: %s -> %s%n", booking.address(), booking.reverseName());
    }
    System.out.printf(
        "  Licensing server: %d licences for %s%n",
        seller.licences().size(), seller.ledger().spent(USER).toPlainString());
  }
}
