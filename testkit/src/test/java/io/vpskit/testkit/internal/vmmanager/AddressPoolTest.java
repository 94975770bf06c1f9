package io.vpskit.testkit.internal.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.catalogue.AddressFamily;
import io.vpskit.testkit.catalogue.AddressRange;
import io.vpskit.testkit.catalogue.AddressType;
import io.vpskit.testkit.internal.address.Address;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AddressPoolTest {

  private static AddressRange range(String first, String last) {
    return AddressRange.between(AddressType.PUBLIC, first, last);
  }

  /** Three ranges of ten, two of which overlap. */
  private static AddressPool pool() {
    return new AddressPool(
        List.of(
            range("192.0.2.1", "192.0.2.10"),
            range("192.0.2.6", "192.0.2.15"),
            range("203.0.113.1", "203.0.113.10")));
  }

  @Property
  void noAddressIsEverGivenTwiceAndNoneIsLost(@ForAll("moves") List<Integer> moves) {
    AddressPool pool = pool();
    List<Address> held = new ArrayList<>();
    for (int move : moves) {
      if (move < 60) {
        Optional<Address> taken = pool.take(AddressFamily.IPV4, AddressType.PUBLIC);
        assertThat(taken.isPresent()).isEqualTo(inside(held) < 25);
        taken.ifPresent(held::add);
      } else if (move < 90 && !held.isEmpty()) {
        pool.release(held.remove(move % held.size()));
      } else {
        Address wanted = Address.parse("192.0.2." + (move % 20 + 1));
        assertThat(pool.take(wanted)).isEqualTo(!held.contains(wanted));
        if (!held.contains(wanted)) {
          held.add(wanted);
        }
      }
      Set<Address> distinct = new HashSet<>(held);
      assertThat(distinct).hasSameSizeAs(held);
    }
  }

  private static long inside(List<Address> held) {
    BigInteger last = Address.parse("192.0.2.15").number();
    BigInteger first = Address.parse("192.0.2.1").number();
    return held.stream()
        .filter(
            address ->
                address.number().compareTo(last) > 0 && address.toString().startsWith("203.0.113.")
                    || address.number().compareTo(first) >= 0
                        && address.number().compareTo(last) <= 0)
        .count();
  }

  @Provide
  Arbitrary<List<Integer>> moves() {
    return Arbitraries.integers().between(0, 99).list().ofMaxSize(120);
  }

  @Test
  void theLowestFreeAddressIsGiven() {
    AddressPool pool = new AddressPool(List.of(range("192.0.2.1", "192.0.2.3")));
    List<Address> taken = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      taken.add(pool.take(AddressFamily.IPV4, AddressType.PUBLIC).orElseThrow());
    }
    pool.release(taken.get(2));
    pool.release(taken.get(0));

    assertThat(pool.take(AddressFamily.IPV4, AddressType.PUBLIC)).contains(taken.get(0));
    assertThat(pool.take(AddressFamily.IPV4, AddressType.PUBLIC)).contains(taken.get(2));
    assertThat(pool.take(AddressFamily.IPV4, AddressType.PUBLIC)).isEmpty();
    assertThat(pool.take(AddressFamily.IPV6, AddressType.PUBLIC)).isEmpty();
    assertThat(pool.take(AddressFamily.IPV4, AddressType.NAT)).isEmpty();
  }

  @Test
  void networksLeaveOutWhatNoMachineCanHave() {
    assertThat(AddressRange.network(AddressType.PUBLIC, "192.0.2.77/24").size()).isEqualTo(254);
    assertThat(AddressRange.network(AddressType.PUBLIC, "192.0.2.0/30").size()).isEqualTo(2);
    assertThat(AddressRange.network(AddressType.PUBLIC, "192.0.2.0/31").size()).isEqualTo(2);
    assertThat(AddressRange.network(AddressType.PUBLIC, "192.0.2.7/32").size()).isEqualTo(1);
    assertThat(AddressRange.network(AddressType.PUBLIC, "2001:db8::/64").size())
        .isEqualTo(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));
    assertThat(range("192.0.2.9", "192.0.2.9").network()).isEqualTo("192.0.2.9-192.0.2.9");
  }

  @Test
  void whatIsNoRangeIsRefused() {
    assertThatThrownBy(() -> AddressRange.network(AddressType.PUBLIC, "192.0.2.0"))
        .hasMessageContaining("192.0.2.0/24");
    assertThatThrownBy(() -> AddressRange.network(AddressType.PUBLIC, "192.0.2.0/33"))
        .hasMessage("prefix must be a number from 0 to 32 in 192.0.2.0/33");
    assertThatThrownBy(() -> AddressRange.network(AddressType.PUBLIC, "192.0.2.0/x"))
        .hasMessageContaining("prefix");
    assertThatThrownBy(() -> AddressRange.network(AddressType.PUBLIC, "example.org/24"))
        .hasMessage("not an IP address: example.org");
    assertThatThrownBy(() -> range("192.0.2.2", "192.0.2.1")).hasMessageContaining("first");
    assertThatThrownBy(() -> range("192.0.2.2", "2001:db8::1")).hasMessageContaining("families");
    assertThatThrownBy(() -> range("192.0.2.999", "192.0.2.999"))
        .hasMessage("not an IP address: 192.0.2.999");
  }

  @Property
  void anAddressIsReadBackFromItsText(@ForAll @Size(16) byte[] bytes) throws UnknownHostException {
    Address address = new Address(AddressFamily.IPV6, new BigInteger(1, bytes));
    // The JDK turns IPv4 addresses mapped into IPv6 back into IPv4.
    if (InetAddress.getByAddress(bytes).getAddress().length == 16) {
      assertThat(Address.parse(address.toString())).isEqualTo(address);
    }
  }

  @Test
  void ipv6IsWrittenInItsShortestForm() {
    for (String text :
        List.of(
            "::", "::1", "2001:db8::1", "2001:db8:0:1:1:1:1:1", "1:0:0:2::3", "1::", "fe80::")) {
      assertThat(Address.parse(text)).hasToString(text);
    }
    assertThat(Address.parse("2001:DB8:0:0:1:0:0:1")).hasToString("2001:db8::1:0:0:1");
    assertThat(Address.parse("255.255.255.255")).hasToString("255.255.255.255");
  }
}
