package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.catalogue.AddressFamily;
import io.vpskit.testkit.catalogue.AddressType;
import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.Refusal;
import java.util.Optional;

/** Reads families, types and addresses from their spelling on the wire. */
final class AddressChoice {

  private AddressChoice() {}

  /**
   * Takes the address that the call wants: a certain one ({@code ip}), one of a network, or any of
   * a family and a type, without a type a public one.
   */
  static Address take(AddressPool pool, String family, CallContext context) {
    Optional<Address> wanted = context.parameters().find("ip").map(AddressChoice::parse);
    if (wanted.isPresent()) {
      return context.behaviour(Behaviour.class).chosenAddressHonoured()
          ? takeWanted(pool, wanted.get())
          : takeAny(pool, wanted.get().family(), context);
    }
    if (pool.hasNetwork(family)) {
      return pool.takeFrom(family).orElseThrow(() -> Refusal.noAddress(family));
    }
    return takeAny(pool, family(family), context);
  }

  private static Address takeWanted(AddressPool pool, Address wanted) {
    if (!pool.take(wanted)) {
      throw Refusal.exists("ip", wanted.toString());
    }
    return wanted;
  }

  private static Address takeAny(AddressPool pool, AddressFamily family, CallContext context) {
    return pool.take(family, type(context.parameter("iptype")))
        .orElseThrow(() -> Refusal.noAddress(family.wireName()));
  }

  private static Address parse(String literal) {
    try {
      return Address.parse(literal);
    } catch (IllegalArgumentException e) {
      throw Refusal.badValue("ip", literal);
    }
  }

  private static AddressFamily family(String name) {
    for (AddressFamily family : AddressFamily.values()) {
      if (family.wireName().equals(name)) {
        return family;
      }
    }
    throw Refusal.badValue("family", name);
  }

  private static AddressType type(String name) {
    for (AddressType type : AddressType.values()) {
      if (type.wireName().equals(name.isEmpty() ? "public" : name)) {
        return type;
      }
    }
    throw Refusal.badValue("iptype", name);
  }
}
