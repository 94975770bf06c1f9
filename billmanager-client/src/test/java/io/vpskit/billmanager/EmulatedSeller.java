package io.vpskit.billmanager;

import io.vpskit.billmanager.licence.LicenceId;
import io.vpskit.billmanager.licence.LicenceOrder;
import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.billmanager.tariff.AddOnId;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.core.Credentials;
import io.vpskit.core.PanelCallReport;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.RetryTiming;
import io.vpskit.core.Trust;
import io.vpskit.testkit.BillManagerEmulator;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.behaviour.ShortOfFunds;
import io.vpskit.testkit.catalogue.StoredLicence;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An emulated seller behind HTTPS with a client of his reseller, who has 1,000 and two licences.
 */
final class EmulatedSeller implements AutoCloseable {

  static final TariffId LITE = new TariffId(55_227);
  static final TariffId BUSINESS = new TariffId(55_230);
  static final AddOnId NODES = new AddOnId(55_236);

  /** Licences of {@link #BUSINESS} whose address and key may be changed. */
  static final LicenceId ACTIVE = new LicenceId(700_001);

  static final LicenceId SUSPENDED = new LicenceId(700_002);
  static final LocalDate END = LocalDate.parse("2024-05-20");

  final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2024-05-03T10:00:00Z"));
  final BillManagerEmulator emulator;
  final EmulatorServer server;
  final List<PanelCallReport> requests = new CopyOnWriteArrayList<>();
  final BillManager client;

  private EmulatedSeller(SellerSettings seller) {
    this.emulator =
        BillManagerEmulator.builder()
            .clock(clock)
            .administrator("root", ScriptedSeller.secret("-root").reveal())
            .reseller("hoster", ScriptedSeller.secret("-hoster").reveal(), BigDecimal.valueOf(1000))
            .reseller("other", ScriptedSeller.secret("-other").reveal(), BigDecimal.valueOf(1000))
            .smallCatalogue()
            .licence(stored("Item #1 addon a", "192.0.2.1", LicenceStatus.ACTIVE))
            .licence(stored("free.lic", "0.0.0.0", LicenceStatus.SUSPENDED))
            .build();
    this.server = emulator.startHttps();
    this.client = BillManager.connect(settings().build(), seller);
  }

  private static StoredLicence stored(String name, String address, LicenceStatus status) {
    return StoredLicence.builder()
        .owner("hoster")
        .tariff(BUSINESS.value())
        .name(name)
        .address(address)
        .status(status)
        .created(LocalDate.parse("2024-02-20"))
        .ends(END)
        .build();
  }

  static EmulatedSeller start() {
    return start(SellerSettings.defaults());
  }

  static EmulatedSeller start(SellerSettings seller) {
    return new EmulatedSeller(seller);
  }

  PanelSettings.Builder settings() {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(PanelProduct.BILLMANAGER, server.url()))
        .credentials(Credentials.perCall("hoster", ScriptedSeller.secret("-hoster")))
        .trust(Trust.fingerprint(server.fingerprint()))
        .retryTiming(new NoWaiting())
        .callListener(requests::add);
  }

  static LicenceOrder.Builder order(String name, String address) {
    return LicenceOrder.builder().tariff(LITE).months(1).name(name).address(address);
  }

  /** Puts item 1 into the basket. */
  void leaveAnOrderUnpaid() {
    emulator.behave(behaviour -> behaviour.shortOfFunds(ShortOfFunds.LEFT_UNPAID));
    emulator.seller().setBalance("hoster", BigDecimal.ZERO);
    client.licences().order(order("unpaid", "192.0.2.99").build());
    emulator.seller().setBalance("hoster", BigDecimal.valueOf(1000));
  }

  /** Lets what was ordered become active. */
  void waitForActivation() {
    clock.advance(Duration.ofSeconds(10));
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }

  /** Repeats at once. */
  private static final class NoWaiting implements RetryTiming {
    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public void pause(Duration wait) {}

    @Override
    public double random() {
      return 0;
    }
  }
}
