/** What travels: requests, the reply tree and its formats. Nothing here knows what a machine is. */
@NullMarked
package io.vpskit.testkit.internal.wire;

import org.jspecify.annotations.NullMarked;
