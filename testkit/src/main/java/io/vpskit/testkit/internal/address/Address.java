package io.vpskit.testkit.internal.address;

import io.vpskit.testkit.catalogue.AddressFamily;
import io.vpskit.testkit.catalogue.AddressRange;
import io.vpskit.testkit.catalogue.AddressType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * An IP address as a number; its text is the canonical one.
 *
 * @param family its family
 * @param number its bits
 */
public record Address(AddressFamily family, BigInteger number) {

  /** Parses a literal; throws IllegalArgumentException if it is none. */
  public static Address parse(String literal) {
    AddressRange range = AddressRange.between(AddressType.PUBLIC, literal, literal);
    return new Address(range.family(), range.first());
  }

  @Override
  public String toString() {
    return family == AddressFamily.IPV4 ? ipv4() : ipv6();
  }

  private String ipv4() {
    int bits = number.intValue();
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 255)
        + "."
        + (bits >>> 8 & 255)
        + "."
        + (bits & 255);
  }

  /** The longest run of two or more zero groups becomes "::", the first one if two are as long. */
  private String ipv6() {
    List<String> groups = new ArrayList<>(8);
    for (int shift = 112; shift >= 0; shift -= 16) {
      groups.add(Integer.toHexString(number.shiftRight(shift).intValue() & 0xFFFF));
    }
    int start = 0;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups.get(end).equals("0")) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    return length < 2
        ? String.join(":", groups)
        : String.join(":", groups.subList(0, start))
            + "::"
            + String.join(":", groups.subList(start + length, 8));
  }
}
