package io.vpskit.core;

/**
 * The password of every test. A check after the tests looks for it in whatever they left behind.
 */
public final class Canary {

  private static final String TEXT = System.getProperty("vpskit.canary", "kanarek-7Qx");

  private Canary() {}

  /** The password itself, to be put where a panel would put it. */
  public static String text() {
    return TEXT;
  }

  /** The password with an ending, for tests that need two. */
  public static Secret secret(String ending) {
    return Secret.of(TEXT + ending);
  }
}
