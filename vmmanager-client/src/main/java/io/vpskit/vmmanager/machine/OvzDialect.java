package io.vpskit.vmmanager.machine;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.Secret;
import io.vpskit.core.call.PanelCall;

/**
 * VMmanager OVZ, whose parameters for these calls are others ({@code hdd}, {@code ostemplate}).
 * They are refused rather than sent in the wrong words, which the panel would answer with {@code
 * ok}.
 */
final class OvzDialect implements MachineDialect {

  @Override
  public PanelCall create(MachineCreation creation) {
    throw notSupported("Creating a machine");
  }

  @Override
  public PanelCall changeResources(MachineId machine, MachineResources resources) {
    throw notSupported("Changing resources");
  }

  @Override
  public PanelCall reinstall(MachineId machine, Reinstallation reinstallation) {
    throw notSupported("Reinstalling");
  }

  @Override
  public PanelCall changePassword(MachineId machine, Secret password) {
    throw notSupported("Changing the password");
  }

  @Override
  public PanelCall monthlyTraffic(MachineId machine) {
    throw notSupported("The traffic report");
  }

  private static PanelMisuseException notSupported(String what) {
    return new PanelMisuseException(what + " is supported on VMmanager KVM (/vmmgr) only");
  }
}
