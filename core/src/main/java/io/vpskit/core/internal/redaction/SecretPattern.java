package io.vpskit.core.internal.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recognises one secret in a text, however its characters are escaped.
 *
 * <p>Each character may be spelled in its own way, so a partly encoded secret is found too. Escapes
 * are compared without regard to case, characters that stand for themselves exactly.
 */
final class SecretPattern {

  static final int NO_MATCH = -1;

  private final List<List<String>> forms;

  SecretPattern(String secret) {
    this.forms = secret.codePoints().mapToObj(EscapedForms::of).toList();
  }

  /** Where the longest spelling that begins at {@code start} ends, or {@link #NO_MATCH}. */
  int endOfMatch(String text, int start) {
    // Several spellings can fit at one place ("%" and "%25"), so every position reached is
    // followed.
    Set<Integer> reached = Set.of(start);
    for (List<String> character : forms) {
      Set<Integer> next = new HashSet<>();
      for (int position : reached) {
        addEnds(next, text, position, character);
      }
      if (next.isEmpty()) {
        return NO_MATCH;
      }
      reached = next;
    }
    return reached.stream().mapToInt(Integer::intValue).max().orElse(NO_MATCH);
  }

  private static void addEnds(Set<Integer> ends, String text, int position, List<String> forms) {
    for (int i = 0; i < forms.size(); i++) {
      String form = forms.get(i);
      boolean literal = i == 0;
      if (text.regionMatches(!literal, position, form, 0, form.length())) {
        ends.add(position + form.length());
      }
    }
  }
}
