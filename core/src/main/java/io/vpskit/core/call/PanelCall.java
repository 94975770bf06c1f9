package io.vpskit.core.call;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One call of a panel function with its parameters. Immutable: each {@code with} gives a new call.
 *
 * <p>Function, format, language and log-in are added by the connection and cannot be given here.
 */
public final class PanelCall {

  private static final Set<String> RESERVED = Set.of("func", "out", "lang", "authinfo", "auth");
  private static final String KEY_SEPARATOR = ", ";

  /** Far above what a panel holds; the panel's own page size is not documented. */
  private static final int ALL_ROWS = 1_000_000;

  private final PanelFunction function;
  private final List<Parameter> parameters;

  private PanelCall(PanelFunction function, List<Parameter> parameters) {
    this.function = function;
    this.parameters = parameters;
  }

  static PanelCall of(PanelFunction function) {
    return new PanelCall(function, List.of());
  }

  /**
   * Adds a parameter.
   *
   * @param name the panel's name of the parameter
   * @param value what to send, may be empty
   * @return a call with the parameter
   */
  public PanelCall with(String name, String value) {
    return plus(new Parameter.Plain(name, Objects.requireNonNull(value, name)));
  }

  /**
   * Adds a number.
   *
   * @param name the panel's name of the parameter
   * @param value what to send, in decimal digits
   * @return a call with the parameter
   */
  public PanelCall with(String name, long value) {
    return with(name, Long.toString(value));
  }

  /**
   * Adds a parameter if there is a value for it.
   *
   * @param name the panel's name of the parameter
   * @param value what to send, nothing when empty
   * @return a call with the parameter, or this call
   */
  public PanelCall with(String name, Optional<String> value) {
    return value.map(present -> with(name, present)).orElse(this);
  }

  /**
   * Adds a number if there is one.
   *
   * @param name the panel's name of the parameter
   * @param value what to send, nothing when empty
   * @return a call with the parameter, or this call
   */
  public PanelCall with(String name, OptionalInt value) {
    return value.isPresent() ? with(name, value.getAsInt()) : this;
  }

  /**
   * Adds a parameter that must not be seen. Whatever the panel says about the call, this value is
   * removed from it.
   *
   * @param name the panel's name of the parameter
   * @param value what to send
   * @return a call with the parameter
   */
  public PanelCall with(String name, Secret value) {
    return plus(new Parameter.Confidential(name, value));
  }

  /**
   * Names the elements the function is to work on ({@code elid}); several are separated by a comma
   * and a blank.
   *
   * @param keys at least one key, none blank and none with a comma
   * @return a call with the parameter
   * @throws PanelMisuseException when there is no key or a key that would be read as another
   */
  public PanelCall on(Collection<?> keys) {
    List<String> texts = keys.stream().map(String::valueOf).toList();
    if (texts.isEmpty()) {
      throw new PanelMisuseException(function.name() + " needs at least one element");
    }
    if (texts.stream().anyMatch(text -> text.isBlank() || text.contains(","))) {
      throw new PanelMisuseException("The key of an element must not be blank or contain a comma");
    }
    return with("elid", String.join(KEY_SEPARATOR, texts));
  }

  /**
   * Names the one element the function is to work on ({@code elid}).
   *
   * @param key its key
   * @return a call with the parameter
   */
  public PanelCall on(long key) {
    return on(List.of(key));
  }

  /**
   * Names the one element the function is to work on ({@code elid}).
   *
   * @param key its key, not blank and without a comma
   * @return a call with the parameter
   */
  public PanelCall on(String key) {
    return on(List.of(key));
  }

  /**
   * Says that the form is to be saved ({@code sok=ok}).
   *
   * @return a call with the parameter
   */
  public PanelCall saved() {
    return with("sok", "ok");
  }

  /**
   * Asks for all rows of a listing on one page ({@code p_cnt}).
   *
   * @return a call with the parameter
   */
  public PanelCall allRows() {
    return with("p_cnt", ALL_ROWS);
  }

  /**
   * What is called.
   *
   * @return the function
   */
  public PanelFunction function() {
    return function;
  }

  /**
   * The parameters in the order they were added.
   *
   * @return unmodifiable
   */
  public List<Parameter> parameters() {
    return parameters;
  }

  private PanelCall plus(Parameter parameter) {
    if (RESERVED.contains(parameter.name())) {
      throw new PanelMisuseException(parameter.name() + " is set by the connection");
    }
    List<Parameter> all = new ArrayList<>(parameters);
    all.add(parameter);
    return new PanelCall(function, List.copyOf(all));
  }

  /**
   * The function and the names of its parameters, without values.
   *
   * @return text for logs
   */
  @Override
  public String toString() {
    return parameters.stream()
        .map(Parameter::name)
        .collect(Collectors.joining(", ", function.name() + "(", ")"));
  }
}
