/** What differs from seller to seller. */
@NullMarked
package io.vpskit.billmanager.seller;

import org.jspecify.annotations.NullMarked;
