package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.RecipeState;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * What recipes have told the host application. It is kept with the machine's name: what the recipe
 * of a machine that was given up tells late is not taken for news of the next one. Thread-safe.
 */
public final class RecipeNews {
  private final Transactions transactions;
  private final RuleBook book;

  RecipeNews(Transactions transactions, RuleBook book) {
    this.transactions = transactions;
    this.book = book;
  }

  /**
   * Notes what the recipe of a service's machine has told.
   *
   * @return the operation that waits for it, or will; nothing when none does
   */
  public Optional<Operation> ofService(String service, RecipeState state, Instant now) {
    return note(it -> it.service().equals(Optional.of(service)), state, now);
  }

  /**
   * Notes what the recipe of a machine has told, be it a service's or a spare's.
   *
   * @return the operation that waits for it, or will; nothing when none does
   */
  public Optional<Operation> ofMachine(String machineName, RecipeState state, Instant now) {
    return note(it -> it.machineName().equals(Optional.of(machineName)), state, now);
  }

  private Optional<Operation> note(Predicate<Operation> meant, RecipeState state, Instant now) {
    return transactions.in(
        handle -> {
          Optional<Operation> waiting =
              OperationTable.unended(handle).stream()
                  .filter(row -> meant.test(row.operation()) && awaitsRecipe(row))
                  .map(OperationTable.Row::operation)
                  .findFirst();
          waiting.ifPresent(operation -> write(handle, operation, state, now));
          return waiting;
        });
  }

  /** A quick recipe may tell before the listing has shown that the OS is installed. */
  private boolean awaitsRecipe(OperationTable.Row row) {
    Operation operation = row.operation();
    return operation.type().installs()
        && operation.machineName().isPresent()
        && operation.sentAt().isPresent()
        && book.rules(operation.module()).waitsForRecipe()
        && StoredBlueprint.hasRecipe(row.blueprint());
  }

  private static void write(Handle handle, Operation operation, RecipeState state, Instant now) {
    handle
        .createUpdate(
            "update vpskit_operation set recipe_machine = :machine, recipe_state = :state"
                + " where id = :id")
        .bind("machine", operation.machineName())
        .bind("state", state.name())
        .bind("id", operation.id())
        .execute();
    handle
        .createUpdate(
            "update vpskit_operation set next_run_at = :now where id = :id and step = :step"
                + " and phase = :ready and next_run_at > :now")
        .bind("now", now.toEpochMilli())
        .bind("id", operation.id())
        .bind("step", Step.AWAIT_RECIPE.name())
        .bind("ready", Phase.READY.name())
        .execute();
    JournalTable.write(
        handle,
        now,
        Subject.of(operation),
        new Note("recipe told", operation.machineName().orElseThrow() + ": " + state));
  }

  /** What an earlier run of the recipe has told says nothing about one that is about to begin. */
  static void forget(Handle handle, Operation operation) {
    handle
        .createUpdate(
            "update vpskit_operation set recipe_machine = null, recipe_state = null"
                + " where id = :id")
        .bind("id", operation.id())
        .execute();
  }

  /** What the recipe of the operation's present machine has told. */
  static Optional<RecipeState> of(Handle handle, Operation operation) {
    List<RecipeState> told =
        handle
            .createQuery(
                "select recipe_state from vpskit_operation where id = :id"
                    + " and recipe_machine = :machine")
            .bind("id", operation.id())
            .bind("machine", operation.machineName())
            .mapTo(String.class)
            .map(RecipeState::valueOf)
            .list();
    return told.stream().findFirst();
  }
}
