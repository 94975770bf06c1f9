/** The rules of the warm pool as pure functions of values and time. */
@NullMarked
package io.vpskit.pool;

import org.jspecify.annotations.NullMarked;
