package io.vpskit.billmanager.tariff;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The form of an order, as the seller offers it for one tariff and term.
 *
 * @param fields its fields with what stands in them, by the panel's names
 */
public record OrderForm(Map<String, String> fields) {

  private static final String ADD_ON = "addon_";

  /**
   * Takes a copy of the fields.
   *
   * @param fields its fields with what stands in them
   */
  public OrderForm {
    fields = Map.copyOf(fields);
  }

  /**
   * The add-ons that can be ordered with the tariff, such as its number of nodes.
   *
   * @return as far as the form has a field with something in it for them
   */
  public Set<AddOnId> addOns() {
    return fields.keySet().stream()
        .filter(name -> name.matches(ADD_ON + "[1-9][0-9]{0,17}"))
        .map(name -> AddOnId.parse(name.substring(ADD_ON.length())))
        .collect(
            Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(AddOnId::value))));
  }

  /**
   * What stands in a field.
   *
   * @param field the panel's name of it
   * @return empty when there is no such field or nothing in it
   */
  public Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field));
  }
}
