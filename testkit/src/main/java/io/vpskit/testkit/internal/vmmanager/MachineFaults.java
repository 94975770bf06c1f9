package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.fault.FaultRule;
import io.vpskit.testkit.fault.Faults;
import io.vpskit.testkit.internal.fault.FaultBook;

/** The faults of a VMmanager. */
public final class MachineFaults extends FaultBook<FaultRule> implements Faults {

  @Override
  public FaultRule on(String function) {
    return new MachineFaultRule(this, function);
  }
}
