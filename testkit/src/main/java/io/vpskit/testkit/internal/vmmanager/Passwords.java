package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.SecretText;

/** The rules for passwords. No error shows the password. */
final class Passwords {

  /** The field that errors name, for accounts and machines alike. */
  private static final String ERROR_FIELD = "passwd";

  private final Shelf shelf;

  Passwords(Shelf shelf) {
    this.shelf = shelf;
  }

  /** The root password that the call sets, for a machine with that OS template (empty: none). */
  SecretText ofMachine(CallContext context, String osTemplate) {
    String password = context.required("password");
    if (context.behaviour(Behaviour.class).strictConfirm()
        && !password.equals(context.parameter("confirm"))) {
      throw Refusal.badValue("confirm", "");
    }
    checkLength(password, context);
    if (!osTemplate.isEmpty()) {
      String illegal = shelf.requireOsTemplate(osTemplate).illegalPasswordCharacters();
      if (password.chars().anyMatch(character -> illegal.indexOf(character) >= 0)) {
        throw Refusal.badValue(ERROR_FIELD, "");
      }
    }
    return SecretText.of(password);
  }

  /** The password that the call gives an account. */
  static String ofAccount(CallContext context) {
    String password = context.required("passwd");
    checkLength(password, context);
    return password;
  }

  private static void checkLength(String password, CallContext context) {
    if (password.length() < context.behaviour().minimumPasswordLength()) {
      throw Refusal.badValue(ERROR_FIELD, "");
    }
  }
}
