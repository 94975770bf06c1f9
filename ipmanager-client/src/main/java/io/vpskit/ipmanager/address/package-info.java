/** Addresses: what they are, whose they are, how they are taken and released. */
@NullMarked
package io.vpskit.ipmanager.address;

import org.jspecify.annotations.NullMarked;
