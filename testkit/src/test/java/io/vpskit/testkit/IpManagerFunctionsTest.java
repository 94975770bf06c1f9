package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.behaviour.AllocationReply;
import io.vpskit.testkit.behaviour.IpManagerBehaviour;
import io.vpskit.testkit.catalogue.RangeGrant;
import io.vpskit.testkit.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Accounts, reports, faults and the ledger of an IPmanager. */
class IpManagerFunctionsTest {

  private final TestAddresses panel = new TestAddresses();

  @Test
  void anAdministratorMakesAccounts() {
    String password = TestAddresses.CANARY + "-bill";
    Reply made =
        panel.callAs(
            "admin",
            "user.edit",
            "sok",
            "ok",
            "name",
            "bill",
            "passwd",
            password,
            "confirm",
            password);

    assertThat(made.text("id")).isEqualTo("4");
    assertThat(panel.callAs("admin", "user").column("name"))
        .containsExactly("admin", "billing", "other", "bill");
    assertThat(panel.callAs("bill", "ip").rows()).isEmpty();
    assertThat(panel.callAs("admin", "user.edit", "elid", "4").text("name")).isEqualTo("bill");
    assertThat(
            panel
                .callAs(
                    "admin",
                    "user.edit",
                    "sok",
                    "ok",
                    "name",
                    "bill",
                    "passwd",
                    password,
                    "confirm",
                    password)
                .errorType())
        .isEqualTo("exists");
    assertThat(
            panel
                .callAs(
                    "admin",
                    "user.edit",
                    "sok",
                    "ok",
                    "name",
                    "mary",
                    "passwd",
                    password,
                    "confirm",
                    "x")
                .errorObject())
        .isEqualTo("confirm");
    assertThat(panel.emulator.account("bill").orElseThrow().passwordMatches(password)).isTrue();
  }

  @Test
  void aPasswordThatIsReplacedNoLongerOpensThePanelAndIsRemembered() {
    String password = TestAddresses.CANARY + "-new";
    Reply changed =
        panel.callAs(
            "admin",
            "user.edit",
            "sok",
            "ok",
            "elid",
            "2",
            "passwd",
            password,
            "confirm",
            password);

    assertThat(changed.ok()).isTrue();
    assertThat(panel.call("ip").errorType()).isEqualTo("auth");
    assertThat(panel.client.post(Client.parameters("billing:" + password, "ip")).xml().rows())
        .isEmpty();
    assertThat(panel.emulator.ledger().secretsEverIssued())
        .filteredOn(it -> it.matches(password))
        .hasSize(1);
  }

  @Test
  void usersMayNotUseWhatIsForAdministrators() {
    for (String function :
        List.of("user", "user.edit", "userstat", "permstat", "sync", "session.newkey")) {
      assertThat(panel.call(function, "sok", "ok").errorType()).isEqualTo("access");
    }
  }

  @Test
  void reportsAsTextHaveTheWordsThatAScriptInUseReads() {
    panel.allocate("a");
    panel.allocate("b");

    List<String> accounts = text("userstat").lines().toList();
    assertThat(accounts).contains("name=billing used=2", "name=other used=0");
    List<String> ranges = text("permstat").lines().toList();
    assertThat(ranges.get(0))
        .isEqualTo("range=198.51.100.1 - 198.51.100.6 size=6 used=2 user=billing");
    assertThat(ranges).hasSize(4);
    assertThat(panel.answerAs("admin", "permstat").synthetic()).contains("columns of permstat");
  }

  private String text(String function) {
    return panel
        .client
        .post(
            Client.parameters("admin:" + TestAddresses.CANARY + "-admin", function, "out", "text"))
        .body();
  }

  @Test
  void zoneFilesAreReadAgain() {
    assertThat(panel.callAs("admin", "sync").ok()).isTrue();
    assertThat(panel.callAs("admin", "sync", "zone", "100.51.198.in-addr.arpa").ok()).isTrue();
    assertThat(panel.callAs("admin", "sync", "zone", "example.net").errorType())
        .isEqualTo("missed");
  }

  @Test
  void theBehaviourOfASingleCallCanBeAnother() {
    Fault other =
        panel
            .emulator
            .faults()
            .on("ip.edit")
            .nth(1)
            .behaving(behaviour -> behaviour.allocationReply(AllocationReply.NONE));

    assertThat(panel.allocate("a").has("ip")).isFalse();
    assertThat(panel.allocate("b").has("ip")).isTrue();
    assertThat(other.fired()).isEqualTo(1);
  }

  @Test
  void errorsCanBeScripted() {
    panel.emulator.faults().on("ip.edit").nth(1).noFreeAddress();
    panel.emulator.faults().on("ip.edit").nth(2).addressNotAvailable();

    assertThat(panel.allocate("a").errorType()).isEqualTo("limit");
    assertThat(panel.allocateFrom("198.51.100.3", "public").errorValue()).isEqualTo("198.51.100.3");
    assertThat(panel.emulator.ledger().bookingCount()).isZero();
  }

