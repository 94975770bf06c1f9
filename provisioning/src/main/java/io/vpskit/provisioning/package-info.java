/**
 * Sells virtual servers: orders, services and what is done for them, the warm pool, and what is
 * left for people.
 *
 * <p>Start at {@link io.vpskit.provisioning.Provisioner}. What is sold is a {@link
 * io.vpskit.provisioning.Tariff}, where it is built a {@link
 * io.vpskit.provisioning.ProcessingModule}.
 */
@NullMarked
package io.vpskit.provisioning;

import org.jspecify.annotations.NullMarked;
