/** Accounts of the panel, whom addresses are booked for. */
@NullMarked
package io.vpskit.ipmanager.account;

import org.jspecify.annotations.NullMarked;
