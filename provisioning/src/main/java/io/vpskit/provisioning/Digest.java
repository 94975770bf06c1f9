package io.vpskit.provisioning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What makes two requests the same. */
final class Digest {
  private Digest() {}

  /** Equal for equal fields; lengths keep neighbouring fields apart. */
  static String of(List<String> fields) {
    StringBuilder content = new StringBuilder();
    for (String field : fields) {
      content.append(field.length()).append(':').append(field);
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(content.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
