package io.vpskit.core;

/** What sending a panel call a second time may do. It decides whether a call is ever repeated. */
public enum CallKind {
  /** Changes nothing. Repeated when no answer came. */
  READ,

  /** Brings the panel to the same state however often it arrives. Repeated when no answer came. */
  IDEMPOTENT_WRITE,

  /**
   * Does more when it arrives twice, for example creates a second machine. Never sent again unless
   * it is certain that nothing of it left this side.
   */
  UNSAFE_WRITE;

  /**
   * Whether the call may change something on the panel.
   *
   * @return false for {@link #READ} only
   */
  public boolean isWrite() {
    return this != READ;
  }
}
