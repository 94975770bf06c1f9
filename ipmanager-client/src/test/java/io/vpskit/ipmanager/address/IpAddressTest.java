package io.vpskit.ipmanager.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "2001:db8::1, 2001:DB8:0:0:0:0:0:1",
    "2001:db8::/64, 2001:0db8::0/64",
    "::ffff:192.0.2.1, 192.0.2.1"
  })
  void isEqualHoweverItIsSpelled(String one, String other) {
    assertThat(IpAddress.parse(one))
        .isEqualTo(IpAddress.parse(other))
        .hasSameHashCodeAs(IpAddress.parse(other));
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.1, 192.0.2.2", "2001:db8::/64, 2001:db8::", "2001:db8::/64, 2001:db8::/48"})
  void differsFromOthers(String one, String other) {
    assertThat(IpAddress.parse(one)).isNotEqualTo(IpAddress.parse(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "somewhere",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.1.1",
        "192.0.02.1",
        "1.2.3.4/33",
        "1:2",
        "::1::",
        "2001:db8::/129",
        "fe80::1%eth0",
        "cafe",
        "192.0.2.1/",
        "192.0.2.1, 192.0.2.2"
      })
  void isNotJustAnyText(String text) {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> IpAddress.parse(text))
        .withMessageContaining("IPv4 or IPv6");
  }

  @Test
  void keepsItsSpellingFamilyAndPrefix() {
    IpAddress network = IpAddress.parse("2001:DB8::/64");

    assertThat(network).hasToString("2001:DB8::/64");
    assertThat(network.family()).isEqualTo(AddressFamily.IPV6);
    assertThat(network.prefixLength()).hasValue(64);
    assertThat(IpAddress.parse("192.0.2.1").family()).isEqualTo(AddressFamily.IPV4);
    assertThat(IpAddress.parse("192.0.2.1").prefixLength()).isEmpty();
  }
}
