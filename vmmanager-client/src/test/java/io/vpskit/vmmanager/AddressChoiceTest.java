package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.vmmanager.machine.AddressChoice;
import io.vpskit.vmmanager.machine.AddressFamily;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like an address or a network, and what does not. */
class AddressChoiceTest {

  @ParameterizedTest
  @CsvSource({
    "not an address",
    "192.0.2.0/24",
    "''",
    "192.0.2.256",
    "192.0.2",
    "192.0.02.1",
    "abc.de",
    ":",
    ":::",
    "1::2::3",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7::8:9",
    "12345::",
    "1.2.3.4::",
    "fe80::1%eth0"
  })
  void anAddressLooksLikeOne(String address) {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> new AddressChoice.Exactly(address));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.77,IPV4",
    "255.255.255.255,IPV4",
    "::,IPV6",
    "::1,IPV6",
    "2001:DB8::,IPV6",
    "1:2:3:4:5:6:7:8,IPV6",
    "1::8,IPV6",
    "::ffff:192.0.2.1,IPV6",
    "1:2:3:4:5:6:192.0.2.1,IPV6"
  })
  void anAddressTellsItsFamily(String address, AddressFamily family) {
    assertThat(new AddressChoice.Exactly(address).family()).isEqualTo(family);
    assertThat(AddressFamily.of(address)).contains(family);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0",
    "192.0.2.0/",
    "x/24",
    "192.0.2.0/33",
    "2001:db8::/129",
    "192.0.2.0/1/2",
    "/24"
  })
  void aNetworkLooksLikeOne(String network) {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> new AddressChoice.FromNetwork(network));
  }
}
