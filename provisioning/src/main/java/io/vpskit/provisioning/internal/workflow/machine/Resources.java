package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import java.util.Optional;
import java.util.OptionalLong;

/** What a container can be changed to while it runs; what the panel does not show is not known. */
public record Resources(
    OptionalLong memoryMiB,
    OptionalLong cores,
    OptionalLong diskMiB,
    OptionalLong processorMHz,
    OptionalLong processLimit,
    OptionalLong fileLimit) {

  public static Resources of(Blueprint blueprint) {
    return new Resources(
        OptionalLong.of(blueprint.memoryMiB()),
        OptionalLong.of(blueprint.cores()),
        OptionalLong.of(blueprint.diskMiB()),
        number(blueprint.processorMHz()),
        number(blueprint.processLimit()),
        number(blueprint.fileLimit()));
  }

  public static Resources of(MachineView machine) {
    return new Resources(
        machine.memoryMiB(),
        machine.cores(),
        machine.diskMiB(),
        machine.processorMHz(),
        machine.processLimit(),
        machine.fileLimit());
  }

  /** Whether nothing that is shown differs. */
  public boolean agreeWith(Resources shown) {
    return agree(memoryMiB, shown.memoryMiB)
        && agree(cores, shown.cores)
        && agree(diskMiB, shown.diskMiB)
        && agree(processorMHz, shown.processorMHz)
        && agree(processLimit, shown.processLimit)
        && agree(fileLimit, shown.fileLimit);
  }

  private static boolean agree(OptionalLong wanted, OptionalLong shown) {
    return shown.isEmpty() || shown.equals(wanted);
  }

  private static OptionalLong number(Optional<Integer> value) {
    return value.stream().mapToLong(Integer::longValue).findFirst();
  }

  /** For people. */
  @Override
  public String toString() {
    return text(memoryMiB)
        + " MiB of memory, "
        + text(cores)
        + " cores of "
        + text(processorMHz)
        + " MHz, "
        + text(diskMiB)
        + " MiB of disk, "
        + text(processLimit)
        + " processes, "
        + text(fileLimit)
        + " files";
  }

  private static String text(OptionalLong value) {
    return value.isPresent() ? Long.toString(value.getAsLong()) : "?";
  }
}
