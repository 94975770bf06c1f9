package io.vpskit.provisioning.internal.workflow.operation;

import java.util.Set;

/** Whether an operation makes an earlier one of the same service or spare needless. Pure. */
public final class Supersession {
  private static final Set<OperationType> POWER =
      Set.of(
          OperationType.START,
          OperationType.STOP,
          OperationType.RESTART,
          OperationType.SUSPEND,
          OperationType.RESUME,
          OperationType.GUARD);

  private Supersession() {}

  /** Both are of the same service or spare. */
  public static boolean supersedes(Operation later, Operation earlier) {
    if (later.id() <= earlier.id()
        || later.type().isForService() != earlier.type().isForService()) {
      return false;
    }
    return switch (later.type()) {
      case DELETE_SERVICE -> true;
      // Each is about a machine or an address of its own.
      case BUILD_SPARE, CLEAN_UP, ADD_ADDRESS -> false;
      // As long as the machine is there, it still has to be the pool owner's again.
      case DELETE_SPARE ->
          isSame(later, earlier)
              || earlier.type() == OperationType.TAKE_BACK && later.phase() == Phase.DONE;
      // Whether it runs is decided anew; but why the service is suspended is not.
      case START, STOP, RESTART, SUSPEND, RESUME, GUARD ->
          isSame(later, earlier) || POWER.contains(earlier.type()) && earlier.reason().isEmpty();
      case REINSTALL -> isSame(later, earlier) || earlier.type() == OperationType.CHANGE_PASSWORD;
      default -> isSame(later, earlier);
    };
  }

  private static boolean isSame(Operation later, Operation earlier) {
    return later.type() == earlier.type()
        && later.reason().equals(earlier.reason())
        && later.targetAddress().equals(earlier.targetAddress());
  }
}
