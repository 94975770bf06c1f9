package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.ModuleCandidate;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How the modules stand. Thread-safe. */
public final class ModuleStore {
  private final Transactions transactions;
  private final RuleBook book;

  ModuleStore(Transactions transactions, RuleBook book) {
    this.transactions = transactions;
    this.book = book;
  }

  /** The modules that could serve an order, as they stand now. */
  public List<ModuleCandidate> candidates(Blueprint blueprint) {
    return transactions.reading(handle -> candidates(handle, book, blueprint));
  }

  static List<ModuleCandidate> candidates(Handle handle, RuleBook book, Blueprint blueprint) {
    return book.serving(blueprint).stream()
        .map(
            it ->
                new ModuleCandidate(
                    it.name(),
                    it.sort(),
                    it.ipManager(),
                    ModuleProblemTable.any(handle, it.name()),
                    ModuleProblemTable.outOfReach(handle, it.name()),
                    OperationTable.admitted(handle, it.name(), OperationType.OPEN),
                    it.activationLimit()))
        .toList();
  }

  /** Notes a problem that may be known already. */
  public void raise(ModuleProblem problem) {
    transactions.in(
        handle -> {
          ModuleProblemTable.raise(handle, problem);
          return problem;
        });
  }

  /** Notes that a part of a module works, as it may have done before. */
  public void clear(String module, ModuleProblem.Part part, Instant now) {
    transactions.in(
        handle -> {
          ModuleProblemTable.clear(handle, module, part, now);
          return part;
        });
  }

  /** Notes that a part of a module that did not work may be tried again. */
  public void rested(String module, ModuleProblem.Part part, Instant now) {
    transactions.in(
        handle -> {
          ModuleProblemTable.clear(handle, module, part, part + " may be tried again", now);
          return part;
        });
  }

  public List<ModuleProblem> problems() {
    return transactions.reading(ModuleProblemTable::all);
  }
}
