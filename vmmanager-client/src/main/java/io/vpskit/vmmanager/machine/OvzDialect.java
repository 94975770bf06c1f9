package io.vpskit.vmmanager.machine;

import io.vpskit.core.Secret;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.internal.ResourceFields;

/** The parameters of VMmanager OVZ, all seen in a client of it. */
final class OvzDialect implements MachineDialect {

  private static final PanelFunction CHANGE_PASSWORD = PanelFunction.idempotentWrite("vm.edit");
  private static final PanelFunction TRAFFIC = PanelFunction.read("reportvm");

  private final CommonParameters common = new CommonParameters(ResourceFields.of(Edition.OVZ));

  @Override
  public PanelCall create(MachineCreation creation) {
    creation.requireFor(Edition.OVZ);
    return common
        .create(creation)
        .with("cpufreq", creation.processorFrequencyMHz())
        .with("numproc", creation.processLimit())
        .with("numfile", creation.fileLimit())
        .with("fstype", creation.fileSystem().map(FileSystem::panelValue))
        .with("ostemplate", CommonParameters.text(creation.osTemplate()))
        .with("recipe", CommonParameters.recipe(creation.recipe()));
  }

  @Override
  public PanelCall changeResources(MachineId machine, MachineResources resources) {
    resources.requireFor(Edition.OVZ);
    return common
        .changeResources(machine, resources)
        .with("hdd", resources.diskMiB())
        .with("cpufreq", resources.processorFrequencyMHz())
        .with("numproc", resources.processLimit())
        .with("numfile", resources.fileLimit());
  }

  @Override
  public PanelCall reinstall(MachineId machine, Reinstallation reinstallation) {
    return common.reinstall(machine, reinstallation);
  }

  @Override
  public PanelCall changePassword(MachineId machine, Secret password) {
    return CHANGE_PASSWORD
        .call()
        .on(machine.value())
        .saved()
        .with("password", password)
        .with("confirm", password);
  }

  @Override
  public PanelCall monthlyTraffic(MachineId machine) {
    return TRAFFIC
        .call()
        .with("interval", "day")
        .with("period", "currentmonth")
        .with("vm", machine.value());
  }
}
