package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.behaviour.IpManagerBehaviour;
import io.vpskit.testkit.catalogue.AddressFamily;
import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.address.AddressInterval;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.Refusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the address that an allocation gets, or refuses it. */
final class Allocation {

  private final AddressBook addresses;
  private final Rights rights;
  private final CallContext context;
  private final IpManagerBehaviour behaviour;

  Allocation(IpManager panel, CallContext context) {
    this.addresses = panel.addresses;
    this.rights = panel.rights;
    this.context = context;
    this.behaviour = context.behaviour(IpManagerBehaviour.class);
  }

  /**
   * What an allocation gets.
   *
   * @param address the address
   * @param group what it is for
   */
  record Choice(Address address, String group) {}

  Choice choose() {
    String wanted = context.parameter("ip");
    if (wanted.isEmpty()) {
      return any(grants(family()), false, Optional.empty());
    }
    AddressInterval interval = interval(wanted);
    if (context.parameters().has("family") && family() != interval.family()) {
      throw Refusal.badValue("family", context.parameter("family"));
    }
    boolean isNetwork = wanted.contains("/");
    return isNetwork
        ? any(grants(interval.family()), true, Optional.of(interval))
        : exactly(interval.firstAddress());
  }

  private static AddressInterval interval(String wanted) {
    try {
      if (!wanted.contains("-")) {
        return AddressInterval.parse(wanted);
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Refused below.
    }
    throw Refusal.badValue("ip", wanted);
  }

  private AddressFamily family() {
    String name = context.required("family");
    return Arrays.stream(AddressFamily.values())
        .filter(family -> family.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.badValue("family", name));
  }

  private List<Grant> grants(AddressFamily family) {
    return rights.of(context.caller()).stream()
        .filter(grant -> grant.interval().family() == family)
        .sorted(Comparator.comparing(grant -> grant.interval().first()))
        .toList();
  }

  private Choice any(List<Grant> grants, boolean hiddenToo, Optional<AddressInterval> within) {
    List<Grant> open =
        grants.stream()
            .filter(grant -> hiddenToo || !grant.hidden())
            .filter(grant -> overlap(grant, within).isPresent())
            .toList();
    String group = group(open.isEmpty() ? grants : open);
    return open.stream()
        .filter(grant -> grant.groups().contains(group))
        .flatMap(grant -> overlap(grant, within).stream())
        .flatMap(interval -> addresses.lowestFree(interval).stream())
        .min(Comparator.comparing(Address::number))
        .map(address -> new Choice(address, group))
        .orElseThrow(() -> refusal(behaviour.noFreeAddressError(), ""));
  }

  /** The part of a granted range that lies in the network asked for, all of it if none is. */
  private static Optional<AddressInterval> overlap(Grant grant, Optional<AddressInterval> within) {
    AddressInterval own = grant.interval();
    AddressInterval other = within.orElse(own);
    AddressInterval common =
        new AddressInterval(
            own.family(), own.first().max(other.first()), own.last().min(other.last()));
    return common.first().compareTo(common.last()) <= 0 ? Optional.of(common) : Optional.empty();
  }

  private Choice exactly(Address address) {
    List<Grant> holding =
        grants(address.family()).stream()
            .filter(grant -> grant.interval().contains(address))
            .toList();
    if (holding.isEmpty() || !addresses.mayBeGiven(address)) {
      throw refusal(behaviour.addressNotAvailableError(), address.toString());
    }
    return new Choice(address, group(holding));
  }

  /** The group of the call, if one of the grants allows it. */
  private String group(List<Grant> grants) {
    String asked = context.parameter("iptype");
    if (asked.isEmpty()) {
      return firstGroup(grants);
    }
    if (!rights.groups().contains(asked)) {
      throw Refusal.badValue("iptype", asked);
    }
    if (!grants.isEmpty() && grants.stream().noneMatch(grant -> grant.groups().contains(asked))) {
      throw refusal(behaviour.groupNotAllowedError(), asked);
    }
    return asked;
  }

  private String firstGroup(List<Grant> grants) {
    if (behaviour.groupRequired()) {
      throw Refusal.parameterMissed("iptype");
    }
    context.madeUp("the group");
    return rights.groups().stream()
        .filter(group -> grants.stream().anyMatch(grant -> grant.groups().contains(group)))
        .findFirst()
        .orElseThrow(() -> refusal(behaviour.noFreeAddressError(), ""));
  }

  static Refusal refusal(PanelError error, String value) {
    String shown = error.value().isEmpty() ? value : error.value();
    return Refusal.scripted(new PanelError(error.type(), error.object(), shown, error.message()));
  }
}
