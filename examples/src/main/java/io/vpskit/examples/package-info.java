/** Programs that answer one question each. */
@NullMarked
package io.vpskit.examples;

import org.jspecify.annotations.NullMarked;
