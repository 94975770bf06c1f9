/**
 * Typed client of IPmanager 5. Begin with {@link io.vpskit.ipmanager.IpManager}; the packages below
 * hold one subject each.
 */
@NullMarked
package io.vpskit.ipmanager;

import org.jspecify.annotations.NullMarked;
