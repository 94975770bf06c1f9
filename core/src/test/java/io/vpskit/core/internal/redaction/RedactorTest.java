package io.vpskit.core.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The secrets here are made up by chance and belong to nothing. */
class RedactorTest {

  @Property
  void noSecretSurvivesInAnyText(
      @ForAll("texts") String before,
      @ForAll("texts") String after,
      @ForAll("secrets") String one,
      @ForAll("secrets") String other) {
    Redactor redactor = Redactor.of(List.of(one, other));
    String text = before + one + after + other + one + before;

    String shown = redactor.redact(text);

    assertThat(withoutMarks(shown)).doesNotContain(one).doesNotContain(other);
    assertThat(redactor.finds(text)).isTrue();
  }

  @Property
  void noEscapedSecretSurvives(@ForAll("texts") String before, @ForAll("secrets") String secret) {
    String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    for (String form :
        List.of(
            encoded,
            encoded.replace("+", "%20"),
            lowerCaseEscapes(encoded),
            numeric(secret),
            unicode(secret),
            markup(secret))) {
      assertThat(Redactor.of(List.of(secret)).redact(before + "|" + form + "|"))
          .endsWith("|[secret]|");
    }
  }

  @Property
  void aSecretEscapedInPartsDoesNotSurvive(@ForAll("secrets") String secret, @ForAll long choice) {
    StringBuilder mixed = new StringBuilder();
    int index = 0;
    for (int codePoint : secret.codePoints().toArray()) {
      List<String> forms = EscapedForms.of(codePoint);
      mixed.append(forms.get((int) Long.remainderUnsigned(choice >>> (index++ % 8), forms.size())));
    }
    assertThat(Redactor.of(List.of(secret)).redact("§" + mixed + "§")).isEqualTo("§[secret]§");
  }

  @Property
  void aTextWithoutSecretIsLeftAlone(
      @ForAll("words") String text, @ForAll("secrets") String secret) {
    String marked = "§" + secret;

    assertThat(Redactor.of(List.of(marked)).redact(text)).isEqualTo(text);
    assertThat(Redactor.of(List.of(marked)).finds(text)).isFalse();
    assertThat(Redactor.ofNothing().redact(text)).isEqualTo(text);
  }

  @Example
  void secretsThatOverlapDisappearWhole() {
    Redactor redactor = Redactor.of(List.of("abcdef", "defghi"));

    assertThat(redactor.redact("xabcdefghix")).isEqualTo("x[secret]x");
    assertThat(redactor.redact("abcdefabcdef")).isEqualTo("[secret]");
  }

  @Example
  void aSecretThatLooksEscapedIsFoundAsItIs() {
    Redactor redactor = Redactor.of(List.of("100%25"));

    assertThat(redactor.redact("100%25")).isEqualTo("[secret]");
    assertThat(redactor.redact("100%2525")).isEqualTo("[secret]");
    assertThat(redactor.redact("100%")).isEqualTo("100%");
  }

  @Example
  void emptySecretsHideNothing() {
    assertThat(Redactor.of(List.of("")).redact("text")).isEqualTo("text");
  }

  private static String withoutMarks(String text) {
    return text.replace("[secret]", "\u0000");
  }

  private static String lowerCaseEscapes(String encoded) {
    StringBuilder text = new StringBuilder(encoded);
    for (int at = text.indexOf("%"); at >= 0; at = text.indexOf("%", at + 1)) {
      text.replace(at, at + 3, text.substring(at, at + 3).toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }

  private static String numeric(String secret) {
    StringBuilder text = new StringBuilder();
    secret.codePoints().forEach(c -> text.append("&#").append(c).append(';'));
    return text.toString();
  }

  private static String unicode(String secret) {
    StringBuilder text = new StringBuilder();
    for (char unit : secret.toCharArray()) {
      text.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
    }
    return text.toString();
  }

  private static String markup(String secret) {
    return secret
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }

  /** Letters that do not occur in the mark itself, and everything that is escaped somewhere. */
  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.strings()
        .withChars("ABab019жß漢 +%&#;<>\"'\\/=:")
        .ofMinLength(1)
        .ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ABab019ж +%&;\\u20").ofMaxLength(30);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().ascii().ofMaxLength(60);
  }
}
