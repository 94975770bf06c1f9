package io.vpskit.pool;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Text of the form {@code name=value;name=value}, each part escaped as in an HTML form. It is ASCII
 * without spaces, quotes or control characters, so no character set, padding or normalisation of a
 * database changes it.
 */
final class CanonicalText {
  static final int MAXIMUM_LENGTH = 1000;

  private final StringBuilder text = new StringBuilder();

  CanonicalText add(String name, String value) {
    if (text.length() > 0) {
      text.append(';');
    }
    text.append(escape(name)).append('=').append(escape(value));
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /**
   * Text of more than {@link #MAXIMUM_LENGTH} characters is refused where the value is made: a
   * database that cuts it off in silence would make different values equal.
   */
  static void checkLength(Problems problems, String canonical) {
    if (canonical.length() > MAXIMUM_LENGTH) {
      problems.add(
          "its canonical text must have at most "
              + MAXIMUM_LENGTH
              + " characters, but has "
              + canonical.length());
    }
  }

  /**
   * Reads a value back.
   *
   * @throws IllegalArgumentException unless the text is exactly what the value read from it writes
   */
  static <T> T read(
      String canonical, Function<Map<String, String>, T> reader, Function<T, String> writer) {
    T value;
    try {
      value = reader.apply(fields(canonical));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a canonical text: " + canonical, e);
    }
    if (!writer.apply(value).equals(canonical)) {
      throw new IllegalArgumentException(
          "not a canonical text: " + canonical + "; it would be " + writer.apply(value));
    }
    return value;
  }

  private static Map<String, String> fields(String canonical) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : canonical.split(";", -1)) {
      int equalsSign = field.indexOf('=');
      if (equalsSign < 0) {
        throw new IllegalArgumentException("no equals sign in '" + field + "'");
      }
      fields.put(
          unescape(field.substring(0, equalsSign)), unescape(field.substring(equalsSign + 1)));
    }
    return fields;
  }

  private static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String unescape(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
