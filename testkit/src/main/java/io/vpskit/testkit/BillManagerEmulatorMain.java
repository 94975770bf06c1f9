package io.vpskit.testkit;

import java.io.PrintStream;
import java.math.BigDecimal;

/**
 * Starts an emulated selling BILLmanager on a loopback port, prints how to reach it, and serves
 * until the program is stopped.
 *
 * <p>One argument, optional: the port (default 1502, 0 for a free one). The panel has the small
 * catalogue and a reseller with a balance of 1,000, and follows the system clock.
 */
public final class BillManagerEmulatorMain {

  private static final int DEFAULT_PORT = 1_502;
  private static final String RESELLER = "hoster";
  private static final BigDecimal BALANCE = BigDecimal.valueOf(1_000);

  private BillManagerEmulatorMain() {}

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
        BillManagerEmulator.builder()
            .administrator(EmulatorProgram.ADMINISTRATOR, EmulatorProgram.PASSWORD)
            .reseller(RESELLER, EmulatorProgram.PASSWORD, BALANCE)
            .smallCatalogue()
            .build()
            .startHttps(EmulatorProgram.port(arguments, DEFAULT_PORT));
    EmulatorProgram.announce("BILLmanager", server, out);
    out.println("The user " + RESELLER + " with the same password may order licences.");
    return server;
  }
}
