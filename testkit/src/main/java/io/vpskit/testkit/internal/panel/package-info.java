/** What all panels of the family share: the log-in, the envelope, the way of a call. */
@NullMarked
package io.vpskit.testkit.internal.panel;

import org.jspecify.annotations.NullMarked;
