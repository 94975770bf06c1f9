/**
 * How to reach a COREmanager panel (VMmanager 5, IPmanager 5, BILLmanager) over HTTP: settings, the
 * connection, and what can go wrong.
 *
 * <p>Everything here is for users of any of the typed clients. What a typed client itself is made
 * of stands in {@link io.vpskit.core.call}; packages named {@code internal} are nobody's but ours.
 */
@NullMarked
package io.vpskit.core;

import org.jspecify.annotations.NullMarked;
