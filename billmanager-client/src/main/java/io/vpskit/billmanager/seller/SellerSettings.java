package io.vpskit.billmanager.seller;

import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What differs from seller to seller, and what is not certain about any of them. Immutable; made
 * with a {@link Builder}, every setting has a default that suits the vendor's own shop.
 */
@Value.Immutable
@HiddenImplementation
public abstract class SellerSettings {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_WINDOW = Duration.ofHours(1);
  private static final String FUNCTION = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*";

  /** Parameters of an order that are set by the order itself. */
  private static final Set<String> OF_THE_ORDER =
      Set.of(
          "func",
          "out",
          "lang",
          "auth",
          "authinfo",
          "elid",
          "sok",
          "clicked_button",
          "skipbasket",
          "pricelist",
          "period",
          "autoprolong",
          "ip",
          "remoteip",
          "licname",
          "remoteid");

  SellerSettings() {}

  /**
   * The defaults.
   *
   * @return settings for the vendor's own shop
   */
  public static SellerSettings defaults() {
    return builder().build();
  }

  /**
   * Starts from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The product type, which is the first part of the names of its functions: {@code soft} for
   * panels of the vendor, {@code softexternal} for software of others, {@code platform} for the
   * panels of generation 6 (documented; {@code soft} seen in clients).
   *
   * @return lower-case letters, digits and underscores; default {@code soft}
   */
  @Value.Default
  public String productType() {
    return "soft";
  }

  /**
   * The function that orders. Sellers with BILLmanager 6 have another one beside it, {@code
   * v2.soft.order.param} (documented).
   *
   * @return a function name; default the product type with {@code .order.param}
   */
  @Value.Default
  public String orderFunction() {
    return productType() + ".order.param";
  }

  /**
   * What the order function calls the number of months. {@code v2} functions want {@code
   * order_period} (documented).
   *
   * @return a parameter name; default {@code period}
   */
  @Value.Default
  public String orderPeriodParameter() {
    return "period";
  }

  /**
   * The function that lists the tariffs for sale (seen in clients of BILLmanager, for other
   * products).
   *
   * @return a function name; default the product type with {@code .order.pricelist}
   */
  @Value.Default
  public String tariffListFunction() {
    return productType() + ".order.pricelist";
  }

  /**
   * Parameters that are sent with every order as they are, for example {@code project} or {@code
   * comment}.
   *
   * @return names and values; default none
   */
  public abstract Map<String, String> extraOrderParameters();

  /**
   * Whether an order says that the licence is not to be renewed by the seller ({@code
   * autoprolong=null}). Where it says nothing the seller may renew as well as we.
   *
   * @return default true
   */
  @Value.Default
  public boolean automaticRenewalSent() {
    return true;
  }

  /**
   * The name of a licence that serves nobody.
   *
   * @return 1 to 255 characters; default {@code free.lic} (documented)
   */
  @Value.Default
  public String freeName() {
    return "free.lic";
  }

  /**
   * The address of a licence that serves nobody.
   *
   * @return an IP address; default {@code 0.0.0.0} (documented)
   */
  @Value.Default
  public String freeAddress() {
    return "0.0.0.0";
  }

  /**
   * Whether suspending and resuming say {@code sok=ok}. One client does, one does not.
   *
   * @return default false
   */
  @Value.Default
  public boolean suspensionSaved() {
    return false;
  }

  /**
   * Whether a cancellation says {@code sok=ok}, which is optional.
   *
   * @return default true
   */
  @Value.Default
  public boolean cancellationSaved() {
    return true;
  }

  /**
   * Whether the question about an address says {@code sok=ok}. One client does, one does not.
   *
   * @return default false
   */
  @Value.Default
  public boolean addressCheckSaved() {
    return false;
  }

  /**
   * What refusals mean beyond the few that are known.
   *
   * @return meanings by error type ({@code limit}) or by type and object ({@code limit/ip}), which
   *     goes first; default none
   */
  public abstract Map<String, RefusalMeaning> refusalMeanings();

  /**
   * What the text of an error contains when it only says that the call is still being carried out
   * (seen in a client of BILLmanager; the error's type is not known). Such an answer counts as an
   * unknown outcome, never as a refusal.
   *
   * @return parts of texts, in lower case; default two in English, the language a connection asks
   *     for
   */
  @Value.Default
  public List<String> slowCallTexts() {
    return List.of("request in process", "please wait");
  }

  /**
   * How long the seller is left alone after a call that changes nothing. One client waits 1 s.
   *
   * @return 0 to 1 minute; default 0
   */
  @Value.Default
  public Duration pauseAfterRead() {
    return Duration.ZERO;
  }

  /**
   * How long the seller is left alone after a call that may change something. One client waits 10
   * s.
   *
   * @return 0 to 1 minute; default 0
   */
  @Value.Default
  public Duration pauseAfterWrite() {
    return Duration.ZERO;
  }

  /**
   * How long a licence may take to appear in the listing. For whoever looks for it after an order
   * whose outcome is unknown; the client itself does not wait for it.
   *
   * @return 1 s to 1 hour; default 60 s (what a client of BILLmanager waits)
   */
  @Value.Default
  public Duration lookUpWindow() {
    return Duration.ofSeconds(60);
  }

  /**
   * How long to wait between two looks within the {@link #lookUpWindow()}.
   *
   * @return 1 s to the window; default 12 s
   */
  @Value.Default
  public Duration lookUpPause() {
    return Duration.ofSeconds(12);
  }

  /** Refuses wrong settings, all of them in one message. */
  @Value.Check
  void check() {
    Problems problems = new Problems("seller settings");
    problems.require(
        productType().matches("[a-z][a-z0-9_]*"),
        "productType must have lower-case letters, digits and underscores");
    checkFunction(problems, "orderFunction", orderFunction());
    checkFunction(problems, "tariffListFunction", tariffListFunction());
    problems
        .require(
            orderPeriodParameter().matches("[a-z][a-z0-9_]*"),
            "orderPeriodParameter must have lower-case letters, digits and underscores")
        .require(
            extraOrderParameters().keySet().stream()
                .noneMatch(name -> name.isBlank() || OF_THE_ORDER.contains(name)),
            "extraOrderParameters must have names, and none that the order sets itself")
        .requireText("freeName", freeName(), 255)
        .requireIpAddress("freeAddress", freeAddress())
        .require(
            slowCallTexts().stream()
                .noneMatch(text -> text.isBlank() || !text.equals(text.toLowerCase(Locale.ROOT))),
            "slowCallTexts must be in lower case and not blank");
    checkTime(problems, "pauseAfterRead", pauseAfterRead(), Duration.ZERO, LONGEST_PAUSE);
    checkTime(problems, "pauseAfterWrite", pauseAfterWrite(), Duration.ZERO, LONGEST_PAUSE);
    checkTime(problems, "lookUpWindow", lookUpWindow(), Duration.ofSeconds(1), LONGEST_WINDOW);
    checkTime(problems, "lookUpPause", lookUpPause(), Duration.ofSeconds(1), lookUpWindow());
    problems.refuse();
  }

  private static void checkFunction(Problems problems, String field, String function) {
    problems.require(
        function.matches(FUNCTION),
        field + " must be a function name of lower-case letters, digits, underscores and dots");
  }

  private static void checkTime(
      Problems problems, String field, Duration value, Duration least, Duration most) {
    problems.require(
        value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
        field + " must be from " + least + " to " + most + ", is " + value);
  }

  /** Builds settings. Not safe for use by several threads. */
  public static final class Builder extends ImmutableSellerSettings.Builder {
    Builder() {}
  }
}
