/**
 * What a typed client of a panel is made of: a function of the panel, a call of it with parameters,
 * and the reading of its answer. Hosts of the library have no use for it.
 */
@NullMarked
package io.vpskit.core.call;

import org.jspecify.annotations.NullMarked;
