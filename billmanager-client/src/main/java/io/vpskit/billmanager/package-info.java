/** Typed client of the licensing server, a selling BILLmanager. */
@NullMarked
package io.vpskit.billmanager;

import org.jspecify.annotations.NullMarked;
