/** What can be asked of a panel, in our words, and what comes back. */
@NullMarked
package io.vpskit.provisioning.internal.workflow.call;

import org.jspecify.annotations.NullMarked;
