package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.internal.panel.CallContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Address and key can be changed about once in a month. */
final class MonthRule {

  private MonthRule() {}

  static void require(String field, @Nullable LocalDate lastChange, CallContext context) {
    BillManagerBehaviour behaviour = context.behaviour(BillManagerBehaviour.class);
    if (behaviour.monthRule()
        && lastChange != null
        && Terms.day(context.now()).isBefore(lastChange.plusDays(behaviour.monthRuleDays()))) {
      throw Troubles.changedTooEarly(field);
    }
  }
}
