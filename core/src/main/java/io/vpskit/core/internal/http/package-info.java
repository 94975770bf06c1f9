/** The HTTP client under a connection: one form sent, once. */
@NullMarked
package io.vpskit.core.internal.http;

import org.jspecify.annotations.NullMarked;
