package io.vpskit.testkit.internal.fault;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.internal.wire.PanelAnswer;
import java.util.function.UnaryOperator;

/** What a fault does. */
public sealed interface FaultAction {

  /** The answer comes out differently, or not at all. */
  record BendAnswer(Stage stage, UnaryOperator<PanelAnswer> bend) implements FaultAction {}

  /** The panel answers a given error. */
  record Refuse(Stage stage, PanelError error) implements FaultAction {}

  /** The panel answers an error of its own making. */
  record RefuseUsually(Stage stage, Usual usual) implements FaultAction {}

  /** The session of the call ends. */
  record EndSession(Stage stage) implements FaultAction {}

  /** The one-time key of the call is used up. */
  record SpendKey() implements FaultAction {}

  /** The call is answered with {@code ok} only. */
  record SkipEffect() implements FaultAction {}

  /** The listing is answered with an earlier one. */
  record Stale() implements FaultAction {}

  /** The call is answered by another behaviour. */
  record Behave(UnaryOperator<PanelBehaviour> change) implements FaultAction {}

  /** User and password are not accepted with the call. */
  record RefuseAuthinfo() implements FaultAction {}

  /** The element of the call goes wrong. */
  record BendElement(ElementBend bend) implements FaultAction {}
}
