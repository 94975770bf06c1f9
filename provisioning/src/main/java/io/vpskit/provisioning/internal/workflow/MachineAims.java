package io.vpskit.provisioning.internal.workflow;

import java.util.Optional;

/** What each type of operation wants of the machine of its service. */
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

  /** Whether it was restarted cannot be seen; that it runs afterwards can. */
  private static final MachineAim RESTARTED =
      new MachineAim(
          work -> "the machine is restarted",
          (work, machine) ->
              work.operation().sentAt().isPresent() ? machine.running() : Optional.of(false),
          (work, machine) -> new MachineCall.RestartMachine(machine));

  private MachineAims() {}

  static MachineAim of(Work work) {
    return switch (work.operation().type()) {
      case START, RESUME -> RUNNING;
      case STOP, SUSPEND, GUARD -> STOPPED;
      case RESTART -> RESTARTED;
      case SET_HOST_NAME -> HOST_NAME;
      case CHANGE_PASSWORD -> PASSWORD;
      default ->
          throw new IllegalStateException(
              work.operation().type() + " wants nothing of a machine that exists");
    };
  }
}
