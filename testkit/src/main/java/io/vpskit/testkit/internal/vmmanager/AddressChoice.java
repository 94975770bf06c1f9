package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.catalogue.AddressFamily;
import io.vpskit.testkit.catalogue.AddressType;
import io.vpskit.testkit.internal.panel.Refusal;

/** Reads families, types and addresses from their spelling on the wire. */
final class AddressChoice {

  private AddressChoice() {}

  /** Takes a free address; without a type a public one. */
  static Address take(AddressPool pool, String family, String type) {
    return pool.take(family(family), type(type)).orElseThrow(() -> Refusal.noAddress(family));
  }

  static Address parse(String literal) {
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
