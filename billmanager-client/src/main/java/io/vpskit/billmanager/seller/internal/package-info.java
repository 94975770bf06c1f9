/** How a seller is spoken to; not for users of the client. */
@NullMarked
package io.vpskit.billmanager.seller.internal;

import org.jspecify.annotations.NullMarked;
