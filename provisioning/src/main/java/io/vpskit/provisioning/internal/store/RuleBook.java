package io.vpskit.provisioning.internal.store;

import io.vpskit.pool.MaximumPeriod;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.ModuleCandidate;
import io.vpskit.provisioning.internal.workflow.operation.ModuleRules;
import java.util.List;

/** The settings that the store needs to hand out work. Thread-safe. */
public interface RuleBook {
  ModuleRules rules(String module);

  /** Who is asked when an operation of a module has failed. */
  String department(String module);

  /** How old a spare of a module may be. */
  MaximumPeriod maximumPeriod(String module);

  /** The active modules that could build this, as if none did anything at present. */
  List<ModuleCandidate> serving(Blueprint blueprint);
}
