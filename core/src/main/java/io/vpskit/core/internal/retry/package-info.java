/** The decision whether a call is repeated, and the budget for it. */
@NullMarked
package io.vpskit.core.internal.retry;

import org.jspecify.annotations.NullMarked;
