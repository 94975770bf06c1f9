package io.vpskit.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The name under which the library calls. */
final class UserAgent {

  private static final String VERSION = readVersion();

  private UserAgent() {}

  /** For example {@code vpskit/1.0.0 (billing/4.2; Java 17)}. */
  static String of(Optional<String> application) {
    String java = "Java " + Runtime.version().feature();
    return "vpskit/"
        + VERSION
        + " ("
        + application.map(text -> text + "; ").orElse("")
        + java
        + ")";
  }

  private static String readVersion() {
    Properties properties = new Properties();
    try (InputStream file = UserAgent.class.getResourceAsStream("version.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
