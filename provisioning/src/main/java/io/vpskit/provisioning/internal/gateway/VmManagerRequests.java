package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.RecipeName;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.machine.MachineCreation;
import io.vpskit.vmmanager.machine.MachineResources;
import io.vpskit.vmmanager.machine.Reinstallation;
import io.vpskit.vmmanager.preset.PresetCreation;
import io.vpskit.vmmanager.preset.PresetId;
import java.util.Optional;
import java.util.OptionalInt;

/** What VMmanager is asked to make; what one edition does not have is not in its blueprints. */
final class VmManagerRequests {
  private VmManagerRequests() {}

  static PresetCreation preset(Blueprint blueprint) {
    return PresetCreation.builder()
        .name(blueprint.preset())
        .memoryMiB(blueprint.memoryMiB())
        .cores(blueprint.cores())
        .diskMiB(blueprint.diskMiB())
        .processorWeight(number(blueprint.processorWeight()))
        .processorFrequencyMHz(number(blueprint.processorMHz()))
        .processLimit(number(blueprint.processLimit()))
        .fileLimit(number(blueprint.fileLimit()))
        .build();
  }

  static MachineCreation machine(MachineCall.CreateMachine create) {
    Blueprint blueprint = create.blueprint();
    return MachineCreation.builder()
        .name(create.machineName())
        .hostName(blueprint.hostName())
        .owner(new AccountId(Long.parseLong(create.account())))
        .preset(new PresetId(Long.parseLong(create.preset())))
        .memoryMiB(blueprint.memoryMiB())
        .cores(blueprint.cores())
        .diskMiB(blueprint.diskMiB())
        .processorWeight(number(blueprint.processorWeight()))
        .processorFrequencyMHz(number(blueprint.processorMHz()))
        .processLimit(number(blueprint.processLimit()))
        .fileLimit(number(blueprint.fileLimit()))
        .osTemplate(new OsTemplateName(blueprint.osTemplate()))
        .recipe(blueprint.recipe().map(RecipeName::new))
        .sshPublicKeys(blueprint.sshKeys())
        .password(blueprint.rootPassword())
        .address(VmManagerAddresses.choice(blueprint.addresses().get(0), create.address()))
        .build();
  }

  /** All that can be changed once the machine is there: on KVM the disk is not. */
  static MachineResources resources(Blueprint blueprint, Edition edition) {
    MachineResources.Builder resources =
        MachineResources.builder()
            .memoryMiB(blueprint.memoryMiB())
            .cores(blueprint.cores())
            .processorWeight(number(blueprint.processorWeight()))
            .processorFrequencyMHz(number(blueprint.processorMHz()))
            .processLimit(number(blueprint.processLimit()))
            .fileLimit(number(blueprint.fileLimit()));
    return edition == Edition.OVZ
        ? resources.diskMiB(blueprint.diskMiB()).build()
        : resources.build();
  }

  static Reinstallation reinstallation(Blueprint blueprint) {
    return Reinstallation.builder()
        .osTemplate(new OsTemplateName(blueprint.osTemplate()))
        .recipe(blueprint.recipe().map(RecipeName::new))
        .newPassword(blueprint.rootPassword())
        .sshPublicKeys(blueprint.sshKeys())
        .build();
  }

  private static OptionalInt number(Optional<Integer> value) {
    return value.stream().mapToInt(Integer::intValue).findFirst();
  }
}
