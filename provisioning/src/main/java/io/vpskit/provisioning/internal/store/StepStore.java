package io.vpskit.provisioning.internal.store;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.ModuleRules;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** What the engine reads and writes while it runs steps. Every write is fenced. Thread-safe. */
public final class StepStore {
  private final Transactions transactions;
  private final Supplier<Secret> passwords;
  private final RuleBook book;
  private final OperationQueue queue;
  private final SpareClaim claim;

  StepStore(Transactions transactions, Supplier<Secret> passwords, RuleBook book) {
    this.transactions = transactions;
    this.passwords = passwords;
    this.book = book;
    this.queue = new OperationQueue(book);
    this.claim = new SpareClaim(book);
  }

  /** The right to run a step, with the work that it is for. */
  public record Begun(Fence fence, Work work) {}

  /** The right to tell what has become of all that wait. */
  public record Watching(Fence fence, List<Work> waiting) {}

  /**
   * What was written.
   *
   * @param begun other operations that may begin or go on because of it
   */
  public record Written(Transition transition, List<Operation> begun) {}

  /** Takes the next due operation of a lane under a new epoch; nothing is written if none is. */
  public Optional<Begun> begin(Lane lane, Instant now) {
    return transactions.in(
        handle ->
            OperationTable.due(handle, lane, now)
                .map(row -> new Begun(LaneTable.raise(handle, lane.name()), load(handle, row))));
  }

  /**
   * Takes everything that waits in a lane under a new epoch; nothing is written if nothing does.
   */
  public Optional<Watching> watch(Lane lane) {
    return transactions.in(
        handle -> {
          List<OperationTable.Row> rows = OperationTable.inLane(handle, lane);
          if (rows.isEmpty()) {
            return Optional.empty();
          }
          Fence fence = LaneTable.raise(handle, lane.name());
          return Optional.of(
              new Watching(fence, rows.stream().map(row -> load(handle, row)).toList()));
        });
  }

  /**
   * Lets orders begin that hosts have placed in transactions of their own, of whose commits nobody
   * told.
   */
  public List<Operation> letIn(Lane lane, Instant now) {
    boolean opens = lane.equals(Lane.operations(lane.module(), OperationType.OPEN, 0));
    return opens && transactions.mayBeJoined()
        ? transactions.in(handle -> queue.advance(handle, lane.module(), OperationType.OPEN, now))
        : List.of();
  }

  public Optional<Instant> nextRun(Lane lane) {
    return transactions.reading(handle -> OperationTable.nextRun(handle, lane));
  }

  /** Writes down what is about to be sent. */
  public void intend(Fence fence, Operation intent, Instant now) {
    transactions.in(
        handle -> {
          LaneTable.require(handle, fence);
          OperationTable.update(handle, intent, now);
          if (intent.type().installs()) {
            RecipeNews.forget(handle, intent);
          }
          return intent;
        });
  }

  /** Writes a step with all that has become true by it. */
  public Written apply(Fence fence, Work before, Transition transition, Instant now) {
    return transactions.in(
        handle -> {
          LaneTable.require(handle, fence);
          return write(handle, before.operation(), transition, now);
        });
  }

  /**
   * Takes the best matching spare for a service, or none, and writes the step that follows from it,
   * all at once: a spare that is taken is on the order.
   */
  public Written claim(Fence fence, Work work, Function<Answer, Transition> next, Instant now) {
    return transactions.in(
        handle -> {
          LaneTable.require(handle, fence);
          Answer answer = claim.claim(handle, work, now);
          return write(handle, work.operation(), next.apply(answer), now);
        });
  }

  /**
   * Puts a licence on record for a service, unless another one has it, and writes the step that
   * follows from it, all at once.
   */
  public Written claimLicence(
      Fence fence,
      Work work,
      Todo.ClaimLicence wanted,
      Function<Answer, Transition> next,
      Instant now) {
    return transactions.in(
        handle -> {
          LaneTable.require(handle, fence);
          Answer answer =
              LicenceTable.otherHolder(
                      handle,
                      wanted.server(),
                      wanted.licence(),
                      work.operation().service().orElseThrow())
                  .<Answer>map(
                      holder ->
                          new Answer.Refused(
                              Answer.Reason.NAME_TAKEN,
                              "licence " + wanted.licence() + " is that of service " + holder))
                  .orElseGet(Answer.Done::new);
          return write(handle, work.operation(), next.apply(answer), now);
        });
  }

