package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.internal.wire.Element;
import java.util.regex.Pattern;

/** Reading and showing single values. */
public final class Values {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");
  private static final int LONGEST_NAME = 64;

  private Values() {}

  public static long positive(String field, String value) {
    if (value.isEmpty()) {
      throw Refusal.parameterMissed(field);
    }
    if (!value.matches("[0-9]{1,15}") || Long.parseLong(value) == 0) {
      throw Refusal.badValue(field, value);
    }
    return Long.parseLong(value);
  }

  public static int positiveInt(String field, String value) {
    long number = positive(field, value);
    if (number > Integer.MAX_VALUE) {
      throw Refusal.badValue(field, value);
    }
    return (int) number;
  }

  public static String name(String value) {
    if (value.length() > LONGEST_NAME || !NAME.matcher(value).matches()) {
      throw Refusal.badValue("name", value);
    }
    return value;
  }

  public static String domain(String value) {
    if (value.length() > 253 || !value.matches("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_.])?")) {
      throw Refusal.badValue("domain", value);
    }
    return value;
  }

  public static boolean isOn(String value) {
    return value.equals("on");
  }

  public static String flag(boolean set) {
    return set ? "on" : "off";
  }

  /** A choice list of a form. */
  public static Element choices(String field) {
    return Element.of("slist").attribute("name", field);
  }

  public static Element choice(String key, String label, CallContext context) {
    Element choice = Element.of("val", label);
    boolean keyLeftOut = key.equals(label) && context.behaviour().equalChoiceKeysLeftOut();
    return keyLeftOut ? choice : choice.attribute("key", key);
  }
}
