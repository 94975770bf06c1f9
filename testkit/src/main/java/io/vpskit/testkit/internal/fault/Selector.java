package io.vpskit.testkit.internal.fault;

import io.vpskit.testkit.ledger.PanelCall;
import java.util.function.Predicate;

/**
 * Which calls a fault strikes.
 *
 * @param pattern the function, or the beginning of its name and {@code *}
 * @param condition what else must hold
 * @param first the number of the first matching call struck, counted from 1
 * @param last the number of the last one
 */
record Selector(String pattern, Predicate<PanelCall> condition, long first, long last) {

  static Selector of(String pattern) {
    return new Selector(pattern, call -> true, 1, Long.MAX_VALUE);
  }

  Selector when(Predicate<? super PanelCall> more) {
    return new Selector(pattern, condition.and(more), first, last);
  }

  Selector between(long newFirst, long newLast) {
    return new Selector(pattern, condition, newFirst, newLast);
  }

  boolean matches(PanelCall call) {
    return matches(call.function()) && condition.test(call);
  }

  boolean matches(String function) {
    return pattern.endsWith("*")
        ? function.startsWith(pattern.substring(0, pattern.length() - 1))
        : function.equals(pattern);
  }

  boolean isDue(long number) {
    return first <= number && number <= last;
  }

  @Override
  public String toString() {
    if (first == 1 && last == Long.MAX_VALUE) {
      return "every " + pattern;
    }
    return first == last
        ? pattern + " number " + first
        : pattern + " from number " + first + (last == Long.MAX_VALUE ? "" : " to " + last);
  }
}
