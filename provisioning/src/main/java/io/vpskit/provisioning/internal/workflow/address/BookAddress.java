package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes the main address of a spare the buyer's: at IPmanager its booking and its host name, at a
 * machine panel that chose it the host name alone.
 */
public final class BookAddress implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    HeldAddress mine = buyers(work);
    if (mine.ip().isEmpty() || isElsewhere(work, mine)) {
      return new Todo.Nothing();
    }
    String ip = mine.ip().get();
    return new Todo.Ask(
        mine.ipManager().isPresent()
            ? new AddressCall.BookAddress(ip, AddressPlan.note(work, mine), mine.ptr())
            : new MachineCall.ChangePtr(
                work.operation().machineId().orElseThrow(), ip, mine.ptr()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    HeldAddress mine = buyers(work);
    if (isElsewhere(work, mine)) {
      return new Move.Refusal(
          work.operation(),
          "address "
              + mine.ip().orElse("")
              + " was taken from IPmanager '"
              + mine.ipManager().orElse("")
              + "', which is not that of module '"
              + work.operation().module()
              + "'",
          List.of());
    }
    Operation operation = work.operation().withAddresses(List.of(mine));
    if (answer instanceof Answer.Nothing) {
      return Move.Next.with(operation);
    }
    if (answer instanceof Answer.Done) {
      return new Move.Next(
          operation,
          List.of(new Fact.AddressHeld(mine)),
          List.of(
              new Note(
                  "address handed over", mine.ip().orElseThrow() + " points to " + mine.ptr())));
    }
    throw StepLogic.unexpected(Step.BOOK_ADDRESS, answer);
  }

  /** The module has another IPmanager than when the spare was built. */
  private static boolean isElsewhere(Work work, HeldAddress mine) {
    return mine.ipManager().isPresent() && !mine.ipManager().equals(work.rules().ipManager());
  }

  private static HeldAddress buyers(Work work) {
    HeldAddress spares =
        work.addresses().stream()
            .filter(HeldAddress::main)
            .findFirst()
            .orElseGet(() -> unrecorded(work));
    return spares.withPtr(work.blueprint().hostName());
  }

  private static HeldAddress unrecorded(Work work) {
    Optional<String> shown = work.operation().address();
    return AddressPlan.deployed(work, work.operation().withAddresses(List.of()), shown)
        .addresses()
        .get(0);
  }
}
