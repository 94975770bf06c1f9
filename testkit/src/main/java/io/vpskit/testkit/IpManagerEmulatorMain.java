package io.vpskit.testkit;

import java.io.PrintStream;

/**
 * Starts an emulated IPmanager 5 on a loopback port, prints how to reach it, and serves until the
 * program is stopped.
 *
 * <p>One argument, optional: the port (default 1501, 0 for a free one). The panel has the small
 * catalogue, granted to an account of a user, and follows the system clock.
 */
public final class IpManagerEmulatorMain {

  private static final int DEFAULT_PORT = 1_501;
  private static final String USER = "billing";

  private IpManagerEmulatorMain() {}

  /**
   * Runs the emulator.
   *
   * @param arguments the port
   * @throws InterruptedException if the thread is interrupted, which stops the emulator
   */
  public static void main(String[] arguments) throws InterruptedException {
    EmulatorProgram.serve(start(arguments, System.out));
  }

  /** Starts the server and prints how to reach it. */
  static EmulatorServer start(String[] arguments, PrintStream out) {
    EmulatorServer server =
        IpManagerEmulator.builder()
            .administrator(EmulatorProgram.ADMINISTRATOR, EmulatorProgram.PASSWORD)
            .account(USER, EmulatorProgram.PASSWORD)
            .smallCatalogue()
            .build()
            .startHttps(EmulatorProgram.port(arguments, DEFAULT_PORT));
    EmulatorProgram.announce("IPmanager 5", server, out);
    out.println("The user " + USER + " with the same password may book addresses.");
    return server;
  }
}
