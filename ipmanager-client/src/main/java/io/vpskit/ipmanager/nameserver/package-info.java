/** The name server that the panel keeps the reverse zones in. */
@NullMarked
package io.vpskit.ipmanager.nameserver;

import org.jspecify.annotations.NullMarked;
