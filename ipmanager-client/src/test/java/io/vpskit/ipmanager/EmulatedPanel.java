package io.vpskit.ipmanager;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelCallReport;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.core.Trust;
import io.vpskit.ipmanager.address.AllocationRequest;
import io.vpskit.ipmanager.address.IpAddress;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.IpManagerEmulator;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.catalogue.AddressNetwork;
import io.vpskit.testkit.catalogue.RangeGrant;
import io.vpskit.testkit.ledger.RecordedCall;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An emulated panel behind HTTPS with two clients: that of the account {@code billing}, which may
 * book three addresses and a hidden one, and that of the administrator.
 */
final class EmulatedPanel implements AutoCloseable {

  private static final String CANARY = System.getProperty("vpskit.canary", "kanarek-7Qx");

  final VirtualClock clock = VirtualClock.create();
  final IpManagerEmulator emulator =
      IpManagerEmulator.builder()
          .clock(clock)
          .administrator("admin", password("admin"))
          .account("billing", password("billing"))
          .account("other", password("other"))
          .network(new AddressNetwork("198.51.100.0/24", Optional.of("198.51.100.1")))
          .network("2001:db8:64::/64")
          .grant("billing", "198.51.100.20-198.51.100.22")
          .grant("billing", "2001:db8:64::/126")
          .grant("other", "198.51.100.40")
          .grant(
              RangeGrant.builder()
                  .account("billing")
                  .range("198.51.100.77")
                  .hidden(true)
                  .addGroups("public", "alias")
                  .build())
          .build();
  final EmulatorServer server = emulator.startHttps();
  final List<PanelCallReport> requests = new CopyOnWriteArrayList<>();
  final IpManager client = IpManager.connect(settings("billing").build());
  final IpManager administrator = IpManager.connect(settings("admin").build());

  PanelSettings.Builder settings(String account) {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(PanelProduct.IPMANAGER, server.url()))
        .credentials(Credentials.perCall(account, secret(account)))
        .trust(Trust.fingerprint(server.fingerprint()))
        .retryTiming(new NoWaiting())
        .callListener(requests::add);
  }

  /** The password of an account, which the check after the tests would recognise. */
  static String password(String account) {
    return CANARY + "-" + account;
  }

  static Secret secret(String account) {
    return Secret.of(password(account));
  }

  static AllocationRequest.Builder request(String note) {
    return AllocationRequest.builder().note(note);
  }

  /** Takes an address for the account {@code billing}. */
  IpAddress allocate(String note) {
    return client.addresses().allocate(request(note).build()).address();
  }

  /** The last call of a function that the panel received. */
  RecordedCall received(String function) {
    List<RecordedCall> calls = emulator.ledger().calls(function);
    return calls.get(calls.size() - 1);
  }

  @Override
  public void close() {
    client.close();
    administrator.close();
    server.close();
  }
}
