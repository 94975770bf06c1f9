/** What all emulators share. */
@NullMarked
package io.vpskit.testkit.internal;

import org.jspecify.annotations.NullMarked;
