package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.internal.workflow.operation.Operation;
import java.util.Optional;

/**
 * What an entry of the journal or an event is about.
 *
 * @param operation one on a service; nothing for the pool's own
 */
record Subject(
    String module, Optional<String> service, Optional<String> spare, Optional<Long> operation) {
  static Subject of(Operation operation) {
    return new Subject(
        operation.module(),
        operation.service(),
        operation.spare(),
        Optional.of(operation.id()).filter(id -> operation.type().isForService()));
  }

  static Subject module(String module) {
    return new Subject(module, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Subject service(String module, String service) {
    return new Subject(module, Optional.of(service), Optional.empty(), Optional.empty());
  }

  static Subject spare(String module, String spare) {
    return new Subject(module, Optional.empty(), Optional.of(spare), Optional.empty());
  }

  Subject withSpare(String other) {
    return new Subject(module, service, Optional.of(other), operation);
  }
}