  @Test
  void anAnswerCanBeLostAfterTheBooking() {
    panel.emulator.faults().on("ip.edit").nth(1).loseAnswerAfterEffect();

    assertThatThrownBy(() -> panel.allocate("lost")).isInstanceOf(UncheckedIOException.class);

    assertThat(panel.emulator.ledger().bookingCount("lost")).isEqualTo(1);
    assertThat(panel.call("ip").column("note")).containsExactly("lost");
  }

  @Test
  void anAnswerCanBeLostBeforeTheBookingOrBeAPage() throws IOException {
    panel.emulator.faults().on("ip.edit").nth(1).resetBeforeEffect();
    assertThatThrownBy(() -> panel.allocate("lost")).isInstanceOf(UncheckedIOException.class);
    panel.emulator.faults().on("ip").nth(1).htmlPage();
    assertThat(panel.answerAs("billing", "ip").contentType()).startsWith("text/html");

    assertThat(panel.emulator.ledger().bookingCount()).isZero();
    assertThat(panel.emulator.ledger().effectCount("ip.edit")).isZero();
  }

  @Test
  void authinfoCanBeRefusedForACall() {
    Fault refused = panel.emulator.faults().on("ip").nth(1).refuseAuthinfo();

    assertThat(panel.call("ip").errorType()).isEqualTo("auth");
    assertThat(panel.call("ip").rows()).isEmpty();
    assertThat(refused.fired()).isEqualTo(1);
  }

  @Test
  void theLedgerKnowsEveryBookingThatEverWas() {
    panel.allocate("a");
    panel.clock.advance(Duration.ofMinutes(1));
    panel.release("198.51.100.1");
    panel.allocate("a");
    panel.emulator.administrator().changeNote("198.51.100.3", "b");
    panel.emulator.administrator().changeReverseName("198.51.100.3", "b.example.net");

    assertThat(panel.emulator.ledger().bookingCount()).isEqualTo(2);
    assertThat(panel.emulator.ledger().bookingCount("a")).isEqualTo(2);
    assertThat(panel.emulator.ledger().bookingsNoted("a")).hasSize(1);
    assertThat(panel.emulator.ledger().bookingsNoted("a").get(0).releasedAt())
        .contains(panel.clock.instant());
    assertThat(panel.emulator.ledger().bookingsEverMade())
        .extracting(it -> it.address() + " " + it.note() + " " + it.reverseName())
        .containsExactly("198.51.100.1 a ", "198.51.100.3 b b.example.net");
    assertThat(panel.emulator.ledger().effectCount("ip.edit")).isEqualTo(2);
    assertThat(panel.emulator.ledger().accountCount()).isEqualTo(3);
  }

  @Test
  void theLedgerForgetsWhatEndedLongest() {
    TestAddresses small = new TestAddresses(settings -> settings.ledgerLimit(1));
    small.release(small.allocate("a").text("ip"));
    small.release(small.allocate("b").text("ip"));

    assertThat(small.emulator.ledger().bookingsEverMade()).hasSize(1);
    assertThat(small.emulator.ledger().bookingCount()).isEqualTo(2);
    assertThat(small.emulator.ledger().droppedRecords()).isEqualTo(4);
  }

  @Test
  void grantsCanBeGivenAndTaken() {
    RangeGrant grant =
        RangeGrant.builder().account("other").range("198.51.100.50").addGroups("alias").build();
    panel.emulator.administrator().grant(grant);
    assertThat(otherAllocates().text("ip")).isEqualTo("198.51.100.50");

    panel.emulator.administrator().revoke(grant);
    panel.emulator.administrator().release("198.51.100.50");
    assertThat(otherAllocates().errorObject()).isEqualTo("iptype");
    assertThatThrownBy(
            () ->
                panel
                    .emulator
                    .administrator()
                    .grant(RangeGrant.builder().from(grant).account("nobody").build()))
        .isInstanceOf(NoSuchElementException.class);
  }

  private Reply otherAllocates() {
    return panel.callAs("other", "ip.edit", "sok", "ok", "family", "ipv4", "iptype", "alias");
  }

  @Test
  void settingsThatContradictEachOtherAreRefusedTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                IpManagerEmulator.builder()
                    .account("admin", TestAddresses.CANARY)
                    .account("billing", TestAddresses.CANARY)
                    .network("198.51.100.0/24")
                    .grant("nobody", "198.51.100.0/30")
                    .grant("billing", "203.0.113.0/24")
                    .grant(
                        RangeGrant.builder()
                            .account("billing")
                            .range("198.51.100.9")
                            .addGroups("unheard")
                            .build())
                    .build())
        .withMessageContainingAll(
            "login name admin is given twice",
            "198.51.100.0/30 is granted to nobody, who has no account",
            "203.0.113.0/24 is within no network",
            "198.51.100.9 is granted for a group that does not exist");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IpManagerBehaviour.builder().checkInterval(Duration.ZERO).build())
        .withMessageContaining("checkInterval");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IpManagerBehaviour.builder().language("de").build())
        .withMessageContaining("language");
  }
}
