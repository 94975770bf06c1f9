package io.vpskit.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What settings ask for in vain. */
final class Warnings {
  private Warnings() {}

  /** Entries of the always pooled OS templates that nothing on offer answers to. */
  static List<String> of(PoolSettings settings) {
    List<String> warnings = new ArrayList<>();
    Set<String> osTemplates =
        settings.offers().stream()
            .map(offer -> offer.key().osTemplate())
            .collect(Collectors.toSet());
    for (AlwaysPooled entry : settings.alwaysPooled()) {
      Set<String> missing = missingTariffs(settings, entry);
      if (!osTemplates.contains(entry.osTemplate())) {
        warnings.add(
            "OS template " + entry.osTemplate() + " is always pooled, but no tariff offers it");
      } else if (!missing.isEmpty()) {
        warnings.add(
            "OS template "
                + entry.osTemplate()
                + " is always pooled with tariffs that do not offer it: "
                + String.join(", ", missing));
      }
    }
    return warnings;
  }

  private static Set<String> missingTariffs(PoolSettings settings, AlwaysPooled entry) {
    Set<String> missing = new TreeSet<>(entry.tariffs());
    missing.removeIf(
        tariff -> settings.isOffered(PoolKey.kvm(settings.module(), tariff, entry.osTemplate())));
    return missing;
  }
}
