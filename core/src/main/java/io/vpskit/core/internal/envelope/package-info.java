/** The document around every answer of a panel, with its quirks. */
@NullMarked
package io.vpskit.core.internal.envelope;

import org.jspecify.annotations.NullMarked;
