/** Steps that give a spare to its buyer, or back to the pool owner. */
@NullMarked
package io.vpskit.provisioning.internal.workflow.handover;

import org.jspecify.annotations.NullMarked;
