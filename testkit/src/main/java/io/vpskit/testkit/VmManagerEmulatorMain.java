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
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_PORT;
    VmManagerFlavour flavour =
        arguments.length > 1
            ? VmManagerFlavour.valueOf(arguments[1].toUpperCase(Locale.ROOT))
            : VmManagerFlavour.KVM;
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
}
