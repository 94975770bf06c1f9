/** IP addresses as numbers. */
@NullMarked
package io.vpskit.testkit.internal.address;

import org.jspecify.annotations.NullMarked;
