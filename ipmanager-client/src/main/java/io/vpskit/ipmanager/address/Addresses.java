package io.vpskit.ipmanager.address;

import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.core.call.PanelCall;
import io.vpskit.ipmanager.address.AddressDialect.Form;
import io.vpskit.ipmanager.address.AddressDialect.Taken;
import io.vpskit.ipmanager.dialect.IpManagerDialect;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that the account has booked; of all accounts, when the account is an administrator.
 * Safe for use by several threads; every method blocks for one panel call, unless it says
 * otherwise, and fails with a {@link PanelException}.
 */
public final class Addresses {

  private final PanelConnection panel;
  private final IpManagerDialect settings;
  private final AddressDialect dialect;
  private final WholeListings listings = new WholeListings();

  /**
   * Addresses over a connection.
   *
   * @param panel a connection to IPmanager 5
   * @param settings what the panel does differently
   */
  public Addresses(PanelConnection panel, IpManagerDialect settings) {
    this.panel = panel;
    this.settings = settings;
    this.dialect = new AddressDialect(settings);
  }

  /**
   * Lists the addresses that are booked ({@code ip}; documented for accounts of users). A read.
   *
   * @return in the panel's order, complete: fewer rows than the panel says exist are a failure
   * @throws io.vpskit.core.PanelMisuseException while a {@link #filter} is set
   */
  public List<Address> list() {
    return listings.whole(() -> panel.list(dialect.list(), dialect::address));
  }

  /**
   * Looks for an address among those that are booked ({@code ip}; documented). Whichever way an
   * IPv6 address is spelled, it is found, and the answer has the panel's spelling. A read.
   *
   * @param address which
   * @return empty when it is not booked by the account
   */
  public Optional<Address> find(IpAddress address) {
    return where(it -> it.address().equals(address)).stream().findFirst();
  }

  /**
   * Looks for the addresses that were booked with a note ({@code ip}; documented). This is how an
   * allocation whose answer was lost is found again: nothing found means that nothing was taken, as
   * soon as the lost request can no longer arrive. A read.
   *
   * @param note the whole note
   * @return one for each allocation that was made with it
   */
  public List<Address> findByNote(String note) {
    return where(it -> it.note().filter(note::equals).isPresent());
  }

  /**
   * Looks for the addresses that resolve to a name ({@code ip}; documented). A read.
   *
   * @param reverseName a host name in any case, with or without a dot at its end
   * @return in the panel's order
   */
  public List<Address> findByReverseName(String reverseName) {
    return where(it -> it.resolvesTo(reverseName));
  }

  private List<Address> where(Predicate<Address> condition) {
    return list().stream().filter(condition).toList();
  }

  /**
   * Shows one address ({@code ip.edit}; documented, but for netmask and gateway, which are
   * inferred). A read.
   *
   * @param address in the panel's spelling
   * @return the booking
   */
  public AddressDetails view(IpAddress address) {
    return panel.view(dialect.view(address), answer -> dialect.details(address, answer));
  }

  /**
   * Takes an address ({@code ip.edit} without {@code elid}; that the form creates is documented,
   * how the panel tells the address is inferred: in {@code ip}, else in {@code id}, else not at
   * all, and then a second call looks for the note). An unsafe write: after an unknown outcome look
   * for the note before anything is sent again.
   *
   * <p>Where the panel said that it took an address and not which, and the note does not tell
   * either, the outcome is unknown too.
   *
   * @param request what is wanted
   * @return the address
   * @throws PanelRefusedException when the panel has taken none; {@link #saysNoneIsFree} tells
   *     whether that is because there is none
   */
  public AllocatedAddress allocate(AllocationRequest request) {
    PanelCall call = dialect.allocate(request);
    Taken taken = panel.perform(call, answer -> dialect.taken(request, answer));
    IpAddress address = taken.address().orElseGet(() -> takenWith(request.note(), call));
    return new AllocatedAddress(address, taken.netmask(), taken.gateway());
  }

