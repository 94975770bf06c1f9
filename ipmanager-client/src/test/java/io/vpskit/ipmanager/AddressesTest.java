package io.vpskit.ipmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.ipmanager.address.Address;
import io.vpskit.ipmanager.address.AddressChange;
import io.vpskit.ipmanager.address.AddressChoice;
import io.vpskit.ipmanager.address.AddressDetails;
import io.vpskit.ipmanager.address.AddressFamily;
import io.vpskit.ipmanager.address.AddressGroup;
import io.vpskit.ipmanager.address.Addresses;
import io.vpskit.ipmanager.address.AllocatedAddress;
import io.vpskit.ipmanager.address.IpAddress;
import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.behaviour.AllocationReply;
import io.vpskit.testkit.ledger.AddressState;
import io.vpskit.testkit.ledger.BookingRecord;
import io.vpskit.testkit.ledger.RecordedCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, as the account that billing uses sees them. */
class AddressesTest extends EmulatedPanelTest {

  private static final IpAddress FIRST = IpAddress.parse("198.51.100.20");
  private static final IpAddress SECOND = IpAddress.parse("198.51.100.21");
  private static final IpAddress HIDDEN = IpAddress.parse("198.51.100.77");

  private Addresses addresses;

  @BeforeEach
  void take() {
    addresses = panel.client.addresses();
  }

