package io.vpskit.core;

import java.util.Objects;
import java.util.Optional;

/**
 * The panel understood the call and refused it. Nothing was changed on the panel by the refused
 * attempt.
 *
 * <p>Type, object and value identify the error; the message is for people and depends on the
 * panel's language. All texts come from the panel's answer with every secret of the request
 * removed.
 *
 * @serial exclude
 */
public final class PanelRefusedException extends PanelException {

  private final String function;
  private final int attempts;
  private final String type;
  private final Optional<String> object;
  private final Optional<String> value;
  private final String panelMessage;

  /**
   * Describes a refusal. Texts must already be free of secrets.
   *
   * @param function the panel function that was called, for example {@code vm.edit}
   * @param attempts how many requests were made for the call, the refused one included
   * @param type the panel's error type, for example {@code exists}
   * @param object what the error is about, for example {@code user}
   * @param value the value that was refused
   * @param panelMessage the panel's text for people, may be empty
   */
  public PanelRefusedException(
      String function,
      int attempts,
      String type,
      Optional<String> object,
      Optional<String> value,
      String panelMessage) {
    super(describe(function, type, object, value, panelMessage));
    this.function = Objects.requireNonNull(function, "function");
    this.attempts = attempts;
    this.type = Objects.requireNonNull(type, "type");
    this.object = Objects.requireNonNull(object, "object");
    this.value = Objects.requireNonNull(value, "value");
    this.panelMessage = Objects.requireNonNull(panelMessage, "panelMessage");
  }

  /**
   * The panel function that was refused.
   *
   * @return for example {@code vm.edit}
   */
  public String function() {
    return function;
  }

  /**
   * How many requests were made for the call. More than one means that an earlier attempt got no
   * answer and may have had its effect: a repeated delete that is refused as {@code missed} has
   * probably succeeded the first time.
   *
   * @return 1 or more
   */
  public int attempts() {
    return attempts;
  }

  /**
   * The panel's error type.
   *
   * @return for example {@code auth}, {@code access}, {@code missed}, {@code exists}, {@code
   *     value}; {@code unknown} when the panel named none
   */
  public String type() {
    return type;
  }

  /**
   * What the error is about: an entity, a field, a function.
   *
   * @return for example {@code user}; empty when the panel named none
   */
  public Optional<String> object() {
    return object;
  }

  /**
   * The value that was refused, for example the id that was not found.
   *
   * @return empty when the panel named none
   */
  public Optional<String> value() {
    return value;
  }

  /**
   * The panel's text for people, in the language of the connection.
   *
   * @return may be empty
   */
  public String panelMessage() {
    return panelMessage;
  }

  /**
   * Compares the error with a type and an object.
   *
   * @param expectedType for example {@code exists}
   * @param expectedObject for example {@code user}
   * @return whether both are equal to the panel's
   */
  public boolean is(String expectedType, String expectedObject) {
    return type.equals(expectedType) && object.filter(expectedObject::equals).isPresent();
  }

  /**
   * Whether the panel refused who called, not what was asked: a wrong user or password, an account
   * that is locked, a session that it does not take.
   *
   * @return whether the error's type is {@code auth}
   */
  public boolean concernsLogIn() {
    return type.equals("auth");
  }

  private static String describe(
      String function,
      String type,
      Optional<String> object,
      Optional<String> value,
      String panelMessage) {
    StringBuilder text = new StringBuilder("The panel refused ").append(function);
    text.append(" (").append(type);
    object.ifPresent(it -> text.append(", object ").append(it));
    value.ifPresent(it -> text.append(", value ").append(it));
    text.append(')');
    if (!panelMessage.isEmpty()) {
      text.append(": ").append(panelMessage);
    }
    return text.toString();
  }
}
