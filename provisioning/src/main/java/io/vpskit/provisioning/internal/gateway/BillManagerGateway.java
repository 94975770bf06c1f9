package io.vpskit.provisioning.internal.gateway;

import io.vpskit.billmanager.BillManager;
import io.vpskit.billmanager.licence.AddressCheck;
import io.vpskit.billmanager.licence.CancellationOutcome;
import io.vpskit.billmanager.licence.LicenceBinding;
import io.vpskit.billmanager.licence.LicenceId;
import io.vpskit.billmanager.licence.LicenceOrder;
import io.vpskit.billmanager.licence.Licences;
import io.vpskit.billmanager.licence.RenewalOutcome;
import io.vpskit.billmanager.licence.SuspensionOutcome;
import io.vpskit.billmanager.seller.RefusalMeaning;
import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.billmanager.tariff.AddOnId;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.licence.WantedLicence;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.LicenceCall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The adapter to a selling BILLmanager: our words to its client, its exceptions to our answers. */
public final class BillManagerGateway implements LicenceGateway {
  private static final Logger LOG = LoggerFactory.getLogger(BillManagerGateway.class);

  /** Types of errors of the panel's own making; they say nothing about the licence. */
  private static final Set<String> OWN_TROUBLES = Set.of("lock", "db", "connect", "xml");

  private final PanelConnection connection;
  private final Map<String, BillManager> sellers;
  private final RequestCounter requests;
  private final InstantSource clock;

