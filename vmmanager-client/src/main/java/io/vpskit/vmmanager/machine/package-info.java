/** Machines: listing, creation, changes, addresses, traffic. */
@NullMarked
package io.vpskit.vmmanager.machine;

import org.jspecify.annotations.NullMarked;