  @Test
  void anAddressIsTakenWithReverseNameGroupAndNote() {
    AllocatedAddress taken =
        addresses.allocate(EmulatedPanel.request("svc-1").reverseName("vm1.example.net").build());

    assertThat(taken).isEqualTo(new AllocatedAddress(FIRST, Optional.empty(), Optional.empty()));
    assertThat(panel.emulator.bookings())
        .containsExactly(
            new BookingRecord(
                "198.51.100.20",
                "billing",
                "public",
                "vm1.example.net",
                "svc-1",
                panel.clock.instant(),
                Optional.empty()));
    RecordedCall call = panel.received("ip.edit");
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.parameters())
        .containsOnlyKeys(
            "func", "out", "lang", "authinfo", "sok", "family", "iptype", "domain", "note", "ip");
  }

  @Test
  void anIpv6AddressIsTaken() {
    AllocatedAddress taken =
        addresses.allocate(EmulatedPanel.request("svc-1").family(AddressFamily.IPV6).build());

    assertThat(taken.address()).isEqualTo(IpAddress.parse("2001:DB8:64:0:0:0:0:1"));
    assertThat(taken.address()).hasToString("2001:db8:64::1");
    assertThat(addresses.find(IpAddress.parse("2001:db8:64:0::1"))).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void theAddressIsKnownHoweverThePanelTellsIt(AllocationReply reply) {
    panel.emulator.behave(behaviour -> behaviour.allocationReply(reply).networkFieldsShown(true));
    panel.allocate("svc-1");

    AllocatedAddress taken = addresses.allocate(EmulatedPanel.request("svc-2").build());

    assertThat(taken)
        .isEqualTo(
            new AllocatedAddress(
                SECOND, Optional.of("255.255.255.0"), Optional.of("198.51.100.1")));
    assertThat(panel.emulator.ledger().bookingCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAllocationWhoseAnswerIsLostIsFoundByItsNote(boolean afterTheEffect) {
    panel.allocate("svc-1");
    if (afterTheEffect) {
      panel.emulator.faults().on("ip.edit").loseAnswerAfterEffect();
    } else {
      panel.emulator.faults().on("ip.edit").resetBeforeEffect();
    }

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> panel.allocate("svc-2"))
        .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());

    assertThat(panel.emulator.ledger().bookingCount("svc-2")).isEqualTo(afterTheEffect ? 1 : 0);
    assertThat(addresses.findByNote("svc-2"))
        .extracting(Address::address)
        .isEqualTo(afterTheEffect ? List.of(SECOND) : List.of());
  }

  @Test
  void aPageInPlaceOfTheAnswerIsAnUnknownOutcome() {
    panel.emulator.faults().on("ip.edit").afterEffect().htmlPage();

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> panel.allocate("svc-1"))
        .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
    assertThat(panel.emulator.ledger().bookingCount("svc-1")).isEqualTo(1);
  }

  @Test
  void anAddressOfAHiddenRangeIsTakenOnlyWhenItIsNamed() {
    for (int i = 1; i <= 3; i++) {
      panel.allocate("svc-" + i);
    }
    PanelRefusedException none =
        catchThrowableOfType(PanelRefusedException.class, () -> panel.allocate("svc-4"));
    assertThat(addresses.saysNoneIsFree(none)).isTrue();

    AllocatedAddress taken =
        addresses.allocate(
            EmulatedPanel.request("svc-4")
                .choice(new AddressChoice.Exactly(HIDDEN))
                .group(AddressGroup.ALIAS)
                .build());
    assertThat(taken.address()).isEqualTo(HIDDEN);
  }

  @Test
  void anAddressOfANetworkIsTaken() {
    AllocatedAddress taken =
        addresses.allocate(
            EmulatedPanel.request("svc-1")
                .choice(new AddressChoice.FromNetwork(IpAddress.parse("198.51.100.64/26")))
                .build());

    assertThat(taken.address()).isEqualTo(HIDDEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit", "missed"})
  void thatNoneIsFreeIsUnderstoodEitherWay(String type) {
    panel.emulator.behave(
        behaviour -> behaviour.noFreeAddressError(new PanelError(type, "ip", "", "None")));
    panel.emulator.faults().on("ip.edit").noFreeAddress();

    PanelRefusedException refused =
        catchThrowableOfType(PanelRefusedException.class, () -> panel.allocate("svc-1"));

    assertThat(refused.type()).isEqualTo(type);
    assertThat(addresses.saysNoneIsFree(refused)).isTrue();
  }

  @Test
  void anAddressOfSomebodyElseIsRefusedAndThatIsNoShortage() {
    panel.emulator.administrator().book("198.51.100.40", "other", "public", "svc-9");

    PanelRefusedException refused =
        catchThrowableOfType(
            PanelRefusedException.class,
            () ->
                addresses.allocate(
                    EmulatedPanel.request("svc-1")
                        .choice(new AddressChoice.Exactly(IpAddress.parse("198.51.100.40")))
                        .build()));

    assertThat(addresses.saysNoneIsFree(refused)).isFalse();
    assertThat(addresses.list()).isEmpty();
    assertThat(panel.emulator.bookingsOf("other")).hasSize(1);
  }

  @Test
  void aGroupThatIsNotAllowedIsRefused() {
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(
            () ->
                addresses.allocate(
                    EmulatedPanel.request("svc-1").group(AddressGroup.ALIAS).build()))
        .satisfies(e -> assertThat(e.object()).contains("iptype"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theListingHasOnesOwnAddressesWithoutTheDot(boolean loneRowsAsObjects) {
    panel.emulator.behave(behaviour -> behaviour.singleRowsAsObjects(loneRowsAsObjects));
    addresses.allocate(EmulatedPanel.request("svc-1").reverseName("vm1.example.net").build());
    panel.emulator.administrator().book("198.51.100.40", "other", "public", "svc-9");

    assertThat(addresses.list())
        .containsExactly(
            new Address(
                FIRST,
                Optional.of("vm1.example.net"),
                Optional.of(AddressGroup.PUBLIC),
                Optional.of("svc-1"),
                Optional.empty()));
    assertThat(addresses.findByReverseName("VM1.example.net.")).hasSize(1);
    assertThat(addresses.findByNote("svc")).isEmpty();
    assertThat(addresses.find(SECOND)).isEmpty();
  }

  @Test
  void nothingIsLeftOutOfALongListing() {
    panel.emulator.behave(behaviour -> behaviour.defaultPageSize(1));
    panel.allocate("svc-1");
    panel.allocate("svc-2");

    assertThat(addresses.list()).hasSize(2);
  }

  @Test
  void anAddressIsShown() {
    panel.emulator.behave(behaviour -> behaviour.networkFieldsShown(true));
    panel.allocate("svc-1");

    AddressDetails details = addresses.view(FIRST);

    assertThat(details.booking())
        .isEqualTo(
            new Address(
                FIRST,
                Optional.empty(),
                Optional.of(AddressGroup.PUBLIC),
                Optional.of("svc-1"),
                Optional.empty()));
    assertThat(details.netmask()).contains("255.255.255.0");
    assertThat(details.gateway()).contains("198.51.100.1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aChangeLeavesTheRestAsItIs(boolean unsentFieldsEmptied) {
    panel.emulator.behave(behaviour -> behaviour.unsentFieldsEmptied(unsentFieldsEmptied));
    panel.allocate("svc-1");

    addresses.changeReverseName(FIRST, "mail.example.net");
    addresses.change(FIRST, AddressChange.builder().note("svc-7").build());

    BookingRecord booking = panel.emulator.booking("198.51.100.20").orElseThrow();
    assertThat(booking.reverseName()).isEqualTo("mail.example.net");
    assertThat(booking.note()).isEqualTo("svc-7");
    assertThat(booking.group()).isEqualTo("public");
  }

  @Test
  void aBookingMovesToAnotherNoteInOneCallWhenEverythingIsSaid() {
    panel.allocate("svc-1");
    long before = panel.emulator.ledger().callCount();

    addresses.change(
        FIRST,
        AddressChange.builder()
            .reverseName("mail.example.net")
            .group(AddressGroup.PUBLIC)
            .note("svc-2")
            .build());

    assertThat(panel.emulator.ledger().callCount()).isEqualTo(before + 1);
    assertThat(addresses.findByNote("svc-2")).extracting(Address::address).containsExactly(FIRST);
  }

  @Test
  void releasedAddressesAreFreeAfterTheyWereChecked() {
    panel.allocate("svc-1");
    panel.allocate("svc-2");

    addresses.release(List.of(FIRST, SECOND));

    assertThat(addresses.list()).isEmpty();
    assertThat(panel.emulator.stateOf("198.51.100.20")).isEqualTo(AddressState.PENDING);
    assertThat(panel.allocate("svc-3")).isEqualTo(IpAddress.parse("198.51.100.22"));
    panel.clock.advance(Duration.ofHours(1));
    assertThat(panel.allocate("svc-4")).isEqualTo(FIRST);
  }

  @Test
  void aReleaseWhoseAnswerIsLostTakesNothingFromTheNextOwner() {
    panel.emulator.behave(behaviour -> behaviour.releasedAddressesChecked(false));
    panel.allocate("svc-1");
    panel.emulator.faults().on("ip.delete").nth(1).loseAnswerAfterEffect();

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> addresses.release(FIRST))
        .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
    panel.allocate("svc-2");

    assertThat(panel.emulator.ledger().callCount("ip.delete")).isEqualTo(1);
    assertThat(panel.emulator.booking("198.51.100.20").orElseThrow().note()).isEqualTo("svc-2");
  }

  @Test
  void whatIsNotOnesOwnIsNotReleased() {
    panel.emulator.administrator().book("198.51.100.40", "other", "public", "svc-9");

    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> addresses.release(IpAddress.parse("198.51.100.40")))
        .satisfies(e -> assertThat(e.is("missed", "ip")).isTrue());
    assertThat(panel.emulator.bookingsOf("other")).hasSize(1);
  }
}
