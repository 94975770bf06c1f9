package io.vpskit.provisioning.internal.workflow.call;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import java.util.Optional;

/** One thing to ask of a machine panel. */
public sealed interface MachineCall extends PanelCall {
  record FindAccount(String accountName) implements MachineCall {}

  record CreateAccount(String accountName) implements MachineCall {}

  record FindPreset(String presetName) implements MachineCall {}

  record CreatePreset(Blueprint blueprint) implements MachineCall {}

  /**
   * Has a machine made.
   *
   * @param address the address it shall have; without one the panel chooses
   */
  record CreateMachine(
      String machineName,
      String account,
      String preset,
      Optional<String> address,
      Blueprint blueprint)
      implements MachineCall {}

  record ChangeOwner(String machine, String account) implements MachineCall {}

  record ReadMachine(String machine) implements MachineCall {}

  record ChangePassword(String machine, Secret password) implements MachineCall {}

  /** Renews what opens the machine's screen (VNC); containers have none. */
  record ChangeScreenPassword(String machine, Secret password) implements MachineCall {}

  /** Gives the machine the resources of the blueprint, as far as the panel can change them. */
  record ChangeResources(String machine, Blueprint blueprint) implements MachineCall {}

  record ChangeHostName(String machine, String hostName) implements MachineCall {}

  /** Keeps an account from switching its machines on. */
  record LockOwnerOut(String accountName) implements MachineCall {}

  record LetOwnerIn(String accountName) implements MachineCall {}

  /** Installs OS, recipe, password and keys of a blueprint; what is on the disk is lost. */
  record ReinstallMachine(String machine, Blueprint blueprint) implements MachineCall {}

  record StartMachine(String machine) implements MachineCall {}

  record StopMachine(String machine) implements MachineCall {}

  /** Repeated, it interrupts the guest once more; for a customer that is better than not at all. */
  record RestartMachine(String machine) implements MachineCall {}

  record ListAddresses(String machine) implements MachineCall {}

  /**
   * Gives a machine one more address.
   *
   * @param ip a certain one; without it the panel chooses one of the family
   * @param ptr the host name it shall point to
   */
  record AddAddress(String machine, AddressFamily family, Optional<String> ip, String ptr)
      implements MachineCall {}

  /** Takes an address from a machine; one that it does not have is none to take. */
  record RemoveAddress(String machine, String ip) implements MachineCall {}

  record ChangePtr(String machine, String ip, String ptr) implements MachineCall {}

  /** Leaves a key with the panel by which an account can log in once. */
  record MakePanelLink(String accountName) implements MachineCall {}

  record MakeConsoleLink(String accountName, String machine) implements MachineCall {}

  record ReportTraffic(String machine) implements MachineCall {}

  record DeleteMachine(String machine) implements MachineCall {}

  record ListMachines() implements MachineCall {}

  @Override
  default boolean unsafe() {
    return this instanceof CreateAccount
        || this instanceof CreatePreset
        || this instanceof CreateMachine
        || this instanceof AddAddress
        || this instanceof ReinstallMachine;
  }
}
