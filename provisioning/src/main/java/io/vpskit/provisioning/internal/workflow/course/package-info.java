/** The way of each type of operation: which step follows which, and what becomes of a refusal. */
@NullMarked
package io.vpskit.provisioning.internal.workflow.course;

import org.jspecify.annotations.NullMarked;
