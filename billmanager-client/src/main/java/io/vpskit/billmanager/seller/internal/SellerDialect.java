package io.vpskit.billmanager.seller.internal;

import io.vpskit.billmanager.seller.RefusalMeaning;
import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.call.Answer;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How one seller's BILLmanager is spoken to. Whatever is inferred, doubtful or different from
 * seller to seller about functions, parameters and refusals stands here and nowhere else.
 */
public final class SellerDialect {

  /** How the panel spells that a licence is not renewed by the seller. */
  private static final String NO_AUTOMATIC_RENEWAL = "null";

  private final SellerSettings settings;

  /**
   * The dialect of one seller.
   *
   * @param settings what is known about him
   */
  public SellerDialect(SellerSettings settings) {
    this.settings = settings;
  }

  /**
   * What is known about the seller.
   *
   * @return the settings
   */
  public SellerSettings settings() {
    return settings;
  }

  /**
   * Lists the licences.
   *
   * @return a read
   */
  public PanelCall list() {
    return PanelFunction.read(settings.productType()).call().allRows();
  }

  /**
   * Shows the form of a licence.
   *
   * @param licence its number
   * @return a read
   */
  public PanelCall view(long licence) {
    return PanelFunction.read(function("edit")).call().on(licence);
  }

  /**
   * Saves fields of the form of a licence: the panel keeps the others.
   *
   * @param licence its number
   * @return an idempotent write
   */
  public PanelCall change(long licence) {
    return PanelFunction.idempotentWrite(function("edit")).call().on(licence).saved();
  }

  /**
   * Changes add-ons of a licence, which may cost money each time.
   *
   * @param licence its number
   * @return an unsafe write
   */
  public PanelCall changeAddOns(long licence) {
    return PanelFunction.unsafeWrite(function("edit")).call().on(licence).saved();
  }

  /**
   * Makes a new key, which the seller allows once in a month.
   *
   * @param licence its number
   * @return an unsafe write
   */
  public PanelCall newKey(long licence) {
    return changeAddOns(licence).with("clicked_button", "newkey");
  }

  /**
   * Asks whether an address may get a licence.
   *
   * @return a read
   */
  public PanelCall addressCheck() {
    PanelCall call = PanelFunction.read(function("checkip")).call();
    return settings.addressCheckSaved() ? call.saved() : call;
  }

  /**
   * Orders and pays from the balance.
   *
   * @param months the term
   * @param automaticRenewal months of each renewal by the seller, empty for none
   * @return an unsafe write
   */
  public PanelCall order(int months, OptionalInt automaticRenewal) {
    PanelCall call =
        PanelFunction.unsafeWrite(settings.orderFunction())
            .call()
            .saved()
            .with("clicked_button", "finish")
            .with("skipbasket", "on")
            .with(settings.orderPeriodParameter(), months);
    if (settings.automaticRenewalSent() || automaticRenewal.isPresent()) {
      call = withAutomaticRenewal(call, automaticRenewal);
    }
    for (Map.Entry<String, String> extra : settings.extraOrderParameters().entrySet()) {
      call = call.with(extra.getKey(), extra.getValue());
    }
    return call;
  }

  /**
   * Adds who renews a licence.
   *
   * @param call a call
   * @param months months of each renewal by the seller, empty for none
   * @return the call with the parameter
   */
  public PanelCall withAutomaticRenewal(PanelCall call, OptionalInt months) {
    return months.isPresent()
        ? call.with("autoprolong", months.getAsInt())
        : call.with("autoprolong", NO_AUTOMATIC_RENEWAL);
  }

  /**
   * Shows the form of an order without ordering.
   *
   * @param months the term
   * @return a read
   */
  public PanelCall orderForm(int months) {
    return PanelFunction.read(settings.orderFunction())
        .call()
        .with(settings.orderPeriodParameter(), months);
  }

  /**
   * Lists the tariffs for sale.
   *
   * @return a read
   */
  public PanelCall tariffs() {
    return PanelFunction.read(settings.tariffListFunction()).call();
  }

