package io.vpskit.testkit.internal.vmmanager;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The traffic of machines, a day at a time, in GiB. Guarded by the panel's lock. */
final class Traffic {

  private final Map<Long, Map<LocalDate, Day>> byMachine = new HashMap<>();

  /** Received and sent. */
  record Day(double receivedGiB, double sentGiB) {

    Day plus(Day other) {
      return new Day(receivedGiB + other.receivedGiB, sentGiB + other.sentGiB);
    }
  }

  void add(Machine machine, LocalDate date, Day day) {
    byMachine.computeIfAbsent(machine.id(), id -> new TreeMap<>()).merge(date, day, Day::plus);
  }

  Map<LocalDate, Day> of(Machine machine, YearMonth month) {
    Map<LocalDate, Day> days = new TreeMap<>(byMachine.getOrDefault(machine.id(), Map.of()));
    days.keySet().removeIf(date -> !YearMonth.from(date).equals(month));
    return days;
  }
}
