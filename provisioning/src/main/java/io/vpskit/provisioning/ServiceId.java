package io.vpskit.provisioning;

/**
 * Identifies a service for ever. Made by vpskit; the name of the machine is built from it.
 *
 * @param value 12 letters and digits
 */
public record ServiceId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
