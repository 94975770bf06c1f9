package io.vpskit.provisioning;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that sells: places its orders, again if need be, works on them, and ends by
 * itself when all are Active.
 */
final class SellingProcess {
  static final int ORDERS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private SellingProcess() {}

  static Process start(String url, String fingerprint, Path file) throws IOException {
    File output = new File("target/selling-process-output.txt");
    return new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dvpskit.canary=" + TestHost.CANARY,
                "-Dvpskit.test.log=target/selling-process.log",
                "-Dlogback.configurationFile="
                    + System.getProperty("logback.configurationFile", "../config/logback-test.xml"),
                SellingProcess.class.getName(),
                url,
                fingerprint,
                file.toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
        .start();
  }

  /** Waits until the process has ended by itself, having sold everything. */
  static boolean soldEverything(Process process) throws InterruptedException {
    return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  public static void main(String[] arguments) throws InterruptedException {
    Path file = Path.of(arguments[2]);
    try (Provisioner provisioner =
        LiveHost.settings(arguments[0], arguments[1], file, module -> {}).build()) {
      provisioner.start();
      for (int i = 0; i < ORDERS; i++) {
        provisioner.order(TestHost.order("o" + i, "c" + i % 3, TestHost.DEBIAN));
      }
      for (int i = 0; i < ORDERS; i++) {
        ServiceId id = provisioner.findByOrder("o" + i).orElseThrow().id();
        if (provisioner.await(id, PATIENCE).status() != ServiceStatus.ACTIVE) {
          System.exit(1);
        }
      }
    }
  }
}
