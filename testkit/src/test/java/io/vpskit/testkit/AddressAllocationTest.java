package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.behaviour.AllocationReply;
import io.vpskit.testkit.ledger.BookingRecord;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressAllocationTest {

  private final TestAddresses panel = new TestAddresses();

  @Test
  void givesTheLowestFreeAddressThatIsNoGateway() {
    assertThat(panel.allocate("a").text("ip")).isEqualTo("198.51.100.1");
    assertThat(panel.allocate("b").text("ip")).isEqualTo("198.51.100.3");

    assertThat(panel.emulator.bookings())
        .containsExactly(
            new BookingRecord(
                "198.51.100.1",
                "billing",
                "public",
                "",
                "a",
                panel.clock.instant(),
                Optional.empty()),
            new BookingRecord(
                "198.51.100.3",
                "billing",
                "public",
                "",
                "b",
                panel.clock.instant(),
                Optional.empty()));
  }

  @Test
  void givesAddressesOfBothFamilies() {
    Reply reply = panel.call("ip.edit", "sok", "ok", "family", "ipv6", "iptype", "public");

    assertThat(reply.text("ip")).isEqualTo("2001:db8:64::1");
  }

  @Test
  void hiddenRangesArePassedOverUnlessTheyAreAskedFor() {
    for (int i = 0; i < 5; i++) {
      assertThat(panel.allocate("a").ok()).isTrue();
    }

    Reply nothing = panel.allocate("b");
    assertThat(nothing.errorType()).isEqualTo("limit");
    assertThat(nothing.errorObject()).isEqualTo("ip");
    assertThat(panel.allocateFrom("198.51.100.34", "public").text("ip")).isEqualTo("198.51.100.34");
    assertThat(panel.allocateFrom("198.51.100.32/28", "alias").text("ip"))
        .isEqualTo("198.51.100.33");
    assertThat(panel.allocateFrom("198.51.100.32/28", "public").errorType()).isEqualTo("limit");
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.16, public, value, ip",
    "198.51.100.200, public, value, ip",
    "203.0.113.1, public, value, ip",
    "198.51.100.2, public, value, ip",
    "198.51.100.3, alias, value, iptype",
    "198.51.100.3, unheard, value, iptype",
    "somewhere, public, value, ip",
    "198.51.100.1-198.51.100.4, public, value, ip",
    "198.51.100.16/30, public, limit, ip"
  })
  void refusesWhatIsNotGranted(String ip, String group, String type, String object) {
    Reply reply = panel.allocateFrom(ip, group);

    assertThat(reply.errorType()).isEqualTo(type);
    assertThat(reply.errorObject()).isEqualTo(object);
    assertThat(panel.emulator.ledger().bookingCount()).isZero();
  }

  @Test
  void refusesAnAddressThatIsBookedByAnybody() {
    assertThat(panel.allocateFrom("198.51.100.3", "public").ok()).isTrue();
    panel.emulator.administrator().book("198.51.100.4", "other", "public", "");

    assertThat(panel.allocateFrom("198.51.100.3", "public").errorObject()).isEqualTo("ip");
    assertThat(panel.allocateFrom("198.51.100.4", "public").errorObject()).isEqualTo("ip");
    assertThat(panel.emulator.bookingsOf("other")).hasSize(1);
  }

  @Test
  void protectedAddressesAreNotGivenAway() {
    panel.emulator.administrator().protect("198.51.100.1");
    assertThat(panel.allocate("a").text("ip")).isEqualTo("198.51.100.3");
    assertThat(panel.allocateFrom("198.51.100.1", "public").errorObject()).isEqualTo("ip");

    panel.emulator.administrator().unprotect("198.51.100.1");
    assertThat(panel.allocate("b").text("ip")).isEqualTo("198.51.100.1");
  }

  @Test
  void noAddressIsGivenTwiceToCallsSideBySide() throws Exception {
    TestAddresses wide = new TestAddresses(settings -> settings.grant("other", "198.51.100.64/26"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<String> allocation =
          () ->
              wide.callAs("other", "ip.edit", "sok", "ok", "family", "ipv4", "iptype", "public")
                  .text("ip");
      List<Future<String>> given = threads.invokeAll(Collections.nCopies(60, allocation));
      assertThat(given).extracting(Future::get).doesNotHaveDuplicates().doesNotContain("");
      assertThat(wide.emulator.bookingsOf("other")).hasSize(60);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void namesTheAddressAsThePanelIsSaidTo() {
    Map<AllocationReply, List<String>> names =
        Map.of(
            AllocationReply.IP_AND_ID, List.of("id", "ip"),
            AllocationReply.IP, List.of("ip"),
            AllocationReply.ID, List.of("id"),
            AllocationReply.NONE, List.of());
    names.forEach(
        (reply, expected) -> {
          panel.emulator.behave(behaviour -> behaviour.allocationReply(reply));
          Reply answer = panel.allocate("a");
          assertThat(answer.ok()).isTrue();
          assertThat(answer.names())
              .filteredOn(it -> it.length() == 2 && !it.equals("ok"))
              .isEqualTo(expected);
        });
  }

  @Test
  void tellsMaskAndGatewayIfThePanelDoes() {
    panel.emulator.behave(behaviour -> behaviour.networkFieldsShown(true));

    Client.Answer answer =
        panel.answerAs("billing", "ip.edit", "sok", "ok", "family", "ipv4", "iptype", "public");

    assertThat(answer.xml().text("mask")).isEqualTo("255.255.255.0");
    assertThat(answer.xml().text("gateway")).isEqualTo("198.51.100.2");
    assertThat(answer.synthetic()).contains("the reply to an allocation", "mask and gateway");
    assertThat(
            panel.call("ip.edit", "sok", "ok", "family", "ipv6", "iptype", "public").text("mask"))
        .isEqualTo("64");
  }

  @Test
  void wantsAFamilyThatFitsAndAGroup() {
    assertThat(panel.call("ip.edit", "sok", "ok", "iptype", "public").errorObject())
        .isEqualTo("family");
    assertThat(
            panel.call("ip.edit", "sok", "ok", "family", "ipv5", "iptype", "public").errorObject())
        .isEqualTo("family");
    assertThat(
            panel
                .call(
                    "ip.edit",
                    "sok",
                    "ok",
                    "family",
                    "ipv6",
                    "iptype",
                    "public",
                    "ip",
                    "198.51.100.3")
                .errorObject())
        .isEqualTo("family");
    assertThat(panel.call("ip.edit", "sok", "ok", "family", "ipv4").errorObject())
        .isEqualTo("iptype");

    panel.emulator.behave(behaviour -> behaviour.groupRequired(false));
    assertThat(panel.call("ip.edit", "sok", "ok", "family", "ipv4").ok()).isTrue();
    assertThat(panel.emulator.bookings().get(0).group()).isEqualTo("public");
  }

  @Test
  void whoHasNoRightsGetsNothing() {
    panel.emulator.administrator().createAccount("dummy", TestAddresses.CANARY + "-dummy");

    Reply reply =
        panel.callAs("dummy", "ip.edit", "sok", "ok", "family", "ipv4", "iptype", "public");

    assertThat(reply.errorType()).isEqualTo("limit");
  }

  @Test
  void anAdministratorBooksForAnybodyFromEverywhere() {
    Reply reply =
        panel.callAs(
            "admin",
            "ip.edit",
            "sok",
            "ok",
            "iptype",
            "alias",
            "ip",
            "198.51.100.200",
            "owner",
            "other");

    assertThat(reply.text("ip")).isEqualTo("198.51.100.200");
    assertThat(panel.emulator.bookingsOf("other")).hasSize(1);
    assertThat(panel.callAs("admin", "ip.edit", "su", "other", "elid", "198.51.100.200").text("ip"))
        .isEqualTo("198.51.100.200");
  }

  @Test
  void theErrorsCanBeOthers() {
    panel.emulator.behave(
        behaviour ->
            behaviour
                .noFreeAddressError(new PanelError("missed", "ip", "", "none"))
                .groupNotAllowedError(new PanelError("access", "iptype", "", "no"))
                .addressNotAvailableError(new PanelError("exists", "ip", "", "taken")));

    assertThat(panel.allocateFrom("198.51.100.16/30", "public").errorType()).isEqualTo("missed");
    assertThat(panel.allocateFrom("198.51.100.3", "alias").errorType()).isEqualTo("access");
    Reply foreign = panel.allocateFrom("198.51.100.16", "public");
    assertThat(foreign.errorType()).isEqualTo("exists");
    assertThat(foreign.errorValue()).isEqualTo("198.51.100.16");
  }
}
