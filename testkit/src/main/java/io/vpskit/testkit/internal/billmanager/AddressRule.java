package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.catalogue.LicenceTariff;
import io.vpskit.testkit.internal.panel.CallContext;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Which address may get a licence. */
final class AddressRule {

  private AddressRule() {}

  static void requireSuitable(String text, CallContext context) {
    InetAddress address = Addresses.parse(text).orElseThrow(() -> Troubles.wrongAddress(text));
    if (context.behaviour(BillManagerBehaviour.class).privateAddressesRefused()
        && Addresses.isPrivate(address)) {
      throw Troubles.wrongAddress(text);
    }
  }

  /** One licence in force per address and tariff, unless the server has another address. */
  static void requireFree(
      Licences licences,
      LicenceTariff tariff,
      String address,
      @Nullable Licence except,
      CallContext context) {
    String remote = context.parameter("remoteip");
    boolean elsewhere = !remote.isEmpty() && !Addresses.same(remote, address);
    if (!elsewhere && licences.isTaken(tariff, address, except)) {
      throw Troubles.addressTaken(address);
    }
  }
}
