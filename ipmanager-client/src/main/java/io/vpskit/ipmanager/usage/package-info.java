/** How much of its ranges and accounts the panel says is used. */
@NullMarked
package io.vpskit.ipmanager.usage;

import org.jspecify.annotations.NullMarked;
