/** Steps from an order or a refill to a machine whose OS and recipe are installed. */
@NullMarked
package io.vpskit.provisioning.internal.workflow.build;

import org.jspecify.annotations.NullMarked;
