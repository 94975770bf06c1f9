package io.vpskit.provisioning;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.internal.engine.Catalogue;
import io.vpskit.provisioning.internal.engine.Operations;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.OrderStore;
import io.vpskit.provisioning.internal.store.RequestStore;
import io.vpskit.provisioning.internal.store.ServiceRequest;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** One request for an operation while its parts are put together. Not thread-safe. */
final class Demand {
  private static final int LONGEST_KEY = 64;

  /** What every demand needs. Thread-safe. */
  record Desk(
      RequestStore requests,
      OrderStore orders,
      Catalogue catalogue,
      InstantSource clock,
      BiConsumer<Lane, Instant> wake) {}

  /** Looks for what is wrong with a demand, given the service and what its machine is. */
  interface Check {
    void look(Problems problems, Service service, Blueprint present);
  }

  private final Desk desk;
  private final OperationType type;
  private final ServiceId service;
  private final Optional<String> key;
  private final String digest;
  private final List<Check> checks = new ArrayList<>();
  private UnaryOperator<Operation> details = UnaryOperator.identity();
  private UnaryOperator<Blueprint> aim = UnaryOperator.identity();
  private Optional<Secret> rootPassword = Optional.empty();

  /**
   * A demand.
   *
   * @param content what makes it another one than one of the same type and service
   */
  Demand(
      Desk desk,
      OperationType type,
      ServiceId service,
      Optional<String> key,
      List<String> content) {
    this.desk = desk;
    this.type = type;
    this.service = service;
    this.key = key;
    List<String> fields = new ArrayList<>(List.of(type.name(), service.value()));
    fields.addAll(content);
    this.digest = Digest.of(fields);
  }

  /** Notes a problem unless the condition holds; what is found here is refused for ever. */
  Demand unless(boolean holds, String format, Object... arguments) {
    return check((problems, known, present) -> problems.unless(holds, format, arguments));
  }

  /** The same for what depends on what the machine of the service is at present. */
  Demand check(Check further) {
    checks.add(further);
    return this;
  }

  /** What the operation has to know besides. */
  Demand details(UnaryOperator<Operation> change) {
    details = change;
    return this;
  }

  /** What the machine shall be. */
  Demand aim(UnaryOperator<Blueprint> change) {
    aim = change;
    return this;
  }

  /** The password that is set. */
  Demand rootPassword(Secret password) {
    rootPassword = Optional.of(password);
    return this;
  }

  /** Has the operation written down, unless the same was asked for before. */
  OperationId send() {
    requireKey();
    Optional<RequestStore.Outcome> earlier = key.flatMap(it -> desk.requests().earlier(it, digest));
    if (earlier.isPresent()) {
      return answer(earlier.get());
    }
    Service known =
        desk.orders()
            .find(service.value())
            .orElseThrow(() -> new ConflictException("there is no service " + service));
    requireModule(known);
    Instant now = desk.clock().instant();
    Operation operation =
        details.apply(Operations.begin(type, known.module(), 0, now).withService(service.value()));
    desk.requests().refusal(operation).ifPresent(Demand::conflict);
    requireSense(known);
    RequestStore.Outcome outcome =
        desk.requests().request(new ServiceRequest(operation, key, digest, aim, rootPassword), now);
    outcome.begun().forEach(begun -> desk.wake().accept(Lane.of(begun), now));
    return answer(outcome);
  }

  private void requireKey() {
    List<String> problems =
        new Problems()
            .unless(
                key.map(it -> !it.isBlank() && it.length() <= LONGEST_KEY).orElse(true),
                "key must have 1 to %d characters and not be blank",
                LONGEST_KEY)
            .found();
    refuse(problems);
  }

  private void requireModule(Service known) {
    if (known.status() != ServiceStatus.DELETED
        && desk.catalogue().module(known.module()).isEmpty()) {
      throw new ConflictException(
          "module '" + known.module() + "' of service " + service + " is not configured");
    }
  }

  private void requireSense(Service known) {
    Problems problems = new Problems();
    Blueprint present = desk.requests().blueprint(service.value());
    checks.forEach(check -> check.look(problems, known, present));
    refuse(problems.found());
  }

  private void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidRequestException(type.words() + " of service " + service, problems);
    }
  }

  private static OperationId answer(RequestStore.Outcome outcome) {
    outcome.conflict().ifPresent(Demand::conflict);
    return new OperationId(outcome.operation().orElseThrow());
  }

  private static void conflict(String why) {
    throw new ConflictException(why);
  }
}
