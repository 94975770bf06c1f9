package io.vpskit.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** In what a spare differs from what an order wants, in words. */
final class FingerprintDifference {
  private final List<String> words = new ArrayList<>();

  FingerprintDifference(Fingerprint spare, Fingerprint wanted) {
    compare("module", Optional.of(spare.module()), Optional.of(wanted.module()));
    compare(
        "virtualization",
        Optional.of(spare.virtualization()),
        Optional.of(wanted.virtualization()));
    compare("tariff", spare.tariff(), wanted.tariff());
    compare("OS template", Optional.of(spare.osTemplate()), Optional.of(wanted.osTemplate()));
    Set<String> names = new TreeSet<>(spare.resources().keySet());
    names.addAll(wanted.resources().keySet());
    for (String name : names) {
      compare(
          name,
          Optional.ofNullable(spare.resources().get(name)),
          Optional.ofNullable(wanted.resources().get(name)));
    }
    compare("recipe", spare.recipe(), wanted.recipe());
  }

  int count() {
    return words.size();
  }

  /** Such as "memoryMiB 1024 instead of 2048, recipe none instead of lamp". */
  String describe() {
    return String.join(", ", words);
  }

  private void compare(String name, Optional<?> spare, Optional<?> wanted) {
    if (!spare.equals(wanted)) {
      words.add(name + " " + text(spare) + " instead of " + text(wanted));
    }
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("none");
  }
}
