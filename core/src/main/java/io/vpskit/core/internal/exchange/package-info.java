/** One call from log-in to result: attempts, repetitions, failures. */
@NullMarked
package io.vpskit.core.internal.exchange;

import org.jspecify.annotations.NullMarked;
