package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceOperation;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Permission;
import io.vpskit.provisioning.internal.workflow.operation.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Operations that the host asks for, each under a key of its own. Thread-safe. */
public final class RequestStore {
  private final Transactions transactions;
  private final OperationQueue queue;

  RequestStore(Transactions transactions, RuleBook book) {
    this.transactions = transactions;
    this.queue = new OperationQueue(book);
  }

  /** What became of a request: its operation, or why it is refused, and what may begin. */
  public record Outcome(
      Optional<Long> operation, Optional<String> conflict, List<Operation> begun) {
    static Outcome of(long operation) {
      return new Outcome(Optional.of(operation), Optional.empty(), List.of());
    }

    static Outcome refused(String why) {
      return new Outcome(Optional.empty(), Optional.of(why), List.of());
    }
  }

  /** What an earlier request of this key has become, if there was one. */
  public Optional<Outcome> earlier(String key, String digest) {
    return transactions.reading(handle -> earlier(handle, Optional.of(key), digest));
  }

  private static Optional<Outcome> earlier(Handle handle, Optional<String> key, String digest) {
    return key.flatMap(it -> RequestTable.find(handle, it))
        .map(
            row ->
                row.digest().equals(digest)
                    ? Outcome.of(row.operation())
                    : Outcome.refused(usedBefore(handle, key.orElseThrow(), row)));
  }

  private static String usedBefore(Handle handle, String key, RequestTable.Row row) {
    Operation earlier = OperationTable.find(handle, row.operation()).orElseThrow().operation();
    return "key '"
        + key
        + "' was used for another request, "
        + earlier.type().words()
        + " of service "
        + earlier.service().orElseThrow()
        + "; each request needs a key of its own";
  }

  /** A service with where it will stand when all that is under way has succeeded. */
  public record Present(Service service, Standing standing) {}

  /** A service as what is asked of its panel has to see it. */
  public Optional<Present> present(String service) {
    return transactions.in(
        handle ->
            ServiceTable.find(handle, service)
                .map(it -> new Present(it, StandingTable.projected(handle, service))));
  }

  /** Notes what was done for a service without an operation. */
  public void note(String service, Note note, Instant now) {
    transactions.in(
        handle -> {
          String module = ServiceTable.find(handle, service).orElseThrow().module();
          Subject subject = Subject.service(module, service);
          JournalTable.write(handle, now, subject, note);
          return note;
        });
  }

  /** What the machine of a service is to be or is. */
  public Blueprint blueprint(String service) {
    return transactions.reading(handle -> ServiceTable.blueprint(handle, service));
  }

  public Optional<ServiceOperation> find(long operation) {
    return transactions.reading(handle -> ServiceOperationView.find(handle, operation));
  }

  public Optional<ServiceOperation> findByKey(String key) {
    return transactions.reading(
        handle ->
            RequestTable.find(handle, key)
                .flatMap(row -> ServiceOperationView.find(handle, row.operation())));
  }

  public List<ServiceOperation> ofService(String service) {
    return transactions.reading(handle -> ServiceOperationView.ofService(handle, service));
  }

  /** Writes request, operation, status and reason at once, unless the request is on record. */
  public Outcome request(ServiceRequest request, Instant now) {
    return transactions.in(
        handle ->
            earlier(handle, request.key(), request.digest())
                .orElseGet(() -> accept(handle, request, now)));
  }

  private Outcome accept(Handle handle, ServiceRequest request, Instant now) {
    Optional<Service> known = ServiceTable.find(handle, request.service());
    if (known.isEmpty()) {
      return Outcome.refused("there is no service " + request.service());
    }
    // An order may have gone to another module since the host's thread looked.
    Operation operation = request.operation().withModule(known.get().module());
    Optional<Long> underWay = deletion(handle, operation);
    if (underWay.isPresent()) {
      remember(handle, request, underWay.get());
      return Outcome.of(underWay.get());
    }
    return refusal(handle, operation)
        .map(Outcome::refused)
        .orElseGet(() -> write(handle, request, operation, now));
  }

  /** Why the service does not allow an operation as it will stand, if it does not. */
  public Optional<String> refusal(Operation operation) {
    return transactions.reading(handle -> refusal(handle, operation));
  }

  private static Optional<String> refusal(Handle handle, Operation operation) {
    String service = operation.service().orElseThrow();
    return Permission.refusal(
            operation.type(), operation.reason(), StandingTable.projected(handle, service))
        .map(why -> operation.type().words() + " of service " + service + " refused: " + why);
  }

  /** A deletion that is done or under way serves every later request for one. */
  private static Optional<Long> deletion(Handle handle, Operation wanted) {
    if (wanted.type() != OperationType.DELETE_SERVICE) {
      return Optional.empty();
    }
    String service = wanted.service().orElseThrow();
    boolean gone =
        ServiceTable.find(handle, service).orElseThrow().status() == ServiceStatus.DELETED;
    return OperationTable.lastOfService(handle, service)
        .map(OperationTable.Row::operation)
        .filter(it -> it.type() == OperationType.DELETE_SERVICE && (gone || !it.hasEnded()))
        .map(Operation::id);
  }

  private Outcome write(Handle handle, ServiceRequest request, Operation operation, Instant now) {
    String service = request.service();
    Blueprint aim = request.aim().apply(ServiceTable.blueprint(handle, service));
    Operation written =
        OperationTable.insert(
            handle, operation, StoredBlueprint.write(aim), request.rootPassword(), now);
    remember(handle, request, written.id());
    StandingTable.settle(handle, service);
    ServiceTable.problemSolved(handle, service);
    new OperatorTaskWriter(handle, now).supersededBy(written);
    JournalTable.write(
        handle,
        now,
        Subject.of(written),
        new Note(
            written.type().lane(),
            "asked for by the host" + request.key().map(key -> ", key '" + key + "'").orElse("")));
    List<Operation> begun = queue.advance(handle, Optional.empty(), written, now);
    return new Outcome(Optional.of(written.id()), Optional.empty(), begun);
  }

  private static void remember(Handle handle, ServiceRequest request, long operation) {
    request
        .key()
        .ifPresent(
            key ->
                RequestTable.insert(handle, key, request.service(), request.digest(), operation));
  }
}
