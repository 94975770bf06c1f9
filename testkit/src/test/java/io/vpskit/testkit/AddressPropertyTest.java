package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.ledger.AddressState;
import io.vpskit.testkit.ledger.BookingRecord;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever two accounts, an administrator and the time do, every address has one booking at most.
 */
class AddressPropertyTest {

  @Property(tries = 100)
  void noAddressIsBookedTwice(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 59) Integer> steps) {
    TestAddresses panel = new TestAddresses();
    for (int step : steps) {
      take(step, panel);

      List<BookingRecord> booked = panel.emulator.bookings();
      assertThat(booked).extracting(BookingRecord::address).doesNotHaveDuplicates();
      assertThat(booked)
          .allMatch(it -> panel.emulator.stateOf(it.address()) == AddressState.BOOKED)
          .allMatch(it -> it.releasedAt().isEmpty());
      assertThat(panel.emulator.ledger().bookingCount() - panel.emulator.ledger().releaseCount())
          .isEqualTo(booked.size());
    }
  }

  /** What the tens say, with the address or the account that the ones say. */
  private static void take(int step, TestAddresses panel) {
    String address = "198.51.100." + (step % 10);
    String user = step % 2 == 0 ? "billing" : "other";
    switch (step / 10) {
      case 0 -> panel.callAs(user, "ip.edit", "sok", "ok", "family", "ipv4", "iptype", "public");
      case 1 -> panel.callAs(user, "ip.edit", "sok", "ok", "iptype", "public", "ip", address);
      case 2 -> panel.callAs(user, "ip.delete", "elid", address);
      case 3 -> panel.callAs("admin", "ip.delete", "elid", address);
      case 4 -> panel.emulator.administrator().answering(address, step % 3 == 0);
      default -> panel.clock.advance(Duration.ofMinutes(10L * (step % 10)));
    }
  }
}
