/** The port to machine panels and its adapters: each call does one thing on one panel. */
@NullMarked
package io.vpskit.provisioning.internal.gateway;

import org.jspecify.annotations.NullMarked;