  /**
   * Renews a licence and pays from the balance.
   *
   * @param licence its number
   * @param months by how many months
   * @return an unsafe write
   */
  public PanelCall renew(long licence, int months) {
    return PanelFunction.unsafeWrite("service.prolong")
        .call()
        .on(licence)
        .with("period", months)
        .saved();
  }

  /**
   * Suspends a licence.
   *
   * @param licence its number
   * @return an idempotent write
   */
  public PanelCall suspend(long licence) {
    return action("suspend", licence, settings.suspensionSaved());
  }

  /**
   * Resumes a licence.
   *
   * @param licence its number
   * @return an idempotent write
   */
  public PanelCall resume(long licence) {
    return action("resume", licence, settings.suspensionSaved());
  }

  /**
   * Deletes a licence.
   *
   * @param licence its number
   * @return an idempotent write
   */
  public PanelCall cancel(long licence) {
    return action("delete", licence, settings.cancellationSaved());
  }

  private PanelCall action(String name, long licence, boolean saved) {
    PanelCall call = PanelFunction.idempotentWrite(function(name)).call().on(licence);
    return saved ? call.saved() : call;
  }

  private String function(String name) {
    return settings.productType() + "." + name;
  }

  /**
   * The number of the licence that an order brought. Two clients read {@code id}, a third had to
   * change to {@code item.id}, and a fourth gets neither.
   *
   * @param answer what the panel says to an order
   * @return 1 or more; empty when the panel gives no number
   */
  public OptionalLong orderedNumber(Answer answer) {
    OptionalLong number = answer.number("item.id");
    if (number.orElse(0) < 1) {
      number = answer.number("id");
    }
    return number.orElse(0) < 1 ? OptionalLong.empty() : number;
  }

  /**
   * What a refusal means, by its type and object only.
   *
   * @param refused the refusal
   * @return its meaning
   */
  public RefusalMeaning meaning(PanelRefusedException refused) {
    Map<String, RefusalMeaning> told = settings.refusalMeanings();
    String type = refused.type();
    return refused
        .object()
        .map(object -> told.get(type + "/" + object))
        .or(() -> Optional.ofNullable(told.get(type)))
        .orElseGet(() -> knownMeaning(type, refused.object().orElse("")));
  }

  private static RefusalMeaning knownMeaning(String type, String object) {
    return switch (type) {
      case "auth" -> RefusalMeaning.BAD_LOG_IN;
      case "access" -> RefusalMeaning.NOT_OFFERED;
      case "pricelist_min_order" -> RefusalMeaning.MINIMUM_TERM;
      case "value" -> RefusalMeaning.WRONG_VALUE;
      case "exists" -> object.equals("ip") ? RefusalMeaning.ADDRESS_TAKEN : RefusalMeaning.UNKNOWN;
      case "missed" ->
          switch (object) {
            case "pricelist" -> RefusalMeaning.TARIFF_UNAVAILABLE;
            case "func" -> RefusalMeaning.NOT_OFFERED;
            default -> RefusalMeaning.LICENCE_MISSING;
          };
      default -> RefusalMeaning.UNKNOWN;
    };
  }

  /**
   * Whether a refusal only says that the call is still being carried out.
   *
   * @param refused the refusal
   * @return true when the outcome is unknown
   */
  public boolean saysThatCallGoesOn(PanelRefusedException refused) {
    return goesOn(refused.panelMessage());
  }

  /**
   * Whether an answer only says that the call is still being carried out. For answers that say
   * neither {@code ok} nor {@code error} by nature.
   *
   * @param answer the answer
   * @return true when there is no result in it
   */
  public boolean saysThatCallGoesOn(Answer answer) {
    return answer.fields().values().stream().anyMatch(this::goesOn);
  }

  private boolean goesOn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return settings.slowCallTexts().stream().anyMatch(lower::contains);
  }
}
