package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.catalogue.RangeGrant;
import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Sessions;
import io.vpskit.testkit.internal.panel.StateAccess;
import io.vpskit.testkit.ledger.AccountRecord;
import io.vpskit.testkit.ledger.AddressState;
import io.vpskit.testkit.ledger.BookingRecord;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Looks at the state and changes it past the functions, under the lock. */
public final class AddressHand {

  private final IpManager panel;
  private final Sessions sessions;
  private final StateAccess state;

  public AddressHand(IpManager panel, Sessions sessions, StateAccess state) {
    this.panel = panel;
    this.sessions = sessions;
    this.state = state;
  }

  public List<BookingRecord> bookings() {
    return state.read(now -> panel.addresses.all().stream().map(Booking::record).toList());
  }

  public List<BookingRecord> bookingsOf(String owner) {
    return state.read(
        now -> panel.addresses.of(account(owner)).stream().map(Booking::record).toList());
  }

  public Optional<BookingRecord> booking(String address) {
    return state.read(now -> panel.addresses.find(Address.parse(address)).map(Booking::record));
  }

  public AddressState state(String address) {
    return state.read(now -> panel.addresses.state(Address.parse(address)));
  }

  public List<AccountRecord> accounts() {
    return state.read(now -> panel.accounts().all().stream().map(Account::record).toList());
  }

  public Optional<AccountRecord> accountNamed(String name) {
    return state.read(now -> panel.accounts().named(name).map(Account::record));
  }

  public void createAccount(String name, String password, int level) {
    state.change(
        now -> {
          try {
            panel.accounts().create(name, password, level, now);
          } catch (Refusal refusal) {
            throw new IllegalStateException("there is an account named " + name, refusal);
          }
        });
  }

  public void grant(RangeGrant grant) {
    state.change(
        now -> {
          account(grant.account());
          panel.rights.grant(Grant.of(grant));
        });
  }

  public void revoke(RangeGrant grant) {
    state.change(now -> panel.rights.revoke(Grant.of(grant)));
  }

  public void book(String address, String owner, String group, String note) {
    state.change(
        now -> {
          Address booked = Address.parse(address);
          if (panel.addresses.state(booked) != AddressState.FREE) {
            throw new IllegalStateException(address + " is not free");
          }
          panel.addresses.book(booked, account(owner), group, "", note, now);
          panel.changed();
        });
  }

  public void release(String address) {
    changeBooking(address, panel.addresses::release);
  }

  public void changeReverseName(String address, String reverseName) {
    changeBooking(address, (booking, now) -> booking.reverseName = reverseName);
  }

  public void changeNote(String address, String note) {
    changeBooking(address, (booking, now) -> booking.note = note);
  }

  public void protect(String address, boolean isProtected) {
    change(address, isProtected ? panel.addresses::protect : panel.addresses::unprotect);
  }

  public void answering(String address, boolean answers) {
    change(address, it -> panel.addresses.released().answering(it, answers));
  }

  public void blacklisted(String address, boolean listed) {
    change(address, it -> panel.addresses.released().blacklisted(it, listed));
  }

  public void unblock(String address) {
    change(
        address,
        it -> {
          if (!panel.addresses.unblock(it)) {
            throw new NoSuchElementException(address + " waits for no check");
          }
        });
  }

  public void endAllSessions() {
    state.change(now -> sessions.endAll());
  }

  private Account account(String name) {
    return panel
        .accounts()
        .named(name)
        .orElseThrow(() -> new NoSuchElementException("no account named " + name));
  }

  private void change(String address, Consumer<Address> change) {
    state.change(
        now -> {
          change.accept(Address.parse(address));
          panel.changed();
        });
  }

  private void changeBooking(String address, BiConsumer<Booking, Instant> change) {
    state.change(
        now -> {
          Booking booking =
              panel
                  .addresses
                  .find(Address.parse(address))
                  .orElseThrow(() -> new NoSuchElementException(address + " is not booked"));
          change.accept(booking, now);
          panel.changed();
        });
  }
}
