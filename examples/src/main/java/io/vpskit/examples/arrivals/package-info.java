/** A month of real machine creations, thinned, and how it was thinned. */
@NullMarked
package io.vpskit.examples.arrivals;

import org.jspecify.annotations.NullMarked;
