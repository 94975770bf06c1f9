/** VMmanager 5: its state and its functions. */
@NullMarked
package io.vpskit.testkit.internal.vmmanager;

import org.jspecify.annotations.NullMarked;
