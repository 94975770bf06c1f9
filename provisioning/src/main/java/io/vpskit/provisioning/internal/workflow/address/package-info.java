/** Steps that take, verify, change and release addresses. */
@NullMarked
package io.vpskit.provisioning.internal.workflow.address;

import org.jspecify.annotations.NullMarked;
