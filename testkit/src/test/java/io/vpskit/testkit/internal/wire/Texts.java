package io.vpskit.testkit.internal.wire;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts as they may travel: any Unicode but lone surrogates, which UTF-8 cannot carry. */
final class Texts {

  private Texts() {}

  static Arbitrary<String> any() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(12).filter(Texts::isWellFormed),
        Arbitraries.strings().withChars("<>&\"'\t\n\r =%+#,;:$").ofMaxLength(12));
  }

  /** Texts without the characters that XML 1.0 cannot carry. */
  static Arbitrary<String> xml() {
    return any().filter(text -> text.codePoints().allMatch(Texts::isXml));
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  private static boolean isXml(int point) {
    return point >= 0x20 && point < 0xFFFE
        || point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0x10000;
  }
}
