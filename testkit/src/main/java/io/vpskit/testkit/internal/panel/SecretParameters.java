package io.vpskit.testkit.internal.panel;

import java.util.Set;

/** The parameters whose values are nobody's business. */
public final class SecretParameters {

  private static final Set<String> NAMES =
      Set.of("authinfo", "auth", "password", "passwd", "confirm", "vncpassword", "key");

  private SecretParameters() {}

  public static boolean isSecret(String name) {
    return NAMES.contains(name);
  }
}
