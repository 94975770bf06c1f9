package io.vpskit.provisioning;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened, recorded in the transaction that made it so.
 *
 * @param sequence grows from event to event; a cursor for {@link Provisioner#eventsAfter}
 * @param at when it happened
 * @param type what happened
 * @param module the module on which it happened
 * @param service the service it happened to, if it was one
 * @param spare the identifier of the spare it happened to, if it was one
 * @param operation the operation on the service that it comes from, if it was one: what the host
 *     has asked for is recognised by it
 * @param text the same in words, without secrets
 */
public record Event(
    long sequence,
    Instant at,
    EventType type,
    String module,
    Optional<ServiceId> service,
    Optional<String> spare,
    Optional<OperationId> operation,
    String text) {}
