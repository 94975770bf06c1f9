/** Runs steps when they are due. */
@NullMarked
package io.vpskit.provisioning.internal.engine;

import org.jspecify.annotations.NullMarked;
