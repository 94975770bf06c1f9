package io.vpskit.vmmanager.machine;

import java.util.Optional;

/**
 * One thing by which a state is recognised.
 *
 * @param field a column of the listing and a field of the form
 * @param value its text; without one the field means something by being there
 * @param state what it means
 */
record RecipeSign(String field, Optional<String> value, RecipeState state) {

  boolean isSeenIn(Fields fields) {
    return value
        .map(wanted -> fields.text(field).filter(wanted::equalsIgnoreCase).isPresent())
        .orElseGet(() -> fields.flag(field));
  }

  /** What a row of the listing and a form have in common. */
  interface Fields {
    Optional<String> text(String field);

    boolean flag(String field);
  }
}
