package io.vpskit.core.internal.redaction;

import io.vpskit.core.Secret;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Removes the secrets of one request from any text that is to be shown. A panel repeats parameters
 * in its answers, and so may whatever stands between the panel and us.
 */
public final class Redactor {

  private static final Redactor NOTHING = new Redactor(List.of());

  private final List<SecretPattern> patterns;

  private Redactor(List<SecretPattern> patterns) {
    this.patterns = patterns;
  }

  /** A redactor that knows no secret. */
  public static Redactor ofNothing() {
    return NOTHING;
  }

  /** A redactor for these texts; empty ones are left out. */
  public static Redactor of(Collection<String> secrets) {
    return new Redactor(
        secrets.stream()
            .filter(text -> !text.isEmpty())
            .distinct()
            .map(SecretPattern::new)
            .toList());
  }

  /** Whether the text contains a secret, in plain or escaped. */
  public boolean finds(String text) {
    return !hidden(text).isEmpty();
  }

  /** The text with {@link Secret#MARK} in place of each secret. */
  public String redact(String text) {
    BitSet hidden = hidden(text);
    if (hidden.isEmpty()) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int position = 0;
    while (position < text.length()) {
      int start = hidden.nextSetBit(position);
      if (start < 0) {
        return shown.append(text, position, text.length()).toString();
      }
      shown.append(text, position, start).append(Secret.MARK);
      position = hidden.nextClearBit(start);
    }
    return shown.toString();
  }

  private BitSet hidden(String text) {
    // Marked first and replaced later: two secrets that overlap must both disappear whole.
    BitSet hidden = new BitSet();
    for (SecretPattern pattern : patterns) {
      for (int start = 0; start < text.length(); start++) {
        int end = pattern.endOfMatch(text, start);
        if (end != SecretPattern.NO_MATCH) {
          hidden.set(start, end);
        }
      }
    }
    return hidden;
  }
}
