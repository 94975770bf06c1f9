package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.PanelError;
import java.util.function.Function;

/** The panel says no. Carries the error in every language; made without a stack trace. */
public final class Refusal extends RuntimeException {

  private final transient Function<String, PanelError> error;
  private final boolean synthetic;

  private Refusal(String type, Function<String, PanelError> error, boolean synthetic) {
    super(type, null, false, false);
    this.error = error;
    this.synthetic = synthetic;
  }

  private static Refusal of(Text text, String type, String object, String value) {
    return new Refusal(type, language -> text.error(type, object, value, language), false);
  }

  private static Refusal madeUp(Text text, String type, String object, String value) {
    return new Refusal(type, language -> text.error(type, object, value, language), true);
  }

  /** An error of one panel alone, whose type is known. */
  public static Refusal known(
      String type, String object, String value, String english, String russian) {
    return inOwnWords(type, object, value, english, russian, false);
  }

  /** An error of one panel alone, whose type or object is made up. */
  public static Refusal madeUp(
      String type, String object, String value, String english, String russian) {
    return inOwnWords(type, object, value, english, russian, true);
  }

  private static Refusal inOwnWords(
      String type, String object, String value, String english, String russian, boolean madeUp) {
    return new Refusal(
        type,
        language -> new PanelError(type, object, value, language.equals("ru") ? russian : english),
        madeUp);
  }

  /** An error that a test scripted. */
  public static Refusal scripted(PanelError error) {
    return new Refusal(error.type(), language -> error, true);
  }

  public static Refusal badPassword(String clientAddress) {
    return of(Text.BAD_PASSWORD, "auth", "badpassword", "remote_addr: [" + clientAddress + "]");
  }

  public static Refusal noSession() {
    return madeUp(Text.NO_SESSION, "auth", "", "");
  }

  public static Refusal authinfoOff() {
    return madeUp(Text.AUTHINFO_OFF, "auth", "", "");
  }

  public static Refusal noAccess(String function) {
    return madeUp(Text.NO_ACCESS, "access", function, "");
  }

  public static Refusal missed(String object, String value) {
    return of(Text.MISSED, "missed", object, value);
  }

  public static Refusal parameterMissed(String parameter) {
    return of(Text.PARAMETER_MISSED, "missed", parameter, "");
  }

  public static Refusal functionMissed(String function) {
    return madeUp(Text.FUNCTION_MISSED, "missed", "func", function);
  }

  public static Refusal userExists(String name) {
    return of(Text.USER_EXISTS, "exists", "user", name);
  }

  public static Refusal exists(String object, String value) {
    return madeUp(Text.EXISTS, "exists", object, value);
  }

  public static Refusal badValue(String field, String value) {
    return of(Text.BAD_VALUE, "value", field, value);
  }

  public static Refusal noAddress(String family) {
    return madeUp(Text.NO_ADDRESS, "limit", "ip", family);
  }

  public static Refusal noRoom(String memory) {
    return madeUp(Text.NO_ROOM, "limit", "mem", memory);
  }

  public static Refusal ownsMachines(String name) {
    return madeUp(Text.OWNER, "value", "elid", name);
  }

  public PanelError error(String language) {
    return error.apply(language);
  }

  /** Whether type or object are made up, because nobody knows what a real panel answers. */
  public boolean isSynthetic() {
    return synthetic;
  }
}
