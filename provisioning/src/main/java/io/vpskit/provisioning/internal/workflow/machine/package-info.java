/** Steps on a machine that somebody has: its power, password, host name, OS, and its end. */
@NullMarked
package io.vpskit.provisioning.internal.workflow.machine;

import org.jspecify.annotations.NullMarked;
