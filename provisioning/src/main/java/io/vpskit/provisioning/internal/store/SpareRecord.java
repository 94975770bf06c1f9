package io.vpskit.provisioning.internal.store;

import io.vpskit.pool.Fingerprint;

/** A spare that is not for sale, with the reason. */
public record SpareRecord(String id, Fingerprint fingerprint, String machineName, String reason) {}
