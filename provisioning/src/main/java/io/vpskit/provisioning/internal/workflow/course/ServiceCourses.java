package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.SuspensionReason;
import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.Standing;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.util.List;
import java.util.function.BiFunction;

/** The ways of the operations that customers and staff have done on a service that is sold. */
final class ServiceCourses {
  private ServiceCourses() {}

  /** A machine that stands still for one reason already need not be stopped for another. */
  static Course suspend() {
    return new ServiceCourse(
            work -> List.of(new Fact.ServiceSuspended(service(work), reason(work))),
            Step.LOOK_AT_MACHINE,
            Step.LOCK_OWNER_OUT)
        .unless(work -> standing(work).status() == ServiceStatus.SUSPENDED);
  }

  /** As long as another reason is left, the machine stands still. */
  static Course resume() {
    return new ServiceCourse(
            work -> List.of(new Fact.ServiceResumed(service(work), reason(work))),
            Step.LOOK_AT_MACHINE,
            Step.LET_OWNER_IN)
        .unless(work -> standing(work).without(reason(work)).status() == ServiceStatus.SUSPENDED);
  }

  /** Something that is done to the machine and leaves nothing on record. */
  static Course onMachine(String what) {
    return new ServiceCourse(
        work -> List.of(new Fact.ServiceOperated(service(work), what)), Step.LOOK_AT_MACHINE);
  }

  /** What the panel does not give is given back: the tariff stays as it was. */
  static Course changeTariff() {
    return changing("tariff changed", ServiceCourses::withTariff, Step.LOOK_AT_MACHINE).undoing();
  }

  private static Blueprint withTariff(Blueprint present, Blueprint aim) {
    return present
        .withTariff(aim.tariff())
        .withPreset(aim.preset())
        .withMemoryMiB(aim.memoryMiB())
        .withCores(aim.cores())
        .withDiskMiB(aim.diskMiB())
        .withProcessorWeight(aim.processorWeight())
        .withProcessorMHz(aim.processorMHz())
        .withProcessLimit(aim.processLimit())
        .withFileLimit(aim.fileLimit());
  }

  static Course reinstall() {
    return changing(
        "OS installed anew",
        (present, aim) ->
            present
                .withOsTemplate(aim.osTemplate())
                .withRecipe(aim.recipe())
                .withRootPassword(aim.rootPassword()),
        Step.LOOK_AT_MACHINE,
        Step.REINSTALL_MACHINE,
        Step.AWAIT_REINSTALLED,
        Step.AWAIT_RECIPE);
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
                work.operation().sentAt().isPresent()
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
  static ServiceCourse changing(
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
