/** What to do next, as pure functions of the state of an operation and what was just observed. */
@NullMarked
package io.vpskit.provisioning.internal.workflow;

import org.jspecify.annotations.NullMarked;