  Written write(Handle handle, Operation before, Transition transition, Instant now) {
    Operation operation = queue.entering(before, transition.operation());
    OperationTable.update(handle, operation, now);
    List<Operation> begun = new ArrayList<>();
    FactWriter facts = new FactWriter(handle, operation, now);
    for (Fact fact : transition.facts()) {
      if (fact instanceof Fact.LeftBehind leftBehind) {
        begun.addAll(leave(handle, before, leftBehind.operation(), now));
      } else {
        facts.write(fact);
      }
    }
    boolean endsOrGoesOn = operation.hasEnded() || before.hasEnded();
    if (endsOrGoesOn && operation.type().isForService()) {
      StandingTable.settle(handle, operation.service().orElseThrow());
    }
    for (Note note : transition.notes()) {
      JournalTable.write(handle, now, Subject.of(operation), note);
    }
    new OperatorTaskWriter(handle, now).stepped(before, operation, book);
    begun.addAll(queue.advance(handle, Optional.of(before), operation, now));
    return new Written(new Transition(operation, transition.facts(), transition.notes()), begun);
  }

  /** A spare that is taken back was meant to be the pool's, anything else what it was left by. */
  private static String meant(Handle handle, Operation left, Operation cleanUp) {
    return cleanUp.type() == OperationType.TAKE_BACK
        ? OperationTable.firstOfSpare(handle, cleanUp.spare().orElseThrow()).blueprint()
        : OperationTable.find(handle, left.id()).orElseThrow().blueprint();
  }

  /** What is cleared away later. */
  private List<Operation> leave(Handle handle, Operation left, Operation cleanUp, Instant now) {
    AddressTable.leaveBehind(handle, cleanUp);
    String blueprint = meant(handle, left, cleanUp);
    Operation written = OperationTable.insert(handle, cleanUp, blueprint, Optional.empty(), now);
    JournalTable.write(
        handle,
        now,
        Subject.of(written),
        new Note(
            cleanUp.type() == OperationType.TAKE_BACK ? "take back" : "clean up",
            "machine "
                + written.machineName().map(name -> "'" + name + "'").orElse("none")
                + " and addresses "
                + written.addresses().stream().flatMap(it -> it.ip().stream()).toList()));
    List<Operation> begun = new ArrayList<>(queue.advance(handle, Optional.empty(), written, now));
    return begun;
  }

  /** Only one operation of a service at a time may change its licence. */
  private static Operation withLicence(Handle handle, Operation operation) {
    return operation.type().isForService()
        ? operation.withLicence(operation.service().flatMap(it -> LicenceTable.find(handle, it)))
        : operation;
  }

  Work load(Handle handle, OperationTable.Row row) {
    Operation operation = withLicence(handle, ServiceRecord.withMachine(handle, row.operation()));
    Secret password =
        row.rootPassword()
            .or(() -> operation.service().map(it -> ServiceTable.rootPassword(handle, it)))
            .orElseGet(passwords);
    Blueprint blueprint = StoredBlueprint.read(row.blueprint(), password);
    ModuleRules rules = book.rules(operation.module());
    String module = operation.module();
    Work.Builder work =
        Work.builder()
            .operation(operation)
            .blueprint(blueprint)
            .rules(rules)
            .knownAccount(AccountTable.find(handle, module, blueprint.accountName()))
            .poolAccount(rules.poolOwner().flatMap(name -> AccountTable.find(handle, module, name)))
            .addresses(AddressTable.of(handle, operation))
            .otherHolders(AddressTable.otherHolders(handle, operation));
    if (operation.type().isForService()) {
      work.present(ServiceRecord.present(handle, operation.service().orElseThrow()));
    }
    if (operation.type() == OperationType.OPEN) {
      work.candidates(ModuleStore.candidates(handle, book, blueprint));
    }
    if (operation.step() == Step.AWAIT_RECIPE) {
      work.recipeTold(RecipeNews.of(handle, operation));
    }
    return work.build();
  }
}
