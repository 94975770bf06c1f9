/** How to talk to a COREmanager panel over HTTP. */
@NullMarked
package io.vpskit.core;

import org.jspecify.annotations.NullMarked;
