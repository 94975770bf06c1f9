/** Faults by script. */
@NullMarked
package io.vpskit.testkit.fault;

import org.jspecify.annotations.NullMarked;
