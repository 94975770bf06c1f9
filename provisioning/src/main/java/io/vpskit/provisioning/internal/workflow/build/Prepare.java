package io.vpskit.provisioning.internal.workflow.build;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the account and, when a machine will be made, for the VPS template that the tariff
 * names: both at once, because neither needs the other.
 */
public final class Prepare implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    List<PanelCall> calls = calls(work);
    return calls.isEmpty() ? new Todo.Nothing() : new Todo.AskAll(calls);
  }

  private static List<PanelCall> calls(Work work) {
    List<PanelCall> calls = new ArrayList<>();
    if (account(work).isEmpty()) {
      calls.add(new MachineCall.FindAccount(work.blueprint().accountName()));
    }
    if (needsPreset(work)) {
      calls.add(new MachineCall.FindPreset(work.blueprint().preset()));
    }
    return calls;
  }

  private static Optional<String> account(Work work) {
    return work.operation().account().or(work::knownAccount);
  }

  private static boolean needsPreset(Work work) {
    Operation operation = work.operation();
    boolean handOver = operation.type() == OperationType.OPEN && operation.spare().isPresent();
    boolean takeBack = operation.type() == OperationType.TAKE_BACK;
    return !handOver && !takeBack && operation.preset().isEmpty();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    Operation operation = begun(work.operation(), now);
    if (answer instanceof Answer.Nothing) {
      return Move.Next.with(operation.withAccount(account(work)));
    }
    if (!(answer instanceof Answer.All all)) {
      throw StepLogic.unexpected(Step.PREPARE, answer);
    }
    List<PanelCall> calls = calls(work);
    List<Fact> facts = new ArrayList<>();
    Optional<String> account = account(work);
    Optional<String> preset = operation.preset();
    for (int i = 0; i < calls.size(); i++) {
      Optional<String> id = ((Answer.Found) all.answers().get(i)).id();
      if (calls.get(i) instanceof MachineCall.FindAccount find) {
        account = id;
        id.ifPresent(it -> facts.add(new Fact.AccountKnown(find.accountName(), it)));
      } else {
        preset = id;
      }
    }
    Operation found = operation.withAccount(account).withPreset(preset);
    if (account.isEmpty()) {
      return new Move.Detour(Step.CREATE_ACCOUNT, found, facts, List.of());
    }
    return needsPreset(work) && preset.isEmpty()
        ? new Move.Detour(Step.CREATE_PRESET, found, facts, List.of())
        : new Move.Next(found, facts, List.of());
  }

  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return new Move.Refusal(begun(work.operation(), now), refused.text(), List.of());
  }

  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    return Move.Outage.unknown(begun(work.operation(), now), unknown.text());
  }

  private static Operation begun(Operation operation, Instant now) {
    return operation.withPreparingSince(operation.preparingSince().orElse(now));
  }

  /** What is left when the panel's identifiers may be wrong: they are asked for again. */
  public static Operation again(Operation operation) {
    return operation
        .withStep(Step.PREPARE)
        .withAccount(Optional.empty())
        .withPreset(Optional.empty());
  }
}
