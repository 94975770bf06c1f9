/**
 * The ports to machine panels, IPmanager, licensing servers and recipes, and their adapters: each
 * call does one thing on one panel.
 */
@NullMarked
package io.vpskit.provisioning.internal.gateway;

import org.jspecify.annotations.NullMarked;
