package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.catalogue.AddressFamily;
import io.vpskit.testkit.catalogue.AddressNetwork;
import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.address.AddressInterval;
import java.math.BigInteger;

/**
 * A network of the panel.
 *
 * @param interval its addresses
 * @param mask how forms show its mask
 * @param gateway how forms show its gateway, empty without one
 */
record Network(AddressInterval interval, String mask, String gateway) {

  private static final int IPV4_BITS = 32;

  static Network of(AddressNetwork network) {
    AddressInterval interval = AddressInterval.parse(network.network());
    int prefix = Integer.parseInt(network.network().split("/", 2)[1]);
    String mask =
        interval.family() == AddressFamily.IPV4 ? dotted(prefix) : Integer.toString(prefix);
    String gateway = network.gateway().map(Address::parse).map(Address::toString).orElse("");
    return new Network(interval, mask, gateway);
  }

  private static String dotted(int prefix) {
    BigInteger ones = BigInteger.ONE.shiftLeft(prefix).subtract(BigInteger.ONE);
    return new Address(AddressFamily.IPV4, ones.shiftLeft(IPV4_BITS - prefix)).toString();
  }
}
