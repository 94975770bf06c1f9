/** Accounts of the panel, who own machines, and their rights. */
@NullMarked
package io.vpskit.vmmanager.account;

import org.jspecify.annotations.NullMarked;
