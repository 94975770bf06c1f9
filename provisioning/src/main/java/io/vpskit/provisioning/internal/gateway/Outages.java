package io.vpskit.provisioning.internal.gateway;

import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.core.UnreachableReason;
import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.workflow.call.Answer;

/** What it means that a panel gave no usable answer. */
final class Outages {
  private Outages() {}

  static Answer of(PanelUnreachableException e) {
    boolean hangs =
        e.lastOutcome() == CallOutcome.NO_ANSWER && e.reason() == UnreachableReason.TIMEOUT;
    if (e.outcomeUnknown() || hangs) {
      return new Answer.Unknown(e.getMessage());
    }
    ModuleProblem.Kind kind =
        e.reason() == UnreachableReason.CERTIFICATE
            ? ModuleProblem.Kind.UNTRUSTED_CERTIFICATE
            : ModuleProblem.Kind.UNREACHABLE;
    return new Answer.Unreached(kind, e.getMessage());
  }
}
