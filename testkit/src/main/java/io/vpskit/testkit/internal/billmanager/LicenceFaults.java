package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.fault.BillManagerFaultRule;
import io.vpskit.testkit.fault.BillManagerFaults;
import io.vpskit.testkit.internal.fault.FaultBook;

/** The faults of a BILLmanager. */
public final class LicenceFaults extends FaultBook<BillManagerFaultRule>
    implements BillManagerFaults {

  @Override
  public BillManagerFaultRule on(String function) {
    return new LicenceFaultRule(this, function);
  }
}
