package io.vpskit.ipmanager.address;

import io.vpskit.core.call.Problems;
import java.util.Optional;

/**
 * A group of addresses, which says what they are for ({@code iptype}).
 *
 * @param name as the panel's administrator named it
 */
public record AddressGroup(String name) {

  /** Addresses of VPS and dedicated servers. */
  public static final AddressGroup PUBLIC = new AddressGroup("public");

  /** Additional addresses of shared hosting. */
  public static final AddressGroup ALIAS = new AddressGroup("alias");

  private static final int LONGEST = 64;

  /**
   * Checks the name.
   *
   * @param name 1 to 64 characters on one line
   * @throws io.vpskit.core.PanelMisuseException when it has another form
   */
  public AddressGroup {
    new Problems("address group")
        .require(isName(name), "name must be 1 to 64 characters on one line, not blank")
        .refuse();
  }

  /** The group that a text names, if it can name one. */
  static Optional<AddressGroup> read(String text) {
    return isName(text) ? Optional.of(new AddressGroup(text)) : Optional.empty();
  }

  private static boolean isName(String text) {
    return AddressTexts.isLine(text, LONGEST) && !text.isBlank();
  }

  /**
   * The name itself.
   *
   * @return the same as {@link #name()}
   */
  @Override
  public String toString() {
    return name;
  }
}
