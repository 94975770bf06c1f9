package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Runs the quickstart once, in real time. */
@TestInstance(Lifecycle.PER_CLASS)
@ResourceLock(Resources.SYSTEM_OUT)
class QuickstartTest {
  private List<String> printed;
  private long seconds;
  private List<Path> foldersBefore;

  @BeforeAll
  void run() throws Exception {
    foldersBefore = folders();
    long start = System.nanoTime();
    printed = Printed.by(Quickstart::main);
    seconds = (System.nanoTime() - start) / 1_000_000_000;
  }

  @Test
  void theFirstOrderIsBuiltAndTheSecondHandedOver() {
    assertThat(printed)
        .anyMatch(
            line ->
                line.matches(
                    " +cold-1: built for the order, Active after \\d+\\.\\d s, \\d+ panel calls.*"))
        .anyMatch(
            line ->
                line.matches(
                    " +warm-1: handed over from the pool, Active after [01]\\.\\d s, \\d+ panel"
                        + " calls.*"));
  }

  @Test
  void everyDecisionIsToldWithItsReason() {
    assertThat(printed)
        .anyMatch(line -> line.contains("cold build") && line.contains("no spare"))
        .anyMatch(line -> line.contains("machine deployed"))
        .anyMatch(line -> line.contains("1 sold in the last 3 days puts it in tier 1"))
        .anyMatch(line -> line.contains("SPARE_READY"))
        .anyMatch(line -> line.contains("spare chosen") && line.contains("oldest of 2"))
        .anyMatch(line -> line.contains("spare handed over"));
  }

  @Test
  void withoutATerminalThereIsProgressButNoControlCharacter() {
    assertThat(printed).anyMatch(line -> line.matches(" +\\.\\.\\. waiting for order cold-1, 5 s"));
    assertThat(String.join("", printed).chars()).noneMatch(Character::isISOControl);
  }

  @Test
  void itTakesLessThanAMinute() {
    assertThat(seconds).isLessThan(60);
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    assertThat(folders()).isEqualTo(foldersBefore);
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return paths
          .filter(path -> path.getFileName().toString().startsWith("vpskit-example-"))
          .sorted()
          .toList();
    }
  }
}
