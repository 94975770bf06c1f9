package io.vpskit.provisioning.internal.workflow;

import java.util.Optional;

/**
 * An address as IPmanager shows it.
 *
 * @param marker the note that it is booked with
 */
public record Booking(String ip, Optional<String> marker) {}
