package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.address.Address;

/**
 * An address of a machine.
 *
 * @param id its id on the panel
 * @param address the address itself
 * @param domain the name that its reverse record shows
 */
record MachineAddress(long id, Address address, String domain) {

  String key() {
    return Long.toString(id);
  }

  String ip() {
    return address.toString();
  }
}
