package io.vpskit.provisioning.internal.workflow.call;

import io.vpskit.provisioning.AddressFamily;

/** An address of a machine as the machine panel shows it. */
public record MachineAddress(String ip, AddressFamily family) {}
