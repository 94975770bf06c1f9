package io.vpskit.provisioning.internal.workflow.operation;

import io.vpskit.provisioning.SuspensionReason;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which operations a service allows. Everything is allowed on an Active service but resuming it. On
 * a Suspended one only what does not let the customer use it: another reason to suspend it, taking
 * a reason away, another tariff, and giving an address back. A service that is not Active yet, or
 * never will be again, can only be deleted.
 */
public final class Permission {
  private static final String NOT_ACTIVE_YET =
      "it is not Active yet; until then it can only be deleted";

  private static final String DELETED = "it is deleted, or about to be";

  private Permission() {}

  /**
   * Why an operation is refused, if it is.
   *
   * @param reason of an operation that suspends or resumes
   * @param standing of the service when the operation's turn comes
   */
  public static Optional<String> refusal(
      OperationType type, Optional<SuspensionReason> reason, Standing standing) {
    if (type == OperationType.DELETE_SERVICE || type == OperationType.GUARD) {
      return Optional.empty();
    }
    return switch (standing.status()) {
      case ORDERED, IN_PROGRESS -> Optional.of(NOT_ACTIVE_YET);
      case DELETED -> Optional.of(DELETED);
      case ACTIVE -> onActive(type);
      case SUSPENDED -> onSuspended(type, reason, standing);
    };
  }

  /** Why a question is refused, if it is: links are for owners who may use their service. */
  public static Optional<String> refusal(Reading reading, Standing standing) {
    return switch (standing.status()) {
      case ORDERED, IN_PROGRESS -> Optional.of(NOT_ACTIVE_YET);
      case DELETED -> Optional.of(DELETED);
      case ACTIVE -> Optional.empty();
      case SUSPENDED ->
          reading == Reading.TRAFFIC ? Optional.empty() : Optional.of(resumeFirst(standing));
    };
  }

  private static Optional<String> onActive(OperationType type) {
    return type == OperationType.RESUME
        ? Optional.of("it is Active and not Suspended")
        : Optional.empty();
  }

  private static Optional<String> onSuspended(
      OperationType type, Optional<SuspensionReason> reason, Standing standing) {
    Set<SuspensionReason> suspensions = standing.suspensions();
    if (type == OperationType.SUSPEND) {
      return suspensions.contains(reason.orElseThrow())
          ? Optional.of("it is Suspended by " + reason.get() + " already")
          : Optional.empty();
    }
    if (type == OperationType.RESUME) {
      return suspensions.contains(reason.orElseThrow())
          ? Optional.empty()
          : Optional.of(suspendedBy(standing) + " and not by " + reason.get());
    }
    return type == OperationType.CHANGE_TARIFF || type == OperationType.REMOVE_ADDRESS
        ? Optional.empty()
        : Optional.of(resumeFirst(standing));
  }

  private static String resumeFirst(Standing standing) {
    return suspendedBy(standing) + "; resume it first";
  }

  private static String suspendedBy(Standing standing) {
    return standing.suspensions().stream()
        .sorted()
        .map(SuspensionReason::name)
        .collect(Collectors.joining(" and ", "it is Suspended by ", ""));
  }
}
