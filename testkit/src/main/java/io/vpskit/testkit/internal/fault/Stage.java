package io.vpskit.testkit.internal.fault;

/** When a fault strikes. */
public enum Stage {
  BEFORE_EFFECT,
  AFTER_EFFECT
}
