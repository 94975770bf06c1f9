package io.vpskit.testkit.catalogue;

/**
 * An ISO image from which a machine can be installed by hand.
 *
 * @param name the name shown in lists, not empty
 */
public record IsoImage(String name) {

  /**
   * Makes an image.
   *
   * @param name the name shown in lists
   * @throws IllegalArgumentException if {@code name} is empty
   */
  public IsoImage {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("name must not be empty");
    }
  }
}
