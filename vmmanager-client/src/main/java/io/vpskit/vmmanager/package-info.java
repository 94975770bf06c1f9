/** Typed client of VMmanager 5. */
@NullMarked
package io.vpskit.vmmanager;

import org.jspecify.annotations.NullMarked;
