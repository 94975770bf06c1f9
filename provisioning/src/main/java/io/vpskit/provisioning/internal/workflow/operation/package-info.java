/** What an operation is: what it knows, where it stands, and what it may rest a decision on. */
@NullMarked
package io.vpskit.provisioning.internal.workflow.operation;

import org.jspecify.annotations.NullMarked;
