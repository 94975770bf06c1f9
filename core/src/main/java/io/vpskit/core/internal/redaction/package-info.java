/** Keeps secrets out of texts that came from elsewhere. */
@NullMarked
package io.vpskit.core.internal.redaction;

import org.jspecify.annotations.NullMarked;
