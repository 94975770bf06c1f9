package io.vpskit.provisioning;

/**
 * Hears of events. Each event is told at least once, in order, on a thread of the provisioner or
 * the one in {@link Provisioner#runDueWork}; a crash between telling and noting that it was told
 * repeats it. A listener that throws hears the same event again later, and none after it before
 * that. A listener must not close the provisioner: closing waits for it.
 */
@FunctionalInterface
public interface EventListener {
  /**
   * Takes note of an event. Should return soon and must tolerate repetition.
   *
   * @param event what happened
   */
  void onEvent(Event event);
}