  private BillManagerGateway(
      PanelConnection connection,
      Map<String, BillManager> sellers,
      RequestCounter requests,
      InstantSource clock) {
    this.connection = connection;
    this.sellers = Map.copyOf(sellers);
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Prepares the connection; nothing is sent yet.
   *
   * @param products how the seller is spoken to about each product, by our name of it
   */
  public static BillManagerGateway connect(
      PanelSettings settings, Map<String, SellerSettings> products, InstantSource clock) {
    RequestCounter requests = new RequestCounter(settings.callListener());
    PanelSettings counted = PanelSettings.builder().from(settings).callListener(requests).build();
    PanelConnection connection = PanelConnection.open(counted);
    // One client for all products that are spoken of alike, so that their calls keep one pace.
    Map<SellerSettings, BillManager> clients = new HashMap<>();
    Map<String, BillManager> sellers = new HashMap<>();
    products.forEach(
        (product, seller) ->
            sellers.put(
                product, clients.computeIfAbsent(seller, it -> BillManager.of(connection, it))));
    return new BillManagerGateway(connection, sellers, requests, clock);
  }

  @Override
  public PanelGateway.Reply perform(LicenceCall call) {
    requests.reset();
    Answer answer;
    try {
      answer = send(call);
    } catch (PanelRefusedException e) {
      answer = refused(call, e);
    } catch (PanelUnreachableException e) {
      answer = Outages.of(e);
    } catch (PanelMisuseException e) {
      answer = new Answer.Refused(Answer.Reason.OTHER, e.getMessage());
    } catch (RuntimeException e) {
      answer = unexpected(call, e);
    }
    int made = requests.count();
    LOG.debug("{}: {} in {} requests", call.title(), answer.getClass().getSimpleName(), made);
    return new PanelGateway.Reply(answer, made);
  }

  private Answer refused(LicenceCall call, PanelRefusedException e) {
    RefusalMeaning meaning = seller(call).meaning(e);
    if (meaning == RefusalMeaning.BAD_LOG_IN) {
      return new Answer.Unreached(ModuleProblem.Kind.BAD_LOGIN, e.getMessage());
    }
    return new Answer.Refused(reason(call, meaning, e.type()), e.getMessage());
  }

  private static Answer.Reason reason(LicenceCall call, RefusalMeaning meaning, String type) {
    return switch (meaning) {
      case LICENCE_MISSING -> Answer.Reason.NOT_THERE;
      case CHANGE_TOO_EARLY -> Answer.Reason.TOO_EARLY;
      // How sellers say that it is too early is not known; nothing else is likely for a binding.
      case UNKNOWN ->
          call instanceof LicenceCall.BindLicence && !OWN_TROUBLES.contains(type)
              ? Answer.Reason.TOO_EARLY
              : Answer.Reason.OTHER;
      default -> Answer.Reason.OTHER;
    };
  }

  /**
   * An interceptor of the host that fails, an id that is no number: one service, not the engine.
   */
  private static Answer unexpected(LicenceCall call, RuntimeException e) {
    LOG.error("{} failed unexpectedly", call.title(), e);
    String text = call.title() + " failed unexpectedly: " + e.getClass().getName();
    return call.unsafe() ? new Answer.Unknown(text) : new Answer.Refused(Answer.Reason.OTHER, text);
  }

  private BillManager seller(LicenceCall call) {
    BillManager seller = sellers.get(call.product());
    if (seller == null) {
      throw new PanelMisuseException("licence '" + call.product() + "' is not sold here");
    }
    return seller;
  }

  /** The functions of the panel behind our words; {@link PanelException} is dealt with above. */
  private Answer send(LicenceCall call) {
    Licences licences = seller(call).licences();
    if (call instanceof LicenceCall.ListLicences) {
      Instant asked = clock.instant();
      return new Answer.LicencesListed(
          asked, licences.list().stream().map(LicenceViews::of).toList());
    } else if (call instanceof LicenceCall.ReadLicence read) {
      return new Answer.LicenceRead(licences.view(id(read.licence())).map(LicenceViews::of));
    } else if (call instanceof LicenceCall.CheckAddress check) {
      return check(licences, check.wanted());
    } else if (call instanceof LicenceCall.OrderLicence order) {
      return new Answer.Created(licences.order(order(order)).licence().map(LicenceId::toString));
    }
    return change(licences, call);
  }

  private static Answer check(Licences licences, WantedLicence wanted) {
    AddressCheck check =
        licences.checkAddress(TariffId.parse(wanted.tariffId()), wanted.months(), wanted.address());
    return check == AddressCheck.TAKEN
        ? new Answer.Refused(
            Answer.Reason.OTHER,
            "the seller does not license the address "
                + wanted.address()
                + ": it has a licence of this kind that is not on record here")
        : new Answer.Done();
  }

  private static LicenceOrder order(LicenceCall.OrderLicence call) {
    WantedLicence wanted = call.wanted();
    LicenceOrder.Builder order =
        LicenceOrder.builder()
            .tariff(TariffId.parse(wanted.tariffId()))
            .months(wanted.months())
            .name(wanted.name())
            .address(wanted.address())
            .reference(call.reference());
    wanted.addOns().forEach((addOn, amount) -> order.putAddOns(AddOnId.parse(addOn), amount));
    return order.build();
  }

  private static Answer change(Licences licences, LicenceCall call) {
    if (call instanceof LicenceCall.BindLicence bind) {
      licences.bind(
          id(bind.licence()),
          LicenceBinding.builder()
              .name(bind.name())
              .address(bind.address())
              .reference(bind.reference())
              .build());
    } else if (call instanceof LicenceCall.FreeLicence free) {
      licences.unbind(id(free.licence()));
    } else if (call instanceof LicenceCall.RenewKey renew) {
      licences.reissueKey(id(renew.licence()));
    } else if (call instanceof LicenceCall.StopRenewal stop) {
      licences.changeAutomaticRenewal(id(stop.licence()), OptionalInt.empty());
    } else if (call instanceof LicenceCall.RenewLicence renew) {
      return renewed(licences.renew(id(renew.licence()), renew.months(), renew.end()));
    } else if (call instanceof LicenceCall.SwitchLicenceOn on) {
      return switched(licences.resume(id(on.licence())));
    } else if (call instanceof LicenceCall.SwitchLicenceOff off) {
      return switched(licences.suspend(id(off.licence())));
    } else if (call instanceof LicenceCall.CancelLicence cancel) {
      return cancelled(licences.cancel(id(cancel.licence())));
    } else {
      throw new IllegalStateException("nobody sends " + call.title());
    }
    return new Answer.Done();
  }

  private static Answer renewed(RenewalOutcome outcome) {
    if (outcome instanceof RenewalOutcome.EndDiffers differs) {
      return new Answer.Refused(
          Answer.Reason.OTHER,
          "the licence ends on "
              + differs.end().map(Object::toString).orElse("no day")
              + ", which is not the day that was read before");
    }
    return outcome instanceof RenewalOutcome.Trial
        ? new Answer.Refused(
            Answer.Reason.OTHER, "a trial cannot be renewed; the tariff must be changed")
        : new Answer.Done();
  }

  private static Answer switched(SuspensionOutcome outcome) {
    return outcome == SuspensionOutcome.NOT_OFFERED
        ? new Answer.Refused(
            Answer.Reason.NOT_OFFERED, "the seller does not offer it to this account")
        : new Answer.Done();
  }

  private static Answer cancelled(CancellationOutcome outcome) {
    return outcome instanceof CancellationOutcome.MinimumTerm term
        ? new Answer.Refused(Answer.Reason.MINIMUM_TERM, term.panelMessage())
        : new Answer.Done();
  }

  private static LicenceId id(String licence) {
    return LicenceId.parse(licence);
  }

  @Override
  public void close() {
    connection.close();
  }
}
