package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.testkit.ledger.AddressState;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the release of an address until it is free. */
class AddressLifeCycleTest {

  private static final String ONE = "198.51.100.1";
  private static final String THREE = "198.51.100.3";

  private final TestAddresses panel = new TestAddresses();

  @Test
  void aReleasedAddressIsFreeAfterTheNextHourlyCheck() {
    panel.allocate("a");
    panel.clock.advance(Duration.ofMinutes(20));

    assertThat(panel.release(ONE).ok()).isTrue();

    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.PENDING);
    assertThat(panel.allocate("b").text("ip")).isEqualTo(THREE);
    assertThat(panel.allocateFrom(ONE, "public").errorObject()).isEqualTo("ip");
    panel.clock.advance(Duration.ofMinutes(39));
    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.PENDING);
    panel.clock.advance(Duration.ofMinutes(1));
    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.FREE);
    assertThat(panel.allocate("c").text("ip")).isEqualTo(ONE);
  }

  @Test
  void anAccountCanRunOutOfAddressesThatAreAllReleased() {
    for (int i = 0; i < 5; i++) {
      panel.release(panel.allocate("a").text("ip"));
    }

    assertThat(panel.emulator.bookings()).isEmpty();
    assertThat(panel.allocate("b").errorType()).isEqualTo("limit");
    panel.clock.advance(Duration.ofHours(1));
    assertThat(panel.allocate("b").text("ip")).isEqualTo(ONE);
  }

  @Test
  void anAddressThatStillAnswersIsAProblemUntilACheckFindsItSilent() {
    panel.allocate("a");
    panel.emulator.administrator().answering(ONE, true);
    panel.release(ONE);

    panel.clock.advance(Duration.ofHours(1));
    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.PROBLEM);
    panel.emulator.administrator().answering(ONE, false);
    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.PROBLEM);
    panel.clock.advance(Duration.ofHours(1));
    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.FREE);
  }

  @Test
  void anAddressOnABlackListStaysBlockedUntilItIsUnblocked() {
    panel.allocate("a");
    panel.emulator.administrator().blacklisted(ONE, true);
    panel.release(ONE);

    panel.clock.advance(Duration.ofDays(1));
    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.BLOCKED);
    panel.emulator.administrator().unblock(ONE);
    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.FREE);
    assertThat(panel.allocate("b").text("ip")).isEqualTo(ONE);
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> panel.emulator.administrator().unblock(ONE));
  }

  @Test
  void theReleaseByAnAdministratorFreesAtOnce() {
    panel.allocate("a");
    panel.emulator.administrator().answering(ONE, true);

    assertThat(panel.callAs("admin", "ip.delete", "elid", ONE).ok()).isTrue();

    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.FREE);
    assertThat(panel.allocate("b").text("ip")).isEqualTo(ONE);
    panel.emulator.administrator().release(ONE);
    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.FREE);
  }

  @Test
  void withoutChecksAReleaseFreesAtOnce() {
    panel.emulator.behave(behaviour -> behaviour.releasedAddressesChecked(false));
    panel.allocate("a");

    panel.release(ONE);

    assertThat(panel.allocate("b").text("ip")).isEqualTo(ONE);
  }

  @Test
  void theTimeBetweenChecksCanBeAnother() {
    panel.emulator.behave(behaviour -> behaviour.checkInterval(Duration.ofMinutes(10)));
    panel.allocate("a");
    panel.release(ONE);

    panel.clock.advance(Duration.ofMinutes(10));

    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.FREE);
  }

  @Test
  void severalAddressesAreReleasedInOneCall() {
    panel.allocate("a");
    panel.allocate("b");

    assertThat(panel.release(ONE + ", " + THREE).ok()).isTrue();

    assertThat(panel.emulator.bookings()).isEmpty();
    assertThat(panel.emulator.ledger().releaseCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"198.51.100.16", "198.51.100.4", "203.0.113.9", "nonsense"})
  void whatIsNotOnesOwnIsNotReleasedAndNothingBesideIt(String foreign) {
    panel.allocate("a");
    panel.emulator.administrator().book("198.51.100.16", "other", "public", "");

    Reply reply = panel.release(ONE + ", " + foreign);

    assertThat(reply.errorType()).isEqualTo("missed");
    assertThat(reply.errorObject()).isEqualTo("ip");
    assertThat(panel.emulator.bookings()).hasSize(2);
    assertThat(panel.emulator.ledger().releaseCount()).isZero();
  }

  @Test
  void aProtectedAddressIsNotReleased() {
    panel.allocate("a");
    panel.emulator.administrator().protect(ONE);

    assertThat(panel.release(ONE).errorObject()).isEqualTo("elid");

    assertThat(panel.emulator.stateOf(ONE)).isEqualTo(AddressState.BOOKED);
  }

  @Test
  void aReleaseIsMarkedAsMadeUp() {
    panel.allocate("a");

    assertThat(panel.answerAs("billing", "ip.delete", "elid", ONE).synthetic())
        .contains("the name ip.delete");
  }
}
