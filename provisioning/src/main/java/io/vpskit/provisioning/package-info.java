/**
 * Sells virtual servers: orders, services and what is done for them, the warm pool, and what is
 * left for people.
 *
 * <p>Start at {@link io.vpskit.provisioning.Provisioner}. What is sold is a {@link
 * io.vpskit.provisioning.Tariff}, where it is built a {@link
 * io.vpskit.provisioning.ProcessingModule}.
 *
 * <p><b>Values.</b> Settings, orders and records are immutable. A builder is for one thread; its
 * {@code build()} throws {@link IllegalStateException} naming what was not given, and {@link
 * IllegalArgumentException} naming everything that is out of bounds. What is set in {@code
 * io.vpskit.core} throws {@link io.vpskit.core.PanelMisuseException} instead. Null is refused with
 * {@link NullPointerException}.
 *
 * <p><b>Errors.</b> Requests throw a {@link io.vpskit.provisioning.ProvisioningException}, whose
 * children call for different answers: {@link io.vpskit.provisioning.InvalidRequestException} never
 * succeeds as it is; {@link io.vpskit.provisioning.ConflictException} contradicts what is on record
 * now; {@link io.vpskit.provisioning.PanelFailedException} may succeed when it is asked again, and
 * so may {@link io.vpskit.provisioning.StoreException}, under the same order id or key. What a
 * panel does to an operation that was accepted is no exception: it shows in the operation, in the
 * service, in an event and, when it is left to people, in an operator task.
 *
 * <p><b>Threads.</b> A provisioner and what it gives out may be used by any number of threads.
 */
@NullMarked
package io.vpskit.provisioning;

import org.jspecify.annotations.NullMarked;
