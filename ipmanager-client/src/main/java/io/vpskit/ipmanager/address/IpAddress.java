package io.vpskit.ipmanager.address;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.call.IpLiteral;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IP address, or a network of them, by which the panel knows it. Two are equal when they mean
 * the same address, however it is spelled; the spelling is kept, since it is the panel's key.
 * Immutable.
 */
public final class IpAddress {

  private static final Pattern FORM =
      Pattern.compile("([0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/([0-9]{1,3}))?");
  private static final int IPV4_BYTES = 4;

  private final String text;
  private final byte[] bytes;
  private final OptionalInt prefixLength;

  private IpAddress(String text, byte[] bytes, OptionalInt prefixLength) {
    this.text = text;
    this.bytes = bytes;
    this.prefixLength = prefixLength;
  }

  /**
   * Reads an address. No name is looked up.
   *
   * @param text an IPv4 or an IPv6 address; a network has a slash and a prefix length behind it
   * @return the address
   * @throws PanelMisuseException when the text is neither
   */
  public static IpAddress parse(String text) {
    return read(text)
        .orElseThrow(() -> new PanelMisuseException("An address must be an IPv4 or IPv6 address"));
  }

  /** The address that a text means, if it means one. */
  static Optional<IpAddress> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    OptionalInt prefix =
        form.group(2) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(form.group(2)));
    return IpLiteral.parse(form.group(1))
        .map(InetAddress::getAddress)
        .filter(bytes -> prefix.orElse(0) <= bytes.length * Byte.SIZE)
        .map(bytes -> new IpAddress(text, bytes, prefix));
  }

  /**
   * The family. An IPv4 address in the form of an IPv6 one is an IPv4 address.
   *
   * @return by the length of the address
   */
  public AddressFamily family() {
    return bytes.length == IPV4_BYTES ? AddressFamily.IPV4 : AddressFamily.IPV6;
  }

  /**
   * The length of the network's prefix.
   *
   * @return in bits; empty when this is a single address without a prefix
   */
  public OptionalInt prefixLength() {
    return prefixLength;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress that
        && Arrays.equals(bytes, that.bytes)
        && prefixLength.equals(that.prefixLength);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bytes) + prefixLength.hashCode();
  }

  /**
   * The address as it was spelled.
   *
   * @return the panel's spelling when it came from the panel
   */
  @Override
  public String toString() {
    return text;
  }
}
