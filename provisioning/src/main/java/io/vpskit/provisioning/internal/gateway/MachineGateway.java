package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.internal.workflow.Answer;
import io.vpskit.provisioning.internal.workflow.PanelCall;

/**
 * The port to a panel that builds machines. Never throws for what a panel does or fails to do: that
 * is an answer. Thread-safe.
 */
public interface MachineGateway extends AutoCloseable {
  /**
   * What came of a call.
   *
   * @param requests HTTP requests that were made for it
   */
  record Reply(Answer answer, int requests) {}

  Reply perform(PanelCall call);

  @Override
  void close();
}
