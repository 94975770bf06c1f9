package io.vpskit.provisioning;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.testkit.BillManagerEmulator;
import io.vpskit.testkit.IpManagerEmulator;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.ledger.PanelLedger;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One module with three panels and everything set that an order can be refused for. */
final class RefusingHost implements AutoCloseable {
  private static final String PASSWORD = TestHost.CANARY + "-seller";

  private final VirtualClock clock = VirtualClock.startingAt(TestHost.START);
  private final IpManagerEmulator addresses = AddressHost.ipManager(clock, AddressHost.IPV4);
  private final BillManagerEmulator licences =
      BillManagerEmulator.builder()
          .clock(clock)
          .reseller("hoster", PASSWORD, BigDecimal.valueOf(1000))
          .smallCatalogue()
          .build();
  private final TestHost host;

  RefusingHost(Path folder) {
    Tariff unsold = Tariff.builder().from(TestHost.small()).name("unsold").build();
    host =
        TestHost.on(folder)
            .pool(pool -> {})
            .module(this::settings)
            .provisioner(it -> it.tariff(unsold))
            .open(AddressHost.machinePanel(clock), clock);
  }

  private void settings(ProcessingModule.Builder module) {
    module
        .dataCenter("Riga")
        .putPasswordRule(TestHost.DEBIAN, PasswordRule.without("&%"))
        .ipManager(AddressHost.addressPanel("main", addresses))
        .licensingServer(
            LicensingServer.builder()
                .name("seller")
                .settings(seller())
                .addProduct(LicenceProduct.builder().name("Lite").tariffId("55227").build())
                .build());
  }

  private PanelSettings seller() {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(PanelProduct.BILLMANAGER, "https://s.example.org/billmgr"))
        .credentials(Credentials.perCall("hoster", Secret.of(PASSWORD)))
        .addInterceptors(licences.interceptor())
        .build();
  }

  Provisioner provisioner() {
    return host.provisioner();
  }

  /** A service that is Active, when everything else has come to rest. */
  ServiceId sold() {
    host.place("o1");
    host.untilActive("o1");
    host.pass(Duration.ofMinutes(30));
    return host.service("o1").id();
  }

  Path file() {
    return host.file;
  }

  List<PanelLedger> ledgers() {
    return List.of(host.panel.ledger(), addresses.ledger(), licences.ledger());
  }

  @Override
  public void close() {
    host.close();
  }
}
