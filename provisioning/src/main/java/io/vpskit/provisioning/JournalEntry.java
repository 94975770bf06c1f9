package io.vpskit.provisioning;

import java.time.Instant;
import java.util.Optional;

/**
 * One decision with its inputs and its reason.
 *
 * @param at when it was taken
 * @param module the module it concerns
 * @param service the service it concerns, if any
 * @param spare the identifier of the spare it concerns, if any
 * @param decision what was decided, in one or two words, for example {@code spare chosen}
 * @param reason why, with the numbers it rests on, without secrets
 */
public record JournalEntry(
    Instant at,
    String module,
    Optional<ServiceId> service,
    Optional<String> spare,
    String decision,
    String reason) {}
