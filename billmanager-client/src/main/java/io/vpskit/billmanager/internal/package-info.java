/** Shared by the packages of this client; not for its users. */
@NullMarked
package io.vpskit.billmanager.internal;

import org.jspecify.annotations.NullMarked;
