/** Licences: found, ordered, bound to an address, renewed, suspended, cancelled. */
@NullMarked
package io.vpskit.billmanager.licence;

import org.jspecify.annotations.NullMarked;
