package io.vpskit.vmmanager.machine;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the disk among what the panel knows about a machine's inside: the row {@code hdd}, whose
 * text holds first the limit and then the use, as a client of OVZ reads it.
 */
final class DiskUseReading {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");

  private DiskUseReading() {}

  static Optional<DiskUse> of(List<SystemFact> facts) {
    return facts.stream()
        .filter(fact -> fact.name().equals("hdd"))
        .flatMap(fact -> fact.value().stream())
        .flatMap(text -> of(text).stream())
        .findFirst();
  }

  private static Optional<DiskUse> of(String text) {
    List<Long> numbers =
        WHOLE_NUMBER.matcher(text).results().map(MatchResult::group).map(Long::valueOf).toList();
    return numbers.size() < 2
        ? Optional.empty()
        : Optional.of(new DiskUse(numbers.get(0), numbers.get(1)));
  }
}
