package io.vpskit.provisioning.internal.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the licence of a service from a complete list: its own, one that nobody uses, or a new
 * one, in this order. Nothing is ever ordered while a licence of the service's name and the wanted
 * tariff exists.
 */
public final class LicenceChoice {
  private static final Comparator<LicenceView> PAID_THEN_LOWEST_ID =
      Comparator.comparing((LicenceView licence) -> licence.status() == LicenceStatus.ORDERED)
          .thenComparing(LicenceView.LOWEST_ID_FIRST);
  private static final Comparator<LicenceView> ACTIVE_THEN_LOWEST_ID =
      Comparator.comparing((LicenceView licence) -> licence.status() != LicenceStatus.ACTIVE)
          .thenComparing(LicenceView.LOWEST_ID_FIRST);

  private final LicencePolicy policy;
  private final FreeLicences free;

  public LicenceChoice(LicencePolicy policy) {
    this.policy = policy;
    this.free = new FreeLicences(policy);
  }

  /**
   * What a choice rests on.
   *
   * @param asked when the list was asked for
   * @param listing all licences of the account; a part of them proves nothing
   * @param ofOthers licences on record for other services
   * @param failed licences that were tried for this service and did not work
   */
  public record Facts(
      Instant asked, List<LicenceView> listing, Set<String> ofOthers, Set<String> failed) {
    public Facts {
      listing = List.copyOf(listing);
      ofOthers = Set.copyOf(ofOthers);
      failed = Set.copyOf(failed);
    }

    private List<LicenceView> available() {
      return listing.stream()
          .filter(licence -> !licence.isDeleted() && !ofOthers.contains(licence.id()))
          .toList();
    }
  }

  /** The licence of a service for which no order is under way. */
  public LicenceDecision choose(WantedLicence wanted, Facts facts) {
    return own(wanted, facts)
        .or(() -> byAddress(wanted, facts))
        .orElseGet(() -> freeOrNew(wanted, facts));
  }

  /**
   * The licence of a service for which an order was sent that was not answered. Until the list
   * proves that there is no such order, nothing else is taken.
   */
  public LicenceDecision afterOrder(WantedLicence wanted, SentOrder order, Facts facts) {
    return ordered(wanted, Optional.of(order), facts).orElseGet(() -> choose(wanted, facts));
  }

  /**
   * What orders have left for a service: a licence, or that it is too early to tell; nothing when
   * the list proves that there is none.
   *
   * @param order the last one that was not answered
   */
  public Optional<LicenceDecision> ordered(
      WantedLicence wanted, Optional<SentOrder> order, Facts facts) {
    return own(wanted, facts)
        .or(() -> order.flatMap(sent -> nameless(wanted, sent, facts)))
        .or(
            () ->
                order
                    .filter(sent -> !sent.isDisproved(facts.asked(), policy.proofDelay()))
                    .map(sent -> lookAgain(sent, facts)));
  }

  private LicenceDecision lookAgain(SentOrder order, Facts facts) {
    Instant next = order.nextLook(facts.asked(), policy.proofDelay());
    return new LicenceDecision.LookAgain(
        next, "the order sent at " + order.at() + " is not listed yet; looking again at " + next);
  }

  /** The licences that must be remembered before an order is sent, to tell a new one from them. */
  public static Set<String> namelessAt(WantedLicence wanted, List<LicenceView> listing) {
    return listing.stream()
        .filter(licence -> licence.name().isEmpty() && wanted.isAddress(licence))
        .map(LicenceView::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<LicenceDecision> own(WantedLicence wanted, Facts facts) {
    List<LicenceView> named = facts.available().stream().filter(wanted::isName).toList();
    List<LicenceView> hits =
        named.stream()
            .filter(licence -> !licence.isOfOtherTariff(wanted.tariffId()))
            .sorted(PAID_THEN_LOWEST_ID)
            .toList();
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    LicenceView own = hits.get(0);
    return Optional.of(
        adopt(own, false, named, "licence " + own.id() + " bears the service's name already"));
  }

  private Optional<LicenceDecision> byAddress(WantedLicence wanted, Facts facts) {
    if (!policy.adoptByAddress()) {
      return Optional.empty();
    }
    List<LicenceView> hits =
        facts.available().stream()
            .filter(wanted::isAddress)
            .filter(licence -> licence.tariffId().equals(Optional.of(wanted.tariffId())))
            .filter(licence -> !facts.failed().contains(licence.id()))
            .sorted(ACTIVE_THEN_LOWEST_ID)
            .toList();
    return hits.stream()
        .findFirst()
        .map(
            hit ->
                adopt(
                    hit,
                    true,
                    hits,
                    "licence "
                        + hit.id()
                        + ", named '"
                        + hit.name().orElse("")
                        + "', has the address "
                        + wanted.address()));
  }

  /** Some sellers lose the name of an order; a new licence at the address can only be ours. */
  private static Optional<LicenceDecision> nameless(
      WantedLicence wanted, SentOrder order, Facts facts) {
    Set<String> now = namelessAt(wanted, facts.available());
    List<LicenceView> hits =
        facts.available().stream()
            .filter(licence -> now.contains(licence.id()) && !order.seen().contains(licence.id()))
            .filter(licence -> !licence.isOfOtherTariff(wanted.tariffId()))
            .sorted(PAID_THEN_LOWEST_ID)
            .toList();
    return hits.stream()
        .findFirst()
        .map(
            hit ->
                adopt(
                    hit,
                    true,
                    hits,
                    "licence "
                        + hit.id()
                        + " has no name, but it came to the address "
                        + wanted.address()
                        + " after the order"));
  }

  private static LicenceDecision adopt(
      LicenceView licence, boolean byAddress, List<LicenceView> alike, String why) {
    List<String> duplicates =
        alike.stream()
            .sorted(LicenceView.LOWEST_ID_FIRST)
            .map(LicenceView::id)
            .filter(id -> !id.equals(licence.id()))
            .toList();
    String rest = duplicates.isEmpty() ? "" : "; so do " + duplicates + ", which are left alone";
    return new LicenceDecision.Adopt(licence.id(), byAddress, duplicates, why + rest);
  }

  private LicenceDecision freeOrNew(WantedLicence wanted, Facts facts) {
    LocalDate today = LicencePolicy.day(facts.asked());
    List<String> passedOver = new ArrayList<>();
    List<LicenceView> untried =
        facts.available().stream().filter(it -> !facts.failed().contains(it.id())).toList();
    List<LicenceView> candidates = free.candidates(wanted, untried, today, passedOver);
    facts.failed().stream().sorted().forEach(id -> passedOver.add(id + " was tried in vain"));
    String rest = passedOver.isEmpty() ? "" : "; passed over: " + String.join(", ", passedOver);
    if (candidates.isEmpty()) {
      return new LicenceDecision.Order(
          "no licence of tariff " + wanted.tariffId() + " is free" + rest);
    }
    LicenceView best = candidates.get(0);
    return new LicenceDecision.TakeFree(
        best.id(),
        "licence "
            + best.id()
            + " is the best of "
            + candidates.size()
            + " free ones of tariff "
            + wanted.tariffId()
            + rest);
  }
}
