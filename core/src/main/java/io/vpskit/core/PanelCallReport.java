package io.vpskit.core;

import java.time.Duration;

/**
 * One HTTP request to a panel. Contains no parameter values.
 *
 * @param function the panel function, for example {@code vm.edit}
 * @param kind what a repetition would do
 * @param attempt 1 for the first request of a call, 2 and above for repetitions
 * @param outcome how the request ended
 * @param duration from the start of the request to the end of its answer
 */
public record PanelCallReport(
    String function, CallKind kind, int attempt, CallOutcome outcome, Duration duration) {}
