package io.vpskit.provisioning.internal.store;

/** A spare that is not for sale, with the reason. */
public record SpareRecord(String id, String machineName, String reason) {}
