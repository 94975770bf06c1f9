package io.vpskit.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.Inet6Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTest {

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "0.0.0.0", "255.255.255.255", "::ffff:192.0.2.1"})
  void readsVersionFour(String text) {
    assertThat(IpLiteral.parse(text)).containsInstanceOf(Inet4Address.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"::", "2001:db8::1", "2001:DB8:0:0:0:0:0:1", "64:ff9b::192.0.2.1"})
  void readsVersionSix(String text) {
    assertThat(IpLiteral.parse(text)).containsInstanceOf(Inet6Address.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "cafe",
        "1",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.01",
        "192.0.2.1/24",
        ":",
        ":::",
        "1::2::3",
        "fe80::1%eth0",
        "[::1]",
        "2001:db8::g",
        " ::1"
      })
  void readsNothingElse(String text) {
    assertThat(IpLiteral.parse(text)).isEmpty();
  }

  @Test
  void comparesByWhatTheTextsMean() {
    assertThat(IpLiteral.isSame("2001:db8::1", "2001:0DB8:0::0:1")).isTrue();
    assertThat(IpLiteral.isSame("192.0.2.1", "192.0.2.1")).isTrue();
    assertThat(IpLiteral.isSame("192.0.2.1", "192.0.2.2")).isFalse();
    assertThat(IpLiteral.isSame("0.0.0.0", "0.0.0.0 ")).isFalse();
    assertThat(IpLiteral.isSame("free", "free")).isTrue();
    assertThat(IpLiteral.isSame("free", "none")).isFalse();
  }
}
