package io.vpskit.provisioning.internal.workflow.decision;

import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import java.util.List;

/** What has to be done outside before an operation can be moved on. */
public sealed interface Todo {
  record Nothing() implements Todo {}

  /** Take the matching spare that is ready for the longest time, if there is one. */
  record ClaimSpare() implements Todo {}

  /** Put a licence of a licensing server on record for the service, if no other one has it. */
  record ClaimLicence(String server, String licence) implements Todo {}

  /** Ask the panel; repeating it is harmless. */
  record Ask(PanelCall call) implements Todo {}

  /** Ask for several things side by side; repeating them is harmless. */
  record AskAll(List<PanelCall> calls) implements Todo {}

  /**
   * Change the panel in a way that must not be repeated. The intent is written first: it is the
   * state from which a crash in between is recovered.
   */
  record Send(PanelCall call, Operation intent) implements Todo {}
}
