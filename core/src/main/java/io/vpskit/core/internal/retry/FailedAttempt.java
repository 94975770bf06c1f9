package io.vpskit.core.internal.retry;

import io.vpskit.core.CallKind;
import io.vpskit.core.CallOutcome;
import java.time.Duration;
import java.util.Optional;

/**
 * All that the decision about a repetition depends on, apart from chance.
 *
 * @param kind what a repetition would do
 * @param number 1 for the first attempt of the call
 * @param outcome how this attempt ended
 * @param earlierMayHaveHadEffect whether an earlier attempt of the same call may have had its
 *     effect
 * @param hint how long the panel asked to be left alone
 * @param budgetAllows whether the panel has been answering well enough to be asked again
 * @param elapsed since the call began
 * @param limit for the whole call
 */
public record FailedAttempt(
    CallKind kind,
    int number,
    CallOutcome outcome,
    boolean earlierMayHaveHadEffect,
    Optional<Duration> hint,
    boolean budgetAllows,
    Duration elapsed,
    Duration limit) {}
