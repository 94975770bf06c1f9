package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks for the canary in everything that the tests of all modules have left behind: what was
 * logged, at every level and by every library; what was printed and reported; and the message of
 * every exception that was ever made, caught or not, which the JVM's flight recorder has kept. The
 * tests use the canary as the password of every panel, account and machine.
 *
 * <p>Runs when all other tests have: {@code mvn verify} at the top of the project.
 */
class CanaryTest {
  private static final String CANARY = System.getProperty("vpskit.canary", "kanarek-7Qx");
  private static final Path PROJECT = Path.of("..");
  private static final List<String> MODULES =
      List.of(
          "core",
          "vmmanager-client",
          "ipmanager-client",
          "billmanager-client",
          "pool",
          "testkit",
          "provisioning",
          "examples");
  private static final List<String> MODULES_THAT_LOG =
      List.of("core", "vmmanager-client", "ipmanager-client", "billmanager-client", "provisioning");
  private static final List<String> MODULES_WITH_PASSWORDS =
      List.of(
          "core",
          "vmmanager-client",
          "ipmanager-client",
          "billmanager-client",
          "testkit",
          "provisioning");

  @Test
  void noLogAndNoReportShowsAPassword() throws IOException {
    for (String module : MODULES_THAT_LOG) {
      assertThat(target(module).resolve("test.log"))
          .as("run mvn verify at the top of the project first")
          .isNotEmptyFile();
    }
    List<Path> texts = new ArrayList<>();
    for (String module : MODULES) {
      texts.addAll(texts(target(module)));
    }

    assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(showsCanary(text)).isFalse());
  }

  @Test
  void noExceptionEverMadeShowsAPassword() throws IOException {
    for (String module : MODULES) {
      Path recording = target(module).resolve("test.jfr");
      assertThat(recording).as("run mvn verify at the top of the project first").exists();
      List<String> messages = messages(recording);
      assertThat(messages).as(module).isNotEmpty();
      assertThat(messages).as(module).noneMatch(message -> message.contains(CANARY));
    }
  }

  @Test
  void theTestsDoUseTheCanary() throws IOException {
    for (String module : MODULES_WITH_PASSWORDS) {
      try (Stream<Path> sources = Files.walk(PROJECT.resolve(module).resolve("src/test/java"))) {
        assertThat(sources.filter(Files::isRegularFile).toList())
            .as(module)
            .anyMatch(source -> read(source).contains("vpskit.canary"));
      }
    }
  }

  @Test
  void aPlantedCanaryIsFound(@TempDir Path folder) throws IOException {
    Path log = folder.resolve("test.log");
    Files.writeString(log, "a line\nthe password is " + CANARY + "-root\n");
    Path report = folder.resolve("TEST-x.xml");
    Files.writeString(report, "<properties>" + CANARY + "</properties><failure>no</failure>");

    assertThat(showsCanary(log)).isTrue();
    assertThat(showsCanary(report)).as("the property that names the canary").isFalse();
  }

  private static Path target(String module) {
    return PROJECT.resolve(module).resolve("target");
  }

  private static List<Path> texts(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(target, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(target.resolve("canary-reports")))
          .filter(file -> file.toString().matches(".*\\.(log|txt|xml|dump|dumpstream)"))
          .toList();
    }
  }

  /** Reports begin with the properties of the JVM, among them the canary itself. */
  private static boolean showsCanary(Path text) {
    if (text.toString().endsWith(".xml")) {
      return read(text).replaceAll("(?s)<properties>.*?</properties>", "").contains(CANARY);
    }
    try (BufferedReader lines = Files.newBufferedReader(text, StandardCharsets.ISO_8859_1)) {
      return lines.lines().anyMatch(line -> line.contains(CANARY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> messages(Path recording) throws IOException {
    List<String> messages = new ArrayList<>();
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.hasField("message") && event.getString("message") != null) {
          messages.add(event.getString("message"));
        }
      }
    }
    return messages;
  }
}
