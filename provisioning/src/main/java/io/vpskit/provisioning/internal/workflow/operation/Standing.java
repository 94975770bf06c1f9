package io.vpskit.provisioning.internal.workflow.operation;

import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.SuspensionReason;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a service stands apart from what is under way: what an operation that is asked for now will
 * find when its turn comes.
 *
 * @param status Ordered or In progress until it was Active for the first time; Deleted from the
 *     moment its deletion was asked for, because nothing brings it back
 * @param suspensions why it is suspended; empty unless it is
 */
public record Standing(ServiceStatus status, Set<SuspensionReason> suspensions) {
  public Standing {
    suspensions = Set.copyOf(suspensions);
  }

  /** A service that was Active once. */
  public static Standing sold(Set<SuspensionReason> suspensions) {
    return new Standing(
        suspensions.isEmpty() ? ServiceStatus.ACTIVE : ServiceStatus.SUSPENDED, suspensions);
  }

  /** A service in a status that knows no suspension. */
  public static Standing of(ServiceStatus status) {
    return new Standing(status, Set.of());
  }

  /** Where it will stand when an operation has succeeded. */
  public Standing after(Operation operation) {
    return switch (operation.type()) {
      case DELETE_SERVICE -> of(ServiceStatus.DELETED);
      case SUSPEND -> with(operation.reason().orElseThrow());
      case RESUME -> without(operation.reason().orElseThrow());
      default -> this;
    };
  }

  /** The same with one more reason. */
  public Standing with(SuspensionReason reason) {
    Set<SuspensionReason> more = reasons();
    more.add(reason);
    return sold(more);
  }

  /** The same with one reason less. */
  public Standing without(SuspensionReason reason) {
    Set<SuspensionReason> fewer = reasons();
    fewer.remove(reason);
    return sold(fewer);
  }

  private Set<SuspensionReason> reasons() {
    Set<SuspensionReason> reasons = EnumSet.noneOf(SuspensionReason.class);
    reasons.addAll(suspensions);
    return reasons;
  }
}
