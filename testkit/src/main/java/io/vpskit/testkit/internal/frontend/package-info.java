/** The two ways to reach an emulated panel: a socket, and none. */
@NullMarked
package io.vpskit.testkit.internal.frontend;

import org.jspecify.annotations.NullMarked;
