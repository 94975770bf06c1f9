package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.behaviour.IpManagerBehaviour;
import io.vpskit.testkit.fault.AddressFaultRule;
import io.vpskit.testkit.fault.AddressFaults;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.internal.fault.FaultBook;
import io.vpskit.testkit.internal.fault.RuleInTheMaking;
import java.util.function.Consumer;

/** The faults of an IPmanager. */
public final class AddressFaultBook extends FaultBook<AddressFaultRule> implements AddressFaults {

  @Override
  public AddressFaultRule on(String function) {
    return new Rule(this, function);
  }

  /** What only an IPmanager can do wrong. */
  private static final class Rule extends RuleInTheMaking<AddressFaultRule>
      implements AddressFaultRule {

    Rule(AddressFaultBook book, String function) {
      super(book, function);
    }

    @Override
    protected AddressFaultRule self() {
      return this;
    }

    @Override
    public Fault noFreeAddress() {
      return refuseUsually("no free address", AddressTrouble.NO_FREE_ADDRESS);
    }

    @Override
    public Fault addressNotAvailable() {
      return refuseUsually("address not available", AddressTrouble.NOT_AVAILABLE);
    }

    @Override
    public Fault behaving(Consumer<IpManagerBehaviour.Builder> change) {
      return answeringBy(usual -> ((IpManagerBehaviour) usual).with(change));
    }
  }
}
