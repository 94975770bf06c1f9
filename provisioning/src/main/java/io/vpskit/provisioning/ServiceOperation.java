package io.vpskit.provisioning;

import java.time.Instant;
import java.util.Optional;

/**
 * An operation on a service, as it stood when it was read. Immutable.
 *
 * @param id identifies it
 * @param service the service it is done for
 * @param kind what it is for
 * @param status how it stands
 * @param requestedAt when it was asked for
 * @param endedAt when it was done or failed; nothing before
 * @param problem what went wrong last, without secrets: why it has failed, or what it waits for
 * @param panelCalls requests to panels that were made for it alone
 */
public record ServiceOperation(
    OperationId id,
    ServiceId service,
    OperationKind kind,
    OperationStatus status,
    Instant requestedAt,
    Optional<Instant> endedAt,
    Optional<String> problem,
    int panelCalls) {}
