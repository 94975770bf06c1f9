package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.DailyTraffic;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.operation.RecipeState;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.machine.DeploymentState;
import io.vpskit.vmmanager.machine.Machine;
import io.vpskit.vmmanager.machine.MachineDetails;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.PowerState;
import java.util.Optional;

/** What VMmanager shows, in our words. */
final class VmManagerViews {
  private VmManagerViews() {}

  static MachineView of(Machine machine) {
    return MachineView.builder()
        .id(text(machine.id()))
        .name(machine.name())
        .deployed(machine.deployment() == DeploymentState.DEPLOYED)
        .address(machine.address())
        .owner(machine.owner())
        .running(running(machine.power()))
        .hostName(machine.hostName())
        .memoryMiB(machine.memoryMiB())
        .cores(machine.cores())
        .diskMiB(machine.diskMiB())
        .recipe(recipe(machine.recipeState()))
        .build();
  }

  static MachineView of(MachineDetails machine) {
    return MachineView.builder()
        .id(text(machine.id()))
        .name(machine.name())
        .deployed(machine.osInstalled().orElse(true))
        .address(machine.address())
        .owner(machine.owner().map(VmManagerViews::text))
        .recipe(recipe(machine.recipeState()))
        .running(running(machine.power()))
        .hostName(machine.hostName())
        .memoryMiB(machine.memoryMiB())
        .cores(machine.cores())
        .processorWeight(machine.processorWeight())
        .diskMiB(machine.diskMiB())
        .processorMHz(machine.processorFrequencyMHz())
        .processLimit(machine.processLimit())
        .fileLimit(machine.fileLimit())
        .screenPassword(machine.vncPassword())
        .build();
  }

  static DailyTraffic of(io.vpskit.vmmanager.machine.DailyTraffic day) {
    return new DailyTraffic(day.day(), day.receivedGiB(), day.sentGiB());
  }

  private static Optional<RecipeState> recipe(io.vpskit.vmmanager.machine.RecipeState shown) {
    return switch (shown) {
      case WAITING, RUNNING -> Optional.of(RecipeState.RUNNING);
      case SUCCEEDED -> Optional.of(RecipeState.SUCCEEDED);
      case FAILED -> Optional.of(RecipeState.FAILED);
      case UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<Boolean> running(PowerState power) {
    return power == PowerState.UNKNOWN
        ? Optional.empty()
        : Optional.of(power == PowerState.RUNNING);
  }

  private static String text(MachineId id) {
    return Long.toString(id.value());
  }

  private static String text(AccountId id) {
    return Long.toString(id.value());
  }
}
