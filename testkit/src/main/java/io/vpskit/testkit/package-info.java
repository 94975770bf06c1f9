/** Emulators of the panels for tests. */
@NullMarked
package io.vpskit.testkit;

import org.jspecify.annotations.NullMarked;
