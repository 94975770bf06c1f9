package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.Present;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What each type of operation wants of the machine of its service, one thing after another. */
final class MachineAims {
  private static final MachineAim RUNNING =
      new MachineAim(
          work -> "the machine is running",
          (work, machine) -> machine.running(),
          (work, machine) -> new MachineCall.StartMachine(machine));

  private static final MachineAim STOPPED =
      new MachineAim(
          work -> "the machine is stopped",
          (work, machine) -> machine.running().map(running -> !running),
          (work, machine) -> new MachineCall.StopMachine(machine));

  /** Whether it was restarted cannot be seen; that it runs afterwards can. */
  private static final MachineAim RESTARTED =
      new MachineAim(
          work -> "the machine is restarted",
          (work, machine) -> wasSent(work) ? machine.running() : Optional.of(false),
          (work, machine) -> new MachineCall.RestartMachine(machine));

  /** Whether new resources take effect without a restart is not known. */
  private static final MachineAim RESTARTED_IF_RUNNING =
      new MachineAim(
          work -> "the machine uses its new resources",
          (work, machine) -> wasSent(work) ? machine.running() : machine.running().map(it -> !it),
          (work, machine) -> new MachineCall.RestartMachine(machine));

  private static final MachineAim HOST_NAME =
      new MachineAim(
          work -> "the host name is " + work.blueprint().hostName(),
          (work, machine) -> machine.hostName().map(work.blueprint().hostName()::equals),
          (work, machine) -> new MachineCall.ChangeHostName(machine, work.blueprint().hostName()));

  /** No panel shows a password. */
  private static final MachineAim PASSWORD =
      new MachineAim(
          work -> "the root password is replaced",
          (work, machine) -> Optional.empty(),
          (work, machine) ->
              new MachineCall.ChangePassword(machine, work.blueprint().rootPassword()));

  /** Only looked at: whatever runs on it is about to be lost. */
  private static final MachineAim THERE =
      new MachineAim(
          work -> "the machine is there",
          (work, machine) -> Optional.of(true),
          (work, machine) -> {
            throw new IllegalStateException("a machine that is there need not be changed");
          });

  private MachineAims() {}

  /** What the operation wants at present. */
  static MachineAim of(Work work) {
    return all(work).get(work.operation().aim());
  }

  /** Whether it wants something else when it has this. */
  static boolean hasMore(Work work) {
    return work.operation().aim() + 1 < all(work).size();
  }

  private static List<MachineAim> all(Work work) {
    return switch (work.operation().type()) {
      case START, RESUME -> List.of(RUNNING);
      case STOP, SUSPEND, GUARD -> List.of(STOPPED);
      case RESTART -> List.of(RESTARTED);
      case SET_HOST_NAME -> List.of(HOST_NAME);
      case CHANGE_PASSWORD -> List.of(PASSWORD);
      case CHANGE_TARIFF -> changeTariff(work);
      case REINSTALL -> List.of(THERE);
      default ->
          throw new IllegalStateException(
              work.operation().type() + " wants nothing of a machine that exists");
    };
  }

  private static List<MachineAim> changeTariff(Work work) {
    Present present = work.present().orElseThrow();
    if (work.operation().undoing().isPresent()) {
      MachineAim before = resources(present.blueprint());
      return work.operation().restarted() ? List.of(before, RUNNING) : List.of(before);
    }
    MachineAim wanted = resources(work.blueprint());
    boolean restart =
        !work.rules().resizesLive() && !sameMachine(present.blueprint(), work.blueprint());
    return restart ? List.of(wanted, RESTARTED_IF_RUNNING) : List.of(wanted);
  }

  private static boolean sameMachine(Blueprint one, Blueprint other) {
    return one.memoryMiB() == other.memoryMiB() && one.cores() == other.cores();
  }

  private static MachineAim resources(Blueprint wanted) {
    return new MachineAim(
        work -> "the machine has " + wanted.memoryMiB() + " MiB and " + wanted.cores() + " cores",
        (work, machine) -> hasResources(work, machine, wanted),
        (work, machine) -> new MachineCall.ChangeResources(machine, wanted));
  }

  /** The disk of a machine that cannot be resized is what it was when it was built. */
  private static Optional<Boolean> hasResources(Work work, MachineView machine, Blueprint wanted) {
    if (machine.memoryMiB().isEmpty() && machine.cores().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        agree(Optional.of(wanted.memoryMiB()), machine.memoryMiB())
            && agree(Optional.of(wanted.cores()), machine.cores())
            && agree(wanted.processorWeight(), machine.processorWeight())
            && agree(wanted.processorMHz(), machine.processorMHz())
            && agree(wanted.processLimit(), machine.processLimit())
            && agree(wanted.fileLimit(), machine.fileLimit())
            && (!work.rules().resizesLive()
                || agree(Optional.of(wanted.diskMiB()), machine.diskMiB())));
  }

  /** What is not asked for and what is not shown cannot differ. */
  private static boolean agree(Optional<Integer> wanted, OptionalLong shown) {
    return shown.isEmpty() || wanted.map(it -> it == shown.getAsLong()).orElse(true);
  }

  private static boolean wasSent(Work work) {
    return work.operation().sentAt().isPresent();
  }
}
