/**
 * Emulators of the panels, for tests of programs that talk to them.
 *
 * <p>A test of a host application, with a real HTTPS connection and time that it moves itself:
 *
 * <pre>{@code
 * VirtualClock clock = VirtualClock.create();
 * VmManagerEmulator panel =
 *     VmManagerEmulator.builder()
 *         .clock(clock)
 *         .administrator("admin", "secret")
 *         .smallCatalogue()
 *         .build();
 * Fault lost = panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).loseAnswerAfterEffect();
 *
 * try (EmulatorServer server = panel.startHttps()) {
 *   // point the program under test at server.url(), trusting server.fingerprint(), and order a VPS
 *   clock.advance(Duration.ofMinutes(1));
 *   // let the program work on
 * }
 *
 * assertThat(lost.fired()).isEqualTo(1);
 * assertThat(panel.ledger().machinesEverMade()).hasSize(1);
 * }</pre>
 *
 * <p>{@link io.vpskit.testkit.VmManagerEmulatorMain}, {@link
 * io.vpskit.testkit.IpManagerEmulatorMain} and {@link io.vpskit.testkit.BillManagerEmulatorMain}
 * are programs that serve an emulated panel until they are stopped.
 */
@NullMarked
package io.vpskit.testkit;

import org.jspecify.annotations.NullMarked;
