/** Typed client of IPmanager 5. */
@NullMarked
package io.vpskit.ipmanager;

import org.jspecify.annotations.NullMarked;
