/** Nodes, the hosts that machines run on. */
@NullMarked
package io.vpskit.vmmanager.node;

import org.jspecify.annotations.NullMarked;
