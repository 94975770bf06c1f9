package io.vpskit.testkit.internal.address;

import io.vpskit.testkit.catalogue.AddressFamily;
import io.vpskit.testkit.catalogue.AddressRange;
import io.vpskit.testkit.catalogue.AddressType;
import java.math.BigInteger;

/**
 * Addresses from one to another.
 *
 * @param family their family
 * @param first the number of the first address
 * @param last the number of the last address
 */
public record AddressInterval(AddressFamily family, BigInteger first, BigInteger last) {

  /**
   * Parses one address, {@code first-last} or {@code network/mask}; throws IllegalArgumentException
   * if the text is neither.
   */
  public static AddressInterval parse(String text) {
    AddressRange range = range(text.replace(" ", ""));
    return new AddressInterval(range.family(), range.first(), range.last());
  }

  private static AddressRange range(String text) {
    if (text.contains("/")) {
      return AddressRange.network(AddressType.PUBLIC, text);
    }
    String[] ends = text.split("-", 2);
    return AddressRange.between(AddressType.PUBLIC, ends[0], ends[ends.length - 1]);
  }

  public Address firstAddress() {
    return new Address(family, first);
  }

  public Address lastAddress() {
    return new Address(family, last);
  }

  public BigInteger size() {
    return last.subtract(first).add(BigInteger.ONE);
  }

  public boolean contains(Address address) {
    return address.family() == family
        && address.number().compareTo(first) >= 0
        && address.number().compareTo(last) <= 0;
  }

  public boolean contains(AddressInterval other) {
    return contains(other.firstAddress()) && contains(other.lastAddress());
  }
}
