package io.vpskit.provisioning.internal.licence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTextTest {
  @Test
  void addressesOfVersionSixAreTheSameHoweverTheyAreWritten() {
    assertThat(AddressText.isSame("2001:db8::1", "2001:0DB8:0:0:0:0:0:1")).isTrue();
    assertThat(AddressText.isSame("2001:db8::1", "2001:db8::2")).isFalse();
  }

  @Test
  void addressesOfVersionFourAreComparedWhole() {
    assertThat(AddressText.isSame("192.0.2.1", "192.0.2.1")).isTrue();
    assertThat(AddressText.isSame("192.0.2.1", "192.0.2.17")).isFalse();
  }

  @Test
  void whatIsNoAddressIsComparedAsText() {
    assertThat(AddressText.isSame("localhost", "127.0.0.1")).isFalse();
    assertThat(AddressText.isSame("300.0.2.1", "300.0.2.1")).isTrue();
    assertThat(AddressText.isSame("300.0.2.1", "300.0.2.2")).isFalse();
    assertThat(AddressText.isSame("1:2", "192.0.2.1")).isFalse();
    assertThat(AddressText.isSame("", "192.0.2.1")).isFalse();
  }
}
