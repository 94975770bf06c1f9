package io.vpskit.testkit.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call as the panel received it. Secrets are not shown, but can be compared.
 *
 * <p>Values of this type never change; {@code toString} shows no secret.
 */
public interface PanelCall {

  /**
   * The number of the call, counted from 1 over all functions and users.
   *
   * @return the number
   */
  long sequence();

  /**
   * When the call arrived, by the clock of the emulator.
   *
   * @return the instant
   */
  Instant time();

  /**
   * The HTTP method.
   *
   * @return {@code GET} or {@code POST}
   */
  String method();

  /**
   * The function called.
   *
   * @return the name, empty when the call named none
   */
  String function();

  /**
   * The user in whose name the call came, after {@code su}. A call refused for its credentials
   * keeps the name it claimed.
   *
   * @return the name, empty when the call gave none
   */
  String user();

  /**
   * The address from which the call came.
   *
   * @return the address
   */
  String clientAddress();

  /**
   * All parameters in the order in which they came; the values of secret ones ({@code authinfo},
   * {@code auth}, {@code password}, {@code passwd}, {@code confirm}, {@code key}) read {@code ***}.
   *
   * @return the parameters, unmodifiable
   */
  Map<String, String> parameters();

  /**
   * A parameter, redacted as in {@link #parameters}.
   *
   * @param name the name
   * @return the value, absent when the call did not have the parameter
   */
  default Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters().get(name));
  }

  /**
   * Whether a parameter, be it secret or not, had a value.
   *
   * @param name the name
   * @param value the value to compare with
   * @return whether the call had the parameter with exactly that value
   */
  boolean had(String name, String value);

  /**
   * Whether the password that the call set ({@code password}, or {@code passwd} for accounts) was
   * that one.
   *
   * @param password the password to compare with
   * @return whether it was
   */
  default boolean passwordWas(String password) {
    return had("password", password) || had("passwd", password);
  }

  /**
   * The elements that the call was about, in a group call several.
   *
   * @return the values of {@code elid}
   */
  List<String> elements();

  /**
   * Whether the call saves a form.
   *
   * @return whether {@code sok} had any value
   */
  default boolean saves() {
    return parameter("sok").filter(value -> !value.isEmpty()).isPresent();
  }

  /**
   * Whether the call creates an element with a form.
   *
   * @return whether it saves and names no element
   */
  default boolean creates() {
    return saves() && elements().isEmpty();
  }

  /**
   * Whether the call changes an element with a form.
   *
   * @return whether it saves and names an element
   */
  default boolean changes() {
    return saves() && !elements().isEmpty();
  }
}
