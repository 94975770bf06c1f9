/** Sells virtual servers: orders, services and the warm pool. */
@NullMarked
package io.vpskit.provisioning;

import org.jspecify.annotations.NullMarked;
