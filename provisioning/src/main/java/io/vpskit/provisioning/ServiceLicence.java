package io.vpskit.provisioning;

import io.vpskit.core.Secret;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The licence of a control panel that a service has. {@code toString} does not show the key.
 *
 * @param name what it is a licence for, as in the order
 * @param server the name of the licensing server that it was bought from
 * @param id the seller's identifier of it, opaque
 * @param key the key to type in where the panel cannot fetch its licence by its address; nothing
 *     until the seller has made it
 * @param endsOn the last day of its term in UTC, as it was read last; it is renewed before that
 *     while the service is Active
 */
public record ServiceLicence(
    String name, String server, String id, Optional<Secret> key, Optional<LocalDate> endsOn) {}
