package io.vpskit.ipmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.ipmanager.account.Account;
import io.vpskit.ipmanager.account.AccountCreation;
import io.vpskit.ipmanager.account.AccountId;
import io.vpskit.ipmanager.address.Address;
import io.vpskit.ipmanager.address.IpAddress;
import io.vpskit.ipmanager.usage.AccountUsage;
import io.vpskit.ipmanager.usage.RangeUsage;
import io.vpskit.testkit.ledger.AddressState;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What only an administrator may do. */
class AdministratorTest extends EmulatedPanelTest {

  @Test
  void anAccountIsCreatedAndFound() {
    Optional<AccountId> id =
        panel
            .administrator
            .accounts()
            .create(
                AccountCreation.builder()
                    .name("bill")
                    .password(EmulatedPanel.secret("bill"))
                    .build());

    assertThat(id).contains(AccountId.parse("4"));
    assertThat(panel.administrator.accounts().findByName("bill"))
        .contains(new Account(new AccountId(4), "bill"));
    assertThat(panel.administrator.accounts().findByName("Bill")).isEmpty();
    assertThat(panel.administrator.accounts().list()).hasSize(4);
    assertThat(
            panel
                .emulator
                .account("bill")
                .orElseThrow()
                .passwordMatches(EmulatedPanel.password("bill")))
        .isTrue();
    assertThat(panel.received("user.edit").parameters())
        .doesNotContainKey("elid")
        .containsKeys("passwd", "confirm");
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(
            () ->
                panel
                    .administrator
                    .accounts()
                    .create(
                        AccountCreation.builder()
                            .name("billing")
                            .password(EmulatedPanel.secret("bill"))
                            .build()))
        .satisfies(e -> assertThat(e.is("exists", "user")).isTrue());
  }

  @Test
  void aUserMayNotLookAtAccounts() {
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> panel.client.accounts().list())
        .satisfies(e -> assertThat(e.type()).isEqualTo("access"));
  }

  @Test
  void usageIsReportedByAccountAndByRange() {
    panel.allocate("svc-1");
    panel.allocate("svc-2");

    assertThat(panel.administrator.usage().byAccount())
        .containsExactly(
            new AccountUsage("admin", 0),
            new AccountUsage("billing", 2),
            new AccountUsage("other", 0));
    assertThat(panel.administrator.usage().byRange())
        .hasSize(4)
        .contains(
            new RangeUsage("198.51.100.20", "198.51.100.22", "billing", OptionalLong.of(2)),
            new RangeUsage("198.51.100.40", "198.51.100.40", "other", OptionalLong.of(0)));
  }

  @Test
  void allAddressesAreSeenWithTheirOwnersAndAreFreeAtOnceWhenReleased() {
    IpAddress address = panel.allocate("svc-1");

    assertThat(panel.administrator.addresses().list())
        .extracting(Address::owner)
        .containsExactly(Optional.of("billing"));
    assertThat(panel.administrator.addresses().view(address).booking().owner()).contains("billing");
    panel.administrator.addresses().release(address);

    assertThat(panel.emulator.stateOf(address.toString())).isEqualTo(AddressState.FREE);
  }

  @Test
  void zoneFilesAreReadAgain() {
    panel.administrator.nameServer().synchronise();
    panel.administrator.nameServer().synchronise("100.51.198.in-addr.arpa");

    assertThat(panel.received("sync").parameters())
        .containsEntry("zone", "100.51.198.in-addr.arpa");
    assertThat(panel.emulator.ledger().calls("sync").get(0).parameters()).doesNotContainKey("zone");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> panel.administrator.nameServer().synchronise("example.net"))
        .withMessageContaining(".in-addr.arpa");
  }
}
