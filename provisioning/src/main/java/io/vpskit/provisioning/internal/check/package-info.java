/** Tests the settings of a module against its panels, without changing anything on them. */
@NullMarked
package io.vpskit.provisioning.internal.check;

import org.jspecify.annotations.NullMarked;
