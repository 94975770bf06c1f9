package io.vpskit.provisioning;

/**
 * Identifies an operation on a service. It can be kept and asked for again at any time.
 *
 * @param value made by vpskit
 */
public record OperationId(long value) {
  /**
   * The number alone.
   *
   * @return as in messages
   */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
