package io.vpskit.testkit.internal.fault;

import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.ledger.PanelCall;
import java.util.concurrent.atomic.AtomicLong;

/** A fault in force: its selector, its action and its counters. */
final class ScriptedFault implements Fault {

  private final FaultBook<?> book;
  private final Selector selector;
  private final FaultAction action;
  private final String description;
  private final AtomicLong matched = new AtomicLong();
  private final AtomicLong fired = new AtomicLong();

  ScriptedFault(FaultBook<?> book, Selector selector, FaultAction action, String what) {
    this.book = book;
    this.selector = selector;
    this.action = action;
    this.description = what + " on " + selector;
  }

  /** Counts the call if it matches and tells whether the fault is due on it. */
  boolean isDueOn(PanelCall call) {
    return selector.matches(call) && selector.isDue(matched.incrementAndGet());
  }

  FaultAction action() {
    return action;
  }

  Selector selector() {
    return selector;
  }

  void countFired() {
    fired.incrementAndGet();
  }

  @Override
  public long matched() {
    return matched.get();
  }

  @Override
  public long fired() {
    return fired.get();
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public void remove() {
    book.remove(this);
  }

  @Override
  public String toString() {
    return description;
  }
}
