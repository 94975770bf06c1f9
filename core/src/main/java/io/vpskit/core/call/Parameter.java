package io.vpskit.core.call;

import io.vpskit.core.Secret;

/** A parameter of a call: a name with the value that is sent under it. */
public sealed interface Parameter {

  /**
   * The panel's name of the parameter.
   *
   * @return for example {@code elid}
   */
  String name();

  /**
   * The value as it is sent, before any encoding. Of a {@link Confidential} parameter this is the
   * secret itself.
   *
   * @return may be empty
   */
  String sentValue();

  /**
   * A parameter whose value may be seen.
   *
   * @param name the panel's name of the parameter
   * @param value what is sent
   */
  record Plain(String name, String value) implements Parameter {
    @Override
    public String sentValue() {
      return value;
    }
  }

  /**
   * A parameter whose value must not be seen.
   *
   * @param name the panel's name of the parameter
   * @param value what is sent
   */
  record Confidential(String name, Secret value) implements Parameter {
    @Override
    public String sentValue() {
      return value.reveal();
    }
  }
}
