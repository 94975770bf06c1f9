package io.vpskit.pool;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An OS template that is pooled even when none was sold: it is judged as if one had been.
 *
 * <p>BILLmanager's documentation knows the list of OS templates, but neither the number of spares
 * nor the tariffs; both are our reading. Values are immutable.
 *
 * @param osTemplate id of the OS template, not blank
 * @param tariffs ids of the tariffs with which it is pooled, in the order of their characters;
 *     empty for every tariff that offers it. On OVZ, which does not count by tariff, only empty.
 */
public record AlwaysPooled(String osTemplate, SortedSet<String> tariffs) {

  /**
   * Checks the ids.
   *
   * @param osTemplate id of the OS template
   * @param tariffs ids of the tariffs with which it is pooled
   * @throws IllegalArgumentException naming every id that is blank or not plain text
   */
  public AlwaysPooled {
    Problems problems = new Problems("always pooled OS template");
    problems.checkId("osTemplate", osTemplate);
    tariffs.forEach(tariff -> problems.checkId("tariff", tariff));
    problems.refuse();
    tariffs = Collections.unmodifiableSortedSet(new TreeSet<>(tariffs));
  }

  /**
   * An OS template that is always pooled.
   *
   * @param osTemplate id of the OS template
   * @param tariffs ids of the tariffs with which it is pooled, none for every tariff that offers it
   * @return the entry
   * @throws IllegalArgumentException naming every id that is blank or not plain text
   */
  public static AlwaysPooled of(String osTemplate, String... tariffs) {
    return new AlwaysPooled(osTemplate, new TreeSet<>(List.of(tariffs)));
  }

  /** Whether a key of the same OS template is meant, too. */
  boolean includes(Optional<String> tariff) {
    return tariffs.isEmpty() || tariff.filter(tariffs::contains).isPresent();
  }
}
