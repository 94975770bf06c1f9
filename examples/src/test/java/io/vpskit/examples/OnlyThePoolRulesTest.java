package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.examples.arrivals.Arrivals;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class OnlyThePoolRulesTest {
  /** Columns of the table that is printed. */
  private static final int SOLD = 0;

  private static final int FROM_POOL = 1;
  private static final int WANTED = 2;
  private static final int BUILT = 3;
  private static final int EXPIRED = 4;
  private static final int LEFT = 5;

  @Test
  void theMonthIsToldDayByDayAndItsNumbersAddUp() throws Exception {
    List<String> printed = Printed.by(OnlyThePoolRules::main);

    List<int[]> days =
        printed.stream().filter(line -> line.startsWith("2017")).map(this::numbers).toList();
    int[] total =
        numbers(printed.stream().filter(line -> line.startsWith("all")).findFirst().orElseThrow());
    assertThat(printed).filteredOn(line -> line.startsWith("2017-01-")).hasSize(30);
    assertThat(days).allMatch(day -> day[FROM_POOL] <= day[SOLD]);
    for (int column : new int[] {SOLD, FROM_POOL, BUILT, EXPIRED}) {
      assertThat(days.stream().mapToInt(day -> day[column]).sum()).isEqualTo(total[column]);
    }
    assertThat(total[SOLD]).isEqualTo(Arrivals.ofTheMonth().size());
    assertThat(total[BUILT]).isEqualTo(total[FROM_POOL] + total[EXPIRED]);
    assertThat(total[EXPIRED]).isPositive();
    assertThat(total[WANTED]).isZero();
    assertThat(total[LEFT]).isZero();
  }

  @Test
  void nothingExpiresBeforeACalendarMonthIsOverAndNothingIsBuiltAfterTheSalesAreOld()
      throws Exception {
    List<String> printed = Printed.by(OnlyThePoolRules::main);

    assertThat(printed)
        .filteredOn(line -> line.startsWith("2017-01-"))
        .allMatch(line -> numbers(line)[EXPIRED] == 0);
    assertThat(printed)
        .filteredOn(line -> line.startsWith("2017-02-"))
        .isNotEmpty()
        .allMatch(line -> numbers(line)[BUILT] == 0 && numbers(line)[WANTED] == 0);
    assertThat(printed.get(printed.size() - 1))
        .matches("\\d+ of 3476 orders were served from the pool \\(\\d+ %\\)\\.");
  }

  private int[] numbers(String line) {
    return Arrays.stream(line.substring(10).trim().split(" +"))
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
