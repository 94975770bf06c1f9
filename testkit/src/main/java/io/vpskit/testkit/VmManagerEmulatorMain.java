package io.vpskit.testkit;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Starts an emulated VMmanager 5 on a loopback port, prints how to reach it, and serves until the
 * program is stopped.
 *
 * <p>Arguments, both optional: the port (default 1500, 0 for a free one) and the edition ({@code
 * kvm}, the default, or {@code ovz}). The panel has the small catalogue and follows the system
 * clock.
 */
public final class VmManagerEmulatorMain {

  private static final int DEFAULT_PORT = 1_500;

  private VmManagerEmulatorMain() {}

  /**
   * Runs the emulator.
   *
   * @param arguments port and edition
   * @throws InterruptedException if the thread is interrupted, which stops the emulator
   */
  public static void main(String[] arguments) throws InterruptedException {
    EmulatorProgram.serve(start(arguments, System.out));
  }

  /** Starts the server and prints how to reach it. */
  static EmulatorServer start(String[] arguments, PrintStream out) {
    int port = EmulatorProgram.port(arguments, DEFAULT_PORT);
    VmManagerEdition edition = arguments.length > 1 ? edition(arguments[1]) : VmManagerEdition.KVM;
    EmulatorServer server =
        VmManagerEmulator.builder()
            .edition(edition)
            .administrator(EmulatorProgram.ADMINISTRATOR, EmulatorProgram.PASSWORD)
            .smallCatalogue()
            .build()
            .startHttps(port);
    EmulatorProgram.announce("VMmanager 5 " + edition, server, out);
    return server;
  }

  private static VmManagerEdition edition(String argument) {
    return switch (argument.toLowerCase(Locale.ROOT)) {
      case "kvm" -> VmManagerEdition.KVM;
      case "ovz" -> VmManagerEdition.OVZ;
      default ->
          throw new IllegalArgumentException("edition must be kvm or ovz, but is " + argument);
    };
  }
}
