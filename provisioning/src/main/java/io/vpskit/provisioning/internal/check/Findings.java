package io.vpskit.provisioning.internal.check;

import io.vpskit.provisioning.ModuleCheck.Finding;
import io.vpskit.provisioning.ModuleCheck.Severity;
import io.vpskit.provisioning.ModuleCheck.Subject;
import io.vpskit.provisioning.ModuleProblem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is found about one part of a module. */
final class Findings {
  private final ModuleProblem.Part part;
  private final List<Finding> all = new ArrayList<>();

  Findings(ModuleProblem.Part part) {
    this.part = part;
  }

  void error(Subject subject, String text, String remedy) {
    add(subject, Severity.ERROR, text, remedy);
  }

  void warning(Subject subject, String text, String remedy) {
    add(subject, Severity.WARNING, text, remedy);
  }

  /** Something that cannot be found out. */
  void unknown(Subject subject, String text, String remedy) {
    add(subject, Severity.INFO, text, remedy);
  }

  void add(Subject subject, Severity severity, String text, String remedy) {
    all.add(new Finding(part, subject, severity, text, remedy));
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
