package io.vpskit.provisioning.internal.store;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something that the host wants done for a service.
 *
 * @param operation as it begins, without what is known of the machine
 * @param key the host's own; one without is written as often as it is asked for
 * @param digest equal for requests of equal content
 * @param aim makes what the machine shall be from what it is
 * @param rootPassword the password that it sets, if it sets one
 */
public record ServiceRequest(
    Operation operation,
    Optional<String> key,
    String digest,
    UnaryOperator<Blueprint> aim,
    Optional<Secret> rootPassword) {
  String service() {
    return operation.service().orElseThrow();
  }
}
