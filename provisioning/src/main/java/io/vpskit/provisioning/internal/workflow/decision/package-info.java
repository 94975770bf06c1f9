/** The form of a decision: what is to be done, what became true, and why. */
@NullMarked
package io.vpskit.provisioning.internal.workflow.decision;

import org.jspecify.annotations.NullMarked;
