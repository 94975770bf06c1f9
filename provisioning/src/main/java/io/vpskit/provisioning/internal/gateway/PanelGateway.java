package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import java.util.List;

/**
 * The port to the panels of one module. Never throws for what a panel does or fails to do: that is
 * an answer. Thread-safe.
 */
public interface PanelGateway extends AutoCloseable {
  /**
   * What came of a call.
   *
   * @param requests HTTP requests that were made for it
   */
  record Reply(Answer answer, int requests) {}

  Reply perform(PanelCall call);

  /** Makes several calls side by side. */
  Reply performAll(List<PanelCall> calls);

  @Override
  void close();
}
