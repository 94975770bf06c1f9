package io.vpskit.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * A text that must not be seen: a password, a session id, a one-time key.
 *
 * <p>{@link #toString()} never shows it, so it can stand in a value that is logged. The only way to
 * the text is {@link #reveal()}, which is easy to search for. Immutable and safe to share between
 * threads.
 */
public final class Secret {

  /** What stands in place of a secret wherever text is shown. */
  public static final String MARK = "[secret]";

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /**
   * Wraps a text.
   *
   * @param text the secret, not empty
   * @return the secret
   * @throws PanelMisuseException when the text is empty
   */
  public static Secret of(String text) {
    if (Objects.requireNonNull(text, "text").isEmpty()) {
      throw new PanelMisuseException("A secret must not be empty");
    }
    return new Secret(text);
  }

  /**
   * Gives the text away. Whoever calls this is responsible for where the text goes.
   *
   * @return the secret text, never empty
   */
  public String reveal() {
    return text;
  }

  /** Compares in a time that does not depend on where two secrets of equal length differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /**
   * Says that something is hidden here.
   *
   * @return always {@link #MARK}
   */
  @Override
  public String toString() {
    return MARK;
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
