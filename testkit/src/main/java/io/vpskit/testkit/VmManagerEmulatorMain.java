package io.vpskit.testkit;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

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
  private static final int HIGHEST_PORT = 65_535;
  private static final String USER = "admin";
  private static final String PASSWORD = "emulator";

  private VmManagerEmulatorMain() {}

  /**
   * Runs the emulator.
   *
   * @param arguments port and edition
   * @throws InterruptedException if the thread is interrupted, which stops the emulator
   */
  public static void main(String[] arguments) throws InterruptedException {
    EmulatorServer server = start(arguments, System.out);
    try {
      new CountDownLatch(1).await();
    } finally {
      server.close();
    }
  }

  /** Starts the server and prints how to reach it. */
  static EmulatorServer start(String[] arguments, PrintStream out) {
    int port = arguments.length > 0 ? port(arguments[0]) : DEFAULT_PORT;
    VmManagerFlavour flavour = arguments.length > 1 ? flavour(arguments[1]) : VmManagerFlavour.KVM;
    EmulatorServer server =
        VmManagerEmulator.builder()
            .flavour(flavour)
            .administrator(USER, PASSWORD)
            .smallCatalogue()
            .build()
            .startHttps(port);
    out.println("VMmanager 5 " + flavour + " (emulated) is listening.");
    out.println("URL:         " + server.url());
    out.println("User:        " + USER);
    out.println("Password:    " + PASSWORD);
    out.println("Fingerprint: " + server.fingerprint());
    out.println("Stop it with Ctrl+C.");
    return server;
  }

  private static int port(String argument) {
    if (!argument.matches("[0-9]{1,5}") || Integer.parseInt(argument) > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "port must be a number from 0 to " + HIGHEST_PORT + ", but is " + argument);
    }
    return Integer.parseInt(argument);
  }

  private static VmManagerFlavour flavour(String argument) {
    return switch (argument.toLowerCase(Locale.ROOT)) {
      case "kvm" -> VmManagerFlavour.KVM;
      case "ovz" -> VmManagerFlavour.OVZ;
      default ->
          throw new IllegalArgumentException("edition must be kvm or ovz, but is " + argument);
    };
  }
}
