package io.vpskit.provisioning;

import io.vpskit.pool.Virtualization;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Whether tariffs fit what is built with them: machines and containers differ in resources. */
final class EditionCheck {
  private EditionCheck() {}

  static void check(
      Problems problems, Collection<ProcessingModule> modules, Collection<Tariff> tariffs) {
    for (Tariff tariff : tariffs) {
      List<String> kvm = serving(modules, tariff, Virtualization.KVM);
      List<String> ovz = serving(modules, tariff, Virtualization.OVZ);
      problems.unless(
          kvm.isEmpty() || ovz.isEmpty(),
          "tariff '%s' is served by modules of KVM, %s, and of OVZ, %s; it must be one of both",
          tariff.name(),
          kvm,
          ovz);
      if (!kvm.isEmpty()) {
        checkKvm(problems, tariff);
      }
      if (!ovz.isEmpty()) {
        checkOvz(problems, tariff);
      }
    }
  }

  private static List<String> serving(
      Collection<ProcessingModule> modules, Tariff tariff, Virtualization virtualization) {
    return modules.stream()
        .filter(module -> module.tariffs().contains(tariff.name()))
        .filter(module -> module.panel().virtualization() == virtualization)
        .map(ProcessingModule::name)
        .toList();
  }

  private static void checkKvm(Problems problems, Tariff tariff) {
    forbidden(problems, tariff, "KVM", "processorMHz", tariff.processorMHz().isPresent());
    forbidden(problems, tariff, "KVM", "processLimit", tariff.processLimit().isPresent());
    forbidden(problems, tariff, "KVM", "fileLimit", tariff.fileLimit().isPresent());
  }

  /** All must be given, or a container could not be changed from one tariff to another. */
  private static void checkOvz(Problems problems, Tariff tariff) {
    forbidden(problems, tariff, "OVZ", "processorWeight", tariff.processorWeight().isPresent());
    List<String> missing =
        Stream.of(
                tariff.processorMHz().isPresent() ? "" : "processorMHz",
                tariff.processLimit().isPresent() ? "" : "processLimit",
                tariff.fileLimit().isPresent() ? "" : "fileLimit")
            .filter(name -> !name.isEmpty())
            .toList();
    problems.unless(
        missing.isEmpty(),
        "tariff '%s' needs %s on OVZ",
        tariff.name(),
        String.join(", ", missing));
  }

  private static void forbidden(
      Problems problems, Tariff tariff, String edition, String field, boolean given) {
    problems.unless(!given, "tariff '%s' must not have %s on %s", tariff.name(), field, edition);
  }
}
