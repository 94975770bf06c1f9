package io.vpskit.core.internal.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways in which a panel may spell one character when it repeats a text. */
final class EscapedForms {

  private static final Map<Integer, List<String>> NAMED =
      Map.of(
          (int) ' ', List.of("+"),
          (int) '&', List.of("&amp;"),
          (int) '<', List.of("&lt;"),
          (int) '>', List.of("&gt;"),
          (int) '"', List.of("&quot;", "\\\""),
          (int) '\'', List.of("&apos;", "\\'"),
          (int) '\\', List.of("\\\\"),
          (int) '/', List.of("\\/"));

  private EscapedForms() {}

  /** All spellings of a character in lower case, itself first. */
  static List<String> of(int codePoint) {
    List<String> forms = new ArrayList<>();
    String literal = Character.toString(codePoint);
    forms.add(literal);
    forms.addAll(NAMED.getOrDefault(codePoint, List.of()));
    forms.add(percentEncoded(literal));
    forms.add("&#" + codePoint + ";");
    forms.add("&#x" + Integer.toHexString(codePoint) + ";");
    forms.add(unicodeEscaped(literal));
    return forms;
  }

  private static String percentEncoded(String character) {
    HexFormat pairs = HexFormat.of().withPrefix("%");
    return pairs.formatHex(character.getBytes(StandardCharsets.UTF_8));
  }

  private static String unicodeEscaped(String character) {
    StringBuilder text = new StringBuilder();
    for (char unit : character.toCharArray()) {
      text.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
    return text.toString();
  }
}
