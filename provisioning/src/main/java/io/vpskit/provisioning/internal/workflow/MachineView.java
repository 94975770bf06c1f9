package io.vpskit.provisioning.internal.workflow;

import java.util.Optional;

/** A machine as the panel shows it. */
public record MachineView(
    String id, String name, boolean deployed, Optional<String> address, Optional<String> owner) {}
