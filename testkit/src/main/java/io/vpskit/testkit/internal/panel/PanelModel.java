package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.internal.fault.Usual;
import java.time.Instant;

/** What the shared machinery asks of a particular panel. Every method runs under the lock. */
public interface PanelModel {

  /** The name of the panel's program: the last part of its path, and the prefix of its cookie. */
  String binary();

  Accounts accounts();

  FunctionTable functions();

  /** Does what was due until now. */
  void settle(Instant now);

  /** A number that grows with every change of the panel's elements. */
  long revision();

  /** The error that this panel has for a situation. */
  Refusal usualRefusal(Usual usual, CallContext context);
}
