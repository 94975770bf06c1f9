package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.internal.workflow.operation.Operation;
import java.util.Optional;

/** What an entry of the journal or an event is about. */
record Subject(String module, Optional<String> service, Optional<String> spare) {
  static Subject of(Operation operation) {
    return new Subject(operation.module(), operation.service(), operation.spare());
  }

  static Subject module(String module) {
    return new Subject(module, Optional.empty(), Optional.empty());
  }

  static Subject spare(String module, String spare) {
    return new Subject(module, Optional.empty(), Optional.of(spare));
  }
}
