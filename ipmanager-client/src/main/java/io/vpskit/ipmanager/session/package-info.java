/** Handing a browser over to the panel without a password. */
@NullMarked
package io.vpskit.ipmanager.session;

import org.jspecify.annotations.NullMarked;
