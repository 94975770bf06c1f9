package io.vpskit.provisioning.internal.workflow;

import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.SuspensionReason;
import java.util.List;
import java.util.function.BiFunction;

/** The ways of the operations that customers and staff have done on a service that is sold. */
final class ServiceCourses {
  private ServiceCourses() {}

  /** A machine that stands still for one reason already need not be stopped for another. */
  static Course suspend() {
    return new ServiceCourse(
            work -> List.of(new Fact.ServiceSuspended(service(work), reason(work))),
            Step.LOOK_AT_MACHINE)
        .unless(work -> standing(work).status() == ServiceStatus.SUSPENDED);
  }

  /** As long as another reason is left, the machine stands still. */
  static Course resume() {
    return new ServiceCourse(
            work -> List.of(new Fact.ServiceResumed(service(work), reason(work))),
            Step.LOOK_AT_MACHINE)
        .unless(work -> standing(work).without(reason(work)).status() == ServiceStatus.SUSPENDED);
  }

  /** Something that is done to the machine and leaves nothing on record. */
  static Course onMachine(String what) {
    return new ServiceCourse(
        work -> List.of(new Fact.ServiceOperated(service(work), what)), Step.LOOK_AT_MACHINE);
  }

  static Course changePassword() {
    return changing(
        "root password replaced",
        (present, aim) -> present.withRootPassword(aim.rootPassword()),
        Step.LOOK_AT_MACHINE);
  }

  static Course setHostName() {
    return changing(
        "host name changed",
        (present, aim) -> present.withHostName(aim.hostName()),
        Step.LOOK_AT_MACHINE);
  }

  static Course guard() {
    return new ServiceCourse(
            work ->
                standing(work).status() == ServiceStatus.SUSPENDED
                    ? List.of(new Fact.ServiceGuarded(service(work)))
                    : List.of(),
            Step.LOOK_AT_MACHINE)
        .unless(work -> standing(work).status() != ServiceStatus.SUSPENDED);
  }

  /**
   * Something that changes what the machine is.
   *
   * @param merge takes from the operation's blueprint what it was about; the rest of it may be of
   *     an earlier day
   */
  static Course changing(
      String what, BiFunction<Blueprint, Blueprint, Blueprint> merge, Step... steps) {
    return new ServiceCourse(
        work ->
            List.of(
                new Fact.ServiceChanged(
                    service(work),
                    merge.apply(work.present().orElseThrow().blueprint(), work.blueprint()),
                    what)),
        steps);
  }

  private static Standing standing(Work work) {
    return work.present().orElseThrow().standing();
  }

  private static String service(Work work) {
    return work.operation().service().orElseThrow();
  }

  private static SuspensionReason reason(Work work) {
    return work.operation().reason().orElseThrow();
  }
}