  private IpAddress takenWith(String note, PanelCall call) {
    List<Address> found;
    try {
      found = findByNote(note);
    } catch (PanelException notListed) {
      throw takenButNotTold(call, "cannot be looked for", notListed);
    }
    if (found.size() != 1) {
      throw takenButNotTold(call, "is on " + found.size() + " of them", null);
    }
    return found.get(0).address();
  }

  private static PanelUnreachableException takenButNotTold(
      PanelCall call, String note, @Nullable PanelException cause) {
    return new PanelUnreachableException(
        "The panel took an address and did not say which, and the note " + note,
        call.function().name(),
        1,
        CallOutcome.UNREADABLE,
        true,
        Optional.empty(),
        cause);
  }

  /**
   * Whether an allocation was refused because no address is free (inferred, see {@link
   * IpManagerDialect#noFreeAddress()}). Released addresses may be free again after the panel has
   * checked them, which it does once an hour.
   *
   * @param refusal what {@link #allocate} threw for a request that left the choice to the panel
   * @return true when another request of the kind will be refused too
   */
  public boolean saysNoneIsFree(PanelRefusedException refusal) {
    return settings.saysNoneIsFree(refusal);
  }

  /**
   * Changes reverse name, group or note ({@code ip.edit} with {@code elid}; documented, that other
   * fields have to be sent along is inferred). An idempotent write, and a read before it unless all
   * three are given or {@link IpManagerDialect#changeForm()} says otherwise.
   *
   * @param address in the panel's spelling
   * @param change what changes
   */
  public void change(IpAddress address, AddressChange change) {
    if (dialect.needsForm(change)) {
      Form form = panel.view(dialect.view(address), Form::of);
      panel.perform(dialect.change(address, change, form));
    } else {
      panel.perform(dialect.change(address, change));
    }
  }

  /**
   * Changes the name that an address resolves to, as {@link #change} does.
   *
   * @param address in the panel's spelling
   * @param reverseName a host name without a dot at its end
   */
  public void changeReverseName(IpAddress address, String reverseName) {
    change(address, AddressChange.builder().reverseName(reverseName).build());
  }

  /**
   * Releases addresses ({@code ip.delete}; that addresses are released is documented, the
   * function's name is inferred, see {@link IpManagerDialect#releaseFunction()}). An address that a
   * user releases is checked before it is free again; one that an administrator releases is free at
   * once.
   *
   * <p>An unsafe write: between two releases the address may have gone to somebody else. After an
   * unknown outcome look whether it is still booked with the caller's own note, and what the panel
   * does when a part of several cannot be released is not known: look for each.
   *
   * @param addresses at least one, in the panel's spelling
   */
  public void release(Collection<IpAddress> addresses) {
    panel.perform(dialect.release(addresses));
  }

  /**
   * Releases an address, as {@link #release(Collection)}.
   *
   * @param address in the panel's spelling
   */
  public void release(IpAddress address) {
    release(List.of(address));
  }

  /**
   * Lets the session show a part of the addresses from now on ({@code ip.filter}; documented, that
   * an empty field lets everything pass is inferred). An idempotent write. Without effect when each
   * call logs in by itself, since each is a session of its own then; and gone with the session.
   *
   * <p>While it is set, {@link #list()} and what searches refuse to work: what they do not show
   * would seem not to exist. Nothing else must set a filter on the same connection.
   *
   * @param filter what is to be shown
   */
  public void filter(AddressFilter filter) {
    listings.filter(() -> panel.perform(dialect.filter(Optional.of(filter))));
  }

  /**
   * Lists the addresses that the session shows ({@code ip}; documented). A read.
   *
   * @return in the panel's order: those of the {@link #filter}, or all
   */
  public List<Address> listFiltered() {
    return panel.list(dialect.list(), dialect::address);
  }

  /** Lets the session show all addresses again, see {@link #filter}. An idempotent write. */
  public void clearFilter() {
    listings.clear(() -> panel.perform(dialect.filter(Optional.empty())));
  }
}
