package io.vpskit.testkit.internal.panel;

/**
 * A function of the panel.
 *
 * @param name its name
 * @param leastLevel the access level from which it may be called
 * @param action whether calling it changes something without {@code sok}
 * @param body what it does
 */
public record PanelFunction(String name, int leastLevel, boolean action, Body body) {

  /** What a function does. */
  @FunctionalInterface
  public interface Body {
    Reply call(CallContext context);
  }

  boolean changes(CallContext context) {
    return action || context.saves();
  }
}
