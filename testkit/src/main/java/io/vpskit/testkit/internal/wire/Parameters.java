package io.vpskit.testkit.internal.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request, decoded, in the order in which they came.
 *
 * <p>Its {@code toString} names the parameters but shows no value, for values may be secret.
 */
public final class Parameters {

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  public static Parameters none() {
    return new Parameters(Map.of());
  }

  /** Parses {@code a=1&b=2}; the last of several values of one name counts. */
  public static Parameters parse(String encoded) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      if (!name.isEmpty()) {
        values.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return new Parameters(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A stray percent sign: taken literally, as a forgiving server does.
      return text;
    }
  }

  /** These parameters and the others; where both have a name the other's value counts. */
  public Parameters mergedWith(Parameters other) {
    Map<String, String> merged = new LinkedHashMap<>(values);
    merged.putAll(other.values);
    return new Parameters(merged);
  }

  /** The value, or an empty text when the parameter is absent. */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  public boolean has(String name) {
    return !get(name).isEmpty();
  }

  /** The value unless it is absent or empty. */
  public Optional<String> find(String name) {
    return has(name) ? Optional.of(get(name)) : Optional.empty();
  }

  /** The value even if it is empty. */
  public Optional<String> findEvenEmpty(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The elements of a group call, separated by a comma and, as a rule, a blank. */
  public List<String> list(String name) {
    return Arrays.stream(get(name).split(",", -1))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .toList();
  }

  public Map<String, String> asMap() {
    return Collections.unmodifiableMap(values);
  }

  @Override
  public String toString() {
    return "Parameters" + values.keySet();
  }
}
