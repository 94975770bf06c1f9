package io.vpskit.testkit;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** What the programs that serve an emulated panel have in common. */
final class EmulatorProgram {

  static final String ADMINISTRATOR = "admin";
  static final String PASSWORD = "emulator";

  private static final int HIGHEST_PORT = 65_535;

  private EmulatorProgram() {}

  /** The port that the first argument names. */
  static int port(String[] arguments, int usual) {
    if (arguments.length == 0) {
      return usual;
    }
    String argument = arguments[0];
    if (!argument.matches("[0-9]{1,5}") || Integer.parseInt(argument) > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "port must be a number from 0 to " + HIGHEST_PORT + ", but is " + argument);
    }
    return Integer.parseInt(argument);
  }

  /** Prints how to reach the panel. */
  static void announce(String panel, EmulatorServer server, PrintStream out) {
    out.println(panel + " (emulated) is listening.");
    out.println("URL:         " + server.url());
    out.println("User:        " + ADMINISTRATOR);
    out.println("Password:    " + PASSWORD);
    out.println("Fingerprint: " + server.fingerprint());
    out.println("Stop it with Ctrl+C.");
  }

  /** Serves until the thread is interrupted. */
  static void serve(EmulatorServer server) throws InterruptedException {
    try {
      new CountDownLatch(1).await();
    } finally {
      server.close();
    }
  }
}
