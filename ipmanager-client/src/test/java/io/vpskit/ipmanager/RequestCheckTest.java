package io.vpskit.ipmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.ipmanager.account.AccountCreation;
import io.vpskit.ipmanager.address.Address;
import io.vpskit.ipmanager.address.AddressChange;
import io.vpskit.ipmanager.address.AddressChoice;
import io.vpskit.ipmanager.address.AddressFamily;
import io.vpskit.ipmanager.address.AddressFilter;
import io.vpskit.ipmanager.address.AddressGroup;
import io.vpskit.ipmanager.address.AllocationRequest;
import io.vpskit.ipmanager.address.IpAddress;
import io.vpskit.ipmanager.dialect.IpManagerDialect;
import io.vpskit.ipmanager.dialect.PanelError;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Wrong values are refused before anything is sent, all problems in one message. */
class RequestCheckTest {

  @Test
  void anAllocationNamesEveryFieldThatIsWrong() {
    assertRefused(
        () ->
            AllocationRequest.builder()
                .note(" ")
                .reverseName("a..example.net")
                .choice(new AddressChoice.Exactly(IpAddress.parse("2001:db8::1")))
                .build(),
        "note",
        "reverseName",
        "choice must be of the family IPV4");
    assertRefused(
        () ->
            AllocationRequest.builder()
                .note("two\nlines")
                .family(AddressFamily.IPV6)
                .choice(new AddressChoice.FromNetwork(IpAddress.parse("192.0.2.0/24")))
                .build(),
        "note must be one line of at most 255",
        "choice must be of the family IPV6");
    assertRefused(
        () -> new AddressChoice.FromNetwork(IpAddress.parse("192.0.2.1")), "prefix length");
  }

  @Test
  void aChangeChangesSomething() {
    assertRefused(() -> AddressChange.builder().build(), "reverseName, group and note");
    assertRefused(
        () -> AddressChange.builder().reverseName("a.example.net.").note("x".repeat(256)).build(),
        "reverseName",
        "note");
  }

  @Test
  void aFilterHasACondition() {
    assertRefused(() -> AddressFilter.builder().build(), "address, reverseName, group and note");
    assertRefused(() -> AddressFilter.builder().address("a\nb").build(), "address");
  }

  @Test
  void aGroupHasAName() {
    assertRefused(() -> new AddressGroup(" "), "name");
    assertRefused(() -> new AddressGroup("x".repeat(65)), "64");
    assertThat(AddressGroup.PUBLIC).hasToString("public");
    assertThat(AddressGroup.ALIAS).hasToString("alias");
  }

  @Test
  void anAccountHasANameAndAPassword() {
    assertRefused(
        () ->
            AccountCreation.builder()
                .name("a b")
                .password(EmulatedPanel.secret("x".repeat(128)))
                .build(),
        "name",
        "password");
  }

  @Test
  void aDialectHasNames() {
    assertRefused(
        () -> IpManagerDialect.builder().releaseFunction("ip delete").netmaskField("").build(),
        "releaseFunction",
        "field or column");
    assertRefused(() -> new PanelError(" ", ""), "type", "object");
  }

  @Test
  void reverseNamesAreComparedWithoutTheDotAtTheirEnd() {
    Address address =
        new Address(
            IpAddress.parse("192.0.2.1"),
            Optional.of("mail.example.net"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(address.resolvesTo("Mail.example.net.")).isTrue();
    assertThat(address.resolvesTo("mail.example.net")).isTrue();
    assertThat(address.resolvesTo("mail.example.org")).isFalse();
  }

  private static void assertRefused(ThrowingCallable call, String... texts) {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.getMessage()).contains(texts));
  }
}
