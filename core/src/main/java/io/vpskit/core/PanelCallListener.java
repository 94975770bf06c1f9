package io.vpskit.core;

/**
 * Is told of every HTTP request to a panel, log-ins and repetitions included. Called on the thread
 * that made the request, right after it ended; must be safe for use by several threads and return
 * quickly. What it throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface PanelCallListener {

  /**
   * Takes note of a request that has ended.
   *
   * @param report what was called and how it ended
   */
  void called(PanelCallReport report);
}
