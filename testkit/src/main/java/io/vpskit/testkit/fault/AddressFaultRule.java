package io.vpskit.testkit.fault;

import io.vpskit.testkit.behaviour.IpManagerBehaviour;
import java.util.function.Consumer;

/** A fault of an IPmanager in the making. Not for use by several threads while it is being made. */
public interface AddressFaultRule extends PanelFaultRule<AddressFaultRule> {

  /**
   * The error of a panel without a free address, as for a real shortage.
   *
   * @return the fault
   */
  Fault noFreeAddress();

  /**
   * The error for a given address that is not available, as for one of another account.
   *
   * @return the fault
   */
  Fault addressNotAvailable();

  /**
   * The call is answered by a panel of another behaviour, for example one that does not name the
   * address it gave.
   *
   * @param change changes the behaviour of the emulator
   * @return the fault
   */
  Fault behaving(Consumer<IpManagerBehaviour.Builder> change);
}
