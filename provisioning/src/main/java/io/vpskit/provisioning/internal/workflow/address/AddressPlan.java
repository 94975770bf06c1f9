package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.internal.workflow.decision.Ends;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.IpText;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which addresses a machine has, which it still needs, and what is done next about them. */
public final class AddressPlan {
  private AddressPlan() {}

  /** The first step for the main address of a machine that will be made. */
  public static Step beforeMachine(Work work) {
    return work.rules().ipManager().isPresent() ? Step.TAKE_ADDRESS : Step.CREATE_MACHINE;
  }

  /** The step after an address was taken that nobody else has. */
  public static Step afterCheck(Work work) {
    return work.operation().machineId().isPresent() ? Step.ADD_TO_MACHINE : Step.CREATE_MACHINE;
  }

  /** The next step for the addresses of a machine that is there; nothing when it has them all. */
  public static Optional<Step> next(Work work) {
    Optional<HeldAddress> pending = pending(work.operation());
    if (pending.isPresent()) {
      return Optional.of(next(pending.get()));
    }
    if (missing(work).isEmpty()) {
      return Optional.empty();
    }
    boolean taken = work.rules().ipManager().isPresent();
    return Optional.of(taken ? Step.TAKE_ADDRESS : Step.ADD_TO_MACHINE);
  }

  private static Step next(HeldAddress pending) {
    if (pending.ip().isPresent()) {
      return pending.main() ? Step.VERIFY_ADDRESS : Step.LIST_ADDRESSES;
    }
    if (pending.ipManager().isEmpty()) {
      return Step.LIST_ADDRESSES;
    }
    return isUnsent(pending) ? Step.TAKE_ADDRESS : Step.FIND_ADDRESS;
  }

  /** The one that is being worked on. */
  public static Optional<HeldAddress> pending(Operation operation) {
    return operation.addresses().stream().filter(it -> !it.onMachine()).findFirst();
  }

  static Optional<HeldAddress> main(Operation operation) {
    return operation.addresses().stream().filter(HeldAddress::main).findFirst();
  }

  /** The families of those that are wanted and not yet asked for, the main one's first. */
  static List<AddressFamily> missing(Work work) {
    boolean one = work.operation().type() == OperationType.ADD_ADDRESS;
    List<AddressFamily> missing =
        new ArrayList<>(one ? List.of(added(work.blueprint())) : work.blueprint().addresses());
    work.operation().addresses().forEach(held -> missing.remove(held.family()));
    return missing;
  }

  /** The family of the address that an operation adds to those of a machine. */
  public static AddressFamily added(Blueprint aim) {
    return aim.addresses().get(aim.addresses().size() - 1);
  }

  /** What becomes of an operation on an address that a machine has. */
  public static Transition refused(Work work, Move.Refusal refusal, Instant now) {
    Operation operation = refusal.operation();
    List<Fact> whenFailed =
        List.of(
            new Fact.ServiceFailed(
                operation.service().orElseThrow(),
                operation.type().words() + ": " + refusal.reason()));
    return work.operation().step() == Step.CHECK_SERVICE
        ? Ends.failed(operation, refusal, whenFailed)
        : Ends.againOrFailed(work, refusal, now, whenFailed);
  }

  /** Whether it has yet to be asked for, under the marker that it has already. */
  static boolean isUnsent(HeldAddress pending) {
    return pending.ip().isEmpty() && pending.sentAt().isEmpty();
  }

  /**
   * The operation with the address that it asks IPmanager for. A marker that is given up is never
   * used again: what it stands for may be cleared away at any time.
   */
  static Operation asking(Work work, Instant now) {
    Operation operation = work.operation();
    return pending(operation)
        .map(unsent -> with(operation, unsent.withSentAt(now)))
        .orElseGet(
            () ->
                with(operation, asked(work, now))
                    .withAddressesAsked(operation.addressesAsked() + 1));
  }

  /** The next one that is missing, as it is when it is asked for. */
  static HeldAddress asked(Work work, Instant now) {
    Operation operation = work.operation();
    Optional<String> ipManager = work.rules().ipManager();
    return HeldAddress.builder()
        .family(missing(work).get(0))
        .main(operation.addresses().isEmpty() && operation.machineId().isEmpty())
        .ipManager(ipManager)
        .marker(ipManager.map(name -> marker(work, operation.addressesAsked() + 1)))
        .ptr(work.blueprint().hostName())
        .sentAt(now)
        .onMachine(false)
        .build();
  }

  /** A marker that no other booking has: the operation is ours alone, the number grows. */
  static String marker(Work work, int number) {
    return work.rules().machineNamePrefix()
        + work.blueprint().subject()
        + "-"
        + work.operation().id()
        + "-"
        + number;
  }

  /** Whose an address is, for people, and its marker, which stays with it to its end. */
  static String note(Work work, HeldAddress held) {
    String owner = work.rules().machineNamePrefix() + work.blueprint().subject();
    String marker = held.marker().orElseThrow();
    return marker.startsWith(owner + "-") ? marker : owner + " " + marker;
  }

  /** The operation with the pending address, which is added if there was none, as it is now. */
  static Operation with(Operation operation, HeldAddress changed) {
    List<HeldAddress> addresses = new ArrayList<>(withoutPending(operation).addresses());
    addresses.add(changed);
    return operation.withAddresses(addresses);
  }

  public static Operation withoutPending(Operation operation) {
    return operation.withAddresses(
        operation.addresses().stream().filter(HeldAddress::onMachine).toList());
  }

  /** A machine that was made has its main address, if the panel shows what was wanted. */
  public static Operation deployed(Work work, Operation operation, Optional<String> shown) {
    Optional<HeldAddress> main = main(operation);
    if (main.isPresent()) {
      boolean isNews = !main.get().onMachine() && shown.filter(main.get()::is).isPresent();
      return isNews ? with(operation, main.get().withOnMachine(true)) : operation;
    }
    HeldAddress chosen =
        HeldAddress.builder()
            .family(shown.flatMap(IpText::family).orElse(work.blueprint().addresses().get(0)))
            .main(true)
            .ip(shown)
            .ptr(work.blueprint().hostName())
            .onMachine(true)
            .build();
    return operation.withAddresses(List.of(chosen));
  }

  /** What is to be written down of the addresses of a machine that is ready. */
  public static List<Fact> facts(Work work) {
    Operation operation = work.operation();
    Operation known =
        operation.addresses().isEmpty()
            ? deployed(work, operation, operation.address())
            : operation;
    return known.addresses().stream()
        .filter(it -> it.ip().isPresent())
        .<Fact>map(Fact.AddressHeld::new)
        .toList();
  }

  /**
   * Whether a look at the panel that began after an effect must have shown can tell that there was
   * none. It began when the step was due, at the earliest.
   */
  static boolean isProven(Work work, Instant sent) {
    return !work.operation().nextRunAt().isBefore(proof(work, sent));
  }

  static Instant proof(Work work, Instant sent) {
    return sent.plus(work.rules().listingLag());
  }
}
