package io.vpskit.provisioning.internal.store;

import io.vpskit.core.Secret;
import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.pool.Spare;
import io.vpskit.pool.SpareChoice;
import io.vpskit.provisioning.internal.workflow.Answer;
import io.vpskit.provisioning.internal.workflow.Blueprint;
import io.vpskit.provisioning.internal.workflow.Fact;
import io.vpskit.provisioning.internal.workflow.Limits;
import io.vpskit.provisioning.internal.workflow.Note;
import io.vpskit.provisioning.internal.workflow.Operation;
import io.vpskit.provisioning.internal.workflow.Transition;
import io.vpskit.provisioning.internal.workflow.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** What the engine reads and writes while it runs steps. Every write is fenced. Thread-safe. */
public final class StepStore {
  /** Enough to find one that is not too old, and to tell how others differ. */
  private static final int CANDIDATES = 50;

  private final Transactions transactions;
  private final Supplier<Secret> passwords;

  StepStore(Transactions transactions, Supplier<Secret> passwords) {
    this.transactions = transactions;
    this.passwords = passwords;
  }

  /** The right to run a step, with the work that it is for. */
  public record Begun(Fence fence, Work work) {}

  /** The right to tell what has become of all that wait. */
  public record Watching(Fence fence, List<Work> waiting) {}

  /** Takes the next due operation of a lane under a new epoch; nothing is written if none is. */
  public Optional<Begun> begin(Lane lane, Limits limits, Instant now) {
    return transactions.in(
        handle ->
            OperationTable.due(handle, lane, now)
                .map(
                    row ->
                        new Begun(
                            LaneTable.raise(handle, lane.name()), load(handle, row, limits))));
  }

  /**
   * Takes everything that waits in a lane under a new epoch; nothing is written if nothing does.
   */
  public Optional<Watching> watch(Lane lane, Limits limits) {
    return transactions.in(
        handle -> {
          List<OperationTable.Row> rows = OperationTable.inLane(handle, lane);
          if (rows.isEmpty()) {
            return Optional.empty();
          }
          Fence fence = LaneTable.raise(handle, lane.name());
          return Optional.of(
              new Watching(fence, rows.stream().map(row -> load(handle, row, limits)).toList()));
        });
  }

  public Optional<Instant> nextRun(Lane lane) {
    return transactions.in(handle -> OperationTable.nextRun(handle, lane));
  }

  /** Writes down what is about to be sent. */
  public void intend(Fence fence, Operation intent, Instant now) {
    transactions.in(
        handle -> {
          LaneTable.require(handle, fence);
          OperationTable.update(handle, intent, now);
          return intent;
        });
  }

  /** Writes a step with all that has become true by it. */
  public void apply(Fence fence, Transition transition, Instant now) {
    transactions.in(
        handle -> {
          LaneTable.require(handle, fence);
          write(handle, transition, now);
          return transition;
        });
  }

  /**
   * Takes the best matching spare for a service, or none, and writes the step that follows from it,
   * all at once: a spare that is taken is on the order.
   */
  public Transition claim(
      Fence fence,
      Operation operation,
      MaximumPeriod maximumPeriod,
      Function<Answer, Transition> next,
      Instant now) {
    return transactions.in(
        handle -> {
          LaneTable.require(handle, fence);
          Answer answer = claim(handle, operation, maximumPeriod, now);
          Transition transition = next.apply(answer);
          write(handle, transition, now);
          return transition;
        });
  }

  private static Answer claim(
      Handle handle, Operation operation, MaximumPeriod maximumPeriod, Instant now) {
    String service = operation.service().orElseThrow();
    Fingerprint wanted = Fingerprint.parse(ServiceTable.fingerprint(handle, service));
    for (int attempt = 0; attempt < CANDIDATES; attempt++) {
      List<SpareTable.Ready> candidates =
          SpareTable.matching(handle, wanted.canonical(), CANDIDATES);
      SpareChoice choice = SpareChoice.choose(wanted, spares(candidates), maximumPeriod, now);
      if (choice.spare().isEmpty()) {
        return none(handle, wanted, maximumPeriod, now);
      }
      String id = choice.spare().get().id();
      if (SpareTable.claim(handle, id, service)) {
        Subject subject = new Subject(operation.module(), operation.service(), Optional.of(id));
        JournalTable.write(handle, now, subject, new Note("spare chosen", choice.reason()));
        return claimed(candidates, id);
      }
    }
    return new Answer.NoSpare("every matching spare was taken by another order first");
  }

  private static Answer claimed(List<SpareTable.Ready> candidates, String id) {
    SpareTable.Ready chosen =
        candidates.stream().filter(it -> it.spare().id().equals(id)).findFirst().orElseThrow();
    return new Answer.Claimed(id, chosen.machineName(), chosen.machineId(), chosen.address());
  }

  /** Spares of other fingerprints tell what the order differs in. */
  private static Answer none(
      Handle handle, Fingerprint wanted, MaximumPeriod maximumPeriod, Instant now) {
    List<Spare> others = spares(SpareTable.ready(handle, wanted.module(), CANDIDATES));
    return new Answer.NoSpare(SpareChoice.choose(wanted, others, maximumPeriod, now).reason());
  }

  private static List<Spare> spares(List<SpareTable.Ready> rows) {
    return rows.stream().map(SpareTable.Ready::spare).toList();
  }

  private static void write(Handle handle, Transition transition, Instant now) {
    Operation operation = transition.operation();
    OperationTable.update(handle, operation, now);
    FactWriter facts = new FactWriter(handle, operation, now);
    for (Fact fact : transition.facts()) {
      facts.write(fact);
    }
    for (Note note : transition.notes()) {
      JournalTable.write(handle, now, Subject.of(operation), note);
    }
  }

  private Work load(Handle handle, OperationTable.Row row, Limits limits) {
    Operation operation = row.operation();
    Secret password =
        operation
            .service()
            .map(service -> ServiceTable.rootPassword(handle, service))
            .orElseGet(passwords);
    Blueprint blueprint = StoredBlueprint.read(row.blueprint(), password);
    Optional<String> account =
        AccountTable.find(handle, operation.module(), blueprint.accountName());
    Optional<String> poolAccount =
        limits.poolOwner().flatMap(name -> AccountTable.find(handle, operation.module(), name));
    return new Work(operation, blueprint, limits, account, poolAccount);
  }
}
