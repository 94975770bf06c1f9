package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.PanelCall;

/** How the panel is told which address is wanted. */
final class AddressParameters {

  private AddressParameters() {}

  static PanelCall with(PanelCall call, AddressChoice choice) {
    if (choice instanceof AddressChoice.Exactly exactly) {
      return call.with("family", "special").with("ip", exactly.address());
    }
    if (choice instanceof AddressChoice.FromNetwork from) {
      return call.with("family", from.network());
    }
    return call.with("family", ((AddressChoice.Any) choice).family().panelValue());
  }
}
