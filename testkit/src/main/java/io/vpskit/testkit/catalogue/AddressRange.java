package io.vpskit.testkit.catalogue;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/**
 * A range of addresses from which the panel serves machines, first address first. It runs out.
 *
 * @param type the type of its addresses
 * @param family the family of its addresses
 * @param first the number of the first address
 * @param last the number of the last address, not less than {@code first}
 * @param network how forms name the range, for example {@code 192.0.2.0/24}
 */
public record AddressRange(
    AddressType type, AddressFamily family, BigInteger first, BigInteger last, String network) {

  /**
   * Makes a range; {@link #network} and {@link #between} are more convenient.
   *
   * @param type the type of its addresses
   * @param family the family of its addresses
   * @param first the number of the first address
   * @param last the number of the last address, not less than {@code first}
   * @param network how forms name the range
   * @throws IllegalArgumentException if {@code last} is less than {@code first}
   */
  public AddressRange {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(network, "network");
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException("first must not be after last in " + network);
    }
  }

  /**
   * The addresses of a network. Network and broadcast address of an IPv4 network up to {@code /30}
   * and the first address of an IPv6 network up to {@code /126} are left out.
   *
   * @param type the type of its addresses
   * @param network the network, for example {@code 192.0.2.0/24} or {@code 2001:db8::/64}
   * @return the range
   * @throws IllegalArgumentException if {@code network} is none
   */
  public static AddressRange network(AddressType type, String network) {
    int slash = network.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("network must look like 192.0.2.0/24, but is " + network);
    }
    byte[] address = parse(network.substring(0, slash));
    int bits = address.length * 8;
    int prefix = prefix(network, slash, bits);
    BigInteger size = BigInteger.ONE.shiftLeft(bits - prefix);
    BigInteger first = new BigInteger(1, address).divide(size).multiply(size);
    BigInteger last = first.add(size).subtract(BigInteger.ONE);
    if (bits - prefix >= 2) {
      first = first.add(BigInteger.ONE);
      last = bits == 32 ? last.subtract(BigInteger.ONE) : last;
    }
    return new AddressRange(type, familyOf(bits), first, last, network);
  }

  /**
   * The addresses from one to another, both included.
   *
   * @param type the type of its addresses
   * @param first the first address
   * @param last the last address, of the same family
   * @return the range
   * @throws IllegalArgumentException if one is no address or they are of two families
   */
  public static AddressRange between(AddressType type, String first, String last) {
    byte[] from = parse(first);
    byte[] to = parse(last);
    if (from.length != to.length) {
      throw new IllegalArgumentException(first + " and " + last + " are of two families");
    }
    return new AddressRange(
        type,
        familyOf(from.length * 8),
        new BigInteger(1, from),
        new BigInteger(1, to),
        first + "-" + last);
  }

  /**
   * How many addresses the range has.
   *
   * @return the number, at least one
   */
  public BigInteger size() {
    return last.subtract(first).add(BigInteger.ONE);
  }

  private static int prefix(String network, int slash, int bits) {
    try {
      int prefix = Integer.parseInt(network.substring(slash + 1));
      if (prefix >= 0 && prefix <= bits) {
        return prefix;
      }
    } catch (NumberFormatException e) {
      // Reported below, with the whole network.
    }
    throw new IllegalArgumentException(
        "prefix must be a number from 0 to " + bits + " in " + network);
  }

  private static AddressFamily familyOf(int bits) {
    return bits == 32 ? AddressFamily.IPV4 : AddressFamily.IPV6;
  }

  private static byte[] parse(String literal) {
    if (!literal.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      // A name would be looked up.
      throw new IllegalArgumentException("not an IP address: " + literal);
    }
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an IP address: " + literal, e);
    }
  }
}
