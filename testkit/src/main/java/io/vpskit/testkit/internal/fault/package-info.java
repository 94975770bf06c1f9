/** The scripted faults and their choice for a call. */
@NullMarked
package io.vpskit.testkit.internal.fault;

import org.jspecify.annotations.NullMarked;
