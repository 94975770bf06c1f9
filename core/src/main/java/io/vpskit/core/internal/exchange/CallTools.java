package io.vpskit.core.internal.exchange;

import io.vpskit.core.RetryTiming;
import io.vpskit.core.internal.retry.RetryBudget;

/**
 * What all calls of a connection share.
 *
 * @param attempts makes single requests
 * @param budget pays for repetitions
 * @param timing time and chance
 */
record CallTools(Attempts attempts, RetryBudget budget, RetryTiming timing) {}
