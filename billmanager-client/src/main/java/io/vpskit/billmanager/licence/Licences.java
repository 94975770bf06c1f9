package io.vpskit.billmanager.licence;

import io.vpskit.billmanager.internal.Terms;
import io.vpskit.billmanager.seller.RefusalMeaning;
import io.vpskit.billmanager.seller.internal.SellerDialect;
import io.vpskit.billmanager.seller.internal.SellerPanel;
import io.vpskit.billmanager.tariff.AddOnId;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.core.PanelException;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.Secret;
import io.vpskit.core.call.Answer;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The licences of a reseller. Safe for use by several threads; every method blocks for one panel
 * call, unless it says otherwise, and fails with a {@link PanelException}.
 *
 * <p>Licences cost money. A method whose outcome is unknown ({@link
 * io.vpskit.core.PanelUnreachableException#outcomeUnknown()}) may have spent it: look at the
 * licences before anything is sent again. The panel says {@code ok} to what it ignores, so changes
 * are to be verified by a view.
 */
public final class Licences {

  private final SellerPanel panel;
  private final SellerDialect dialect;

  /**
   * Licences over a connection; {@link io.vpskit.billmanager.BillManager} makes them.
   *
   * @param panel the connection to the seller
   */
  public Licences(SellerPanel panel) {
    this.panel = panel;
    this.dialect = panel.dialect();
  }

  /**
   * Lists all licences of the account, deleted ones as far as the seller still shows them ({@code
   * soft}; documented and seen in a client). A read.
   *
   * @return in the panel's order, complete: fewer rows than the panel says exist are a failure
   */
  public List<Licence> list() {
    return panel.list(dialect.list(), LicenceReading::row);
  }

  /**
   * Looks for licences, as {@link #list()}.
   *
   * @param query which
   * @return those that match, in the panel's order
   */
  public List<Licence> find(LicenceQuery query) {
    return list().stream().filter(query::matches).toList();
  }

  /**
   * Looks for licences that serve nobody: with the seller's free name and free address, of any
   * status but deleted. As {@link #list()}.
   *
   * @param tariff of which tariff
   * @return in the panel's order
   */
  public List<Licence> findFree(TariffId tariff) {
    return find(
        LicenceQuery.builder()
            .name(dialect.settings().freeName())
            .address(dialect.settings().freeAddress())
            .tariff(tariff)
            .build());
  }

  /**
   * Shows one licence with its key ({@code soft.edit}; seen in clients). A read.
   *
   * @param licence which
   * @return empty when the panel says that there is none ({@code missed}; inferred)
   */
  public Optional<LicenceDetails> view(LicenceId licence) {
    try {
      return Optional.of(details(licence));
    } catch (PanelRefusedException refused) {
      if (dialect.meaning(refused) == RefusalMeaning.LICENCE_MISSING) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private LicenceDetails details(LicenceId licence) {
    return panel.view(
        dialect.view(licence.value()), answer -> LicenceReading.details(licence, answer));
  }

  /**
   * Asks whether an address may get a licence ({@code soft.checkip}; seen in clients, the type of
   * the refusal is not known). A read.
   *
   * @param tariff the licence's kind
   * @param months 1 to 120, or {@link Licence#TRIAL}
   * @param address IPv4 or IPv6
   * @return the seller's answer; a refusal that is known to be about something else is thrown
   */
  public AddressCheck checkAddress(TariffId tariff, int months, String address) {
    Terms.require(new Problems("address check"), months)
        .requireIpAddress("address", address)
        .refuse();
    PanelCall call =
        dialect
            .addressCheck()
            .with("pricelist", tariff.value())
            .with("period", months)
            .with("ip", address);
    try {
      return panel.view(call, answer -> free(call, answer));
    } catch (PanelRefusedException refused) {
      return switch (dialect.meaning(refused)) {
        case NOT_OFFERED -> AddressCheck.UNSUPPORTED;
        case BAD_LOG_IN, TARIFF_UNAVAILABLE, WRONG_VALUE, LICENCE_MISSING -> throw refused;
        default -> AddressCheck.TAKEN;
      };
    }
  }

  /** No error means yes, and so would an answer that only asks for patience. */
  private AddressCheck free(PanelCall call, Answer answer) {
    if (dialect.saysThatCallGoesOn(answer)) {
      throw SellerPanel.goesOn(call.function(), 1);
    }
    return AddressCheck.FREE;
  }

  /**
   * Orders a licence and pays it from the balance at once ({@code soft.order.param} with {@code
   * skipbasket=on}; documented and seen in clients). An unsafe write, never sent twice: after an
   * unknown outcome look for the order's name in complete listings before ordering again. What the
   * panel does when the balance is too low is not known: it refuses, or leaves a licence in status
   * {@link LicenceStatus#ORDERED}.
   *
   * @param order what
   * @return the order was taken
   */
  public PlacedOrder order(LicenceOrder order) {
    PanelCall call =
        dialect
            .order(order.months(), order.automaticRenewalMonths())
            .with("pricelist", order.tariff().value())
            .with("ip", order.address())
            .with("licname", order.name())
            .with("remoteip", order.remoteAddress())
            .with("remoteid", order.reference());
    for (Map.Entry<AddOnId, Integer> addOn : order.addOns().entrySet()) {
      call = withAddOn(call, addOn.getKey(), addOn.getValue());
    }
    return panel.perform(call, this::placed);
  }

  private PlacedOrder placed(Answer answer) {
    OptionalLong number = dialect.orderedNumber(answer);
    return new PlacedOrder(
        number.isPresent() ? Optional.of(new LicenceId(number.getAsLong())) : Optional.empty());
  }

  private static PanelCall withAddOn(PanelCall call, AddOnId addOn, int amount) {
    return call.with("addon_" + addOn.value(), amount);
  }

  /**
   * Gives a licence another name and binds it to another address ({@code soft.edit}; seen in
   * clients). Sellers allow a new address about once in a month. An idempotent write.
   *
   * @param licence which
   * @param binding whom it is to serve
   */
  public void bind(LicenceId licence, LicenceBinding binding) {
    panel.perform(
        dialect
            .change(licence.value())
            .with("licname", binding.name())
            .with("ip", binding.address())
            .with("remoteip", binding.remoteAddress())
            .with("remoteid", binding.reference()));
  }

  /**
   * Gives a licence the seller's free name and free address and takes the reference from it ({@code
   * soft.edit}; seen in a client). That the seller allows it at any time is inferred. An idempotent
   * write. A licence is released by suspending it first and this afterwards.
   *
   * @param licence which
   */
  public void unbind(LicenceId licence) {
    panel.perform(
        dialect
            .change(licence.value())
            .with("licname", dialect.settings().freeName())
            .with("ip", dialect.settings().freeAddress())
            .with("remoteid", ""));
  }

  /**
   * Has a new key made ({@code soft.edit} with {@code clicked_button=newkey}; documented and seen
   * in clients). Sellers allow it about once in a month. An unsafe write.
   *
   * @param licence which
   * @return the new key, empty when the panel does not say it and it is to be read by a view
   */
  public Optional<Secret> reissueKey(LicenceId licence) {
    return panel.perform(dialect.newKey(licence.value()), answer -> answer.secret("lickey"));
  }

  /**
   * Renews a licence and pays it from the balance ({@code service.prolong}; documented and seen in
   * clients), unless it ends on another day than expected. Two panel calls: a view and an unsafe
   * write. An active licence is renewed from its old end date, a suspended one from today, and then
   * it becomes active.
   *
   * @param licence which
   * @param months 1 to 120
   * @param expectedEnd when it ended at the last look
   * @return what became of it
   */
  public RenewalOutcome renew(LicenceId licence, int months, LocalDate expectedEnd) {
    new Problems("renewal").requireBetween("months", months, 1, Terms.LONGEST_MONTHS).refuse();
    Licence now = details(licence).licence();
    if (now.months().orElse(0) == Licence.TRIAL) {
      return new RenewalOutcome.Trial();
    }
    if (now.ends().filter(expectedEnd::equals).isEmpty()) {
      return new RenewalOutcome.EndDiffers(now.ends());
    }
    return panel.perform(
        dialect.renew(licence.value(), months),
        answer -> new RenewalOutcome.Renewed(LicenceReading.date(answer::text, "newexpiredate")));
  }

  /**
   * Suspends a licence unless it is suspended ({@code soft.suspend}; documented and seen in
   * clients). Two panel calls: a view and an idempotent write.
   *
   * @param licence which
   * @return what became of it
   */
  public SuspensionOutcome suspend(LicenceId licence) {
    if (details(licence).licence().status() == LicenceStatus.SUSPENDED) {
      return SuspensionOutcome.ALREADY;
    }
    return offered(dialect.suspend(licence.value()));
  }

  /**
   * Resumes a suspended licence unless it is active ({@code soft.resume}; documented and seen in
   * clients). Two panel calls: a view and an idempotent write. A licence whose term is over is to
   * be renewed instead.
   *
   * @param licence which
   * @return what became of it
   */
  public SuspensionOutcome resume(LicenceId licence) {
    if (details(licence).licence().status() == LicenceStatus.ACTIVE) {
      return SuspensionOutcome.ALREADY;
    }
    return offered(dialect.resume(licence.value()));
  }

  private SuspensionOutcome offered(PanelCall call) {
    try {
      panel.perform(call);
      return SuspensionOutcome.DONE;
    } catch (PanelRefusedException refused) {
      if (dialect.meaning(refused) == RefusalMeaning.NOT_OFFERED) {
        return SuspensionOutcome.NOT_OFFERED;
      }
      throw refused;
    }
  }

  /**
   * Deletes a licence before its term is over, without any money back ({@code soft.delete};
   * documented and seen in clients; that nothing is paid back is inferred). Two panel calls: a view
   * and an idempotent write.
   *
   * @param licence which
   * @return what became of it
   */
  public CancellationOutcome cancel(LicenceId licence) {
    if (view(licence).filter(it -> it.licence().status() != LicenceStatus.DELETED).isEmpty()) {
      return new CancellationOutcome.Already();
    }
    try {
      panel.perform(dialect.cancel(licence.value()));
      return new CancellationOutcome.Done();
    } catch (PanelRefusedException refused) {
      return switch (dialect.meaning(refused)) {
        case LICENCE_MISSING -> new CancellationOutcome.Already();
        case MINIMUM_TERM -> new CancellationOutcome.MinimumTerm(refused.panelMessage());
        default -> throw refused;
      };
    }
  }

  /**
   * Changes the amount of an add-on such as the number of nodes ({@code soft.edit}; documented by
   * another seller). Two panel calls: a view, since name and address are to be sent along, and an
   * unsafe write. It may cost money, and then an order may wait to be paid.
   *
   * @param licence which
   * @param addOn which add-on of its tariff
   * @param amount 0 to 1,000,000
   */
  public void changeAddOn(LicenceId licence, AddOnId addOn, int amount) {
    new Problems("add-on change").requireBetween("amount", amount, 0, 1_000_000).refuse();
    Licence now = details(licence).licence();
    PanelCall call =
        dialect.changeAddOns(licence.value()).with("licname", now.name()).with("ip", now.address());
    panel.perform(withAddOn(call, addOn, amount));
  }

  /**
   * Chooses whether the seller renews a licence on his own ({@code soft.edit} with {@code
   * autoprolong}; seen in a client of BILLmanager for other products). An idempotent write.
   *
   * @param licence which
   * @param months by how many months he renews, 1 to 120; empty when he shall not
   * @throws PanelMisuseException when the number of months is out of its bounds
   */
  public void changeAutomaticRenewal(LicenceId licence, OptionalInt months) {
    new Problems("automatic renewal")
        .requireBetween("months", months.orElse(1), 1, Terms.LONGEST_MONTHS)
        .refuse();
    panel.perform(dialect.withAutomaticRenewal(dialect.change(licence.value()), months));
  }
}
