package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.internal.fault.Usual;
import io.vpskit.testkit.internal.ledger.CallBook;
import java.time.Instant;

/** What the shared machinery asks of a particular panel. Every method runs under the lock. */
public abstract class PanelModel {

  private final String binary;
  private final Accounts accounts;
  private final FunctionTable functions = new FunctionTable();
  private long revision;

  protected PanelModel(String binary, CallBook ledger) {
    this.binary = binary;
    this.accounts = new Accounts(ledger::made, ledger::deleted);
  }

  /** The name of the panel's program: the last part of its path, and the prefix of its cookie. */
  public final String binary() {
    return binary;
  }

  public final Accounts accounts() {
    return accounts;
  }

  public final FunctionTable functions() {
    return functions;
  }

  /** A number that grows with every change of the panel's elements. */
  public final long revision() {
    return revision;
  }

  /** Notes that something on the panel changed. */
  public final void changed() {
    revision++;
  }

  /** Does what was due until now. */
  public abstract void settle(Instant now);

  /** The error that this panel has for a situation. */
  public abstract Refusal usualRefusal(Usual usual, CallContext context);
}
