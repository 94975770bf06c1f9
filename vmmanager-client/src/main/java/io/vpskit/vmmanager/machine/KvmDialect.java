package io.vpskit.vmmanager.machine;

import io.vpskit.core.Secret;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.internal.ResourceFields;

/** The parameters of VMmanager KVM. */
final class KvmDialect implements MachineDialect {

  private static final PanelFunction CHANGE_PASSWORD = PanelFunction.idempotentWrite("vm.chpasswd");
  private static final PanelFunction TRAFFIC = PanelFunction.read("reportvm");

  private final CommonParameters common = new CommonParameters(ResourceFields.of(Edition.KVM));

  @Override
  public PanelCall create(MachineCreation creation) {
    creation.requireFor(Edition.KVM);
    PanelCall call =
        common
            .create(creation)
            .with("cputune", creation.processorWeight())
            .with("blkiotune", creation.diskWeight())
            .with("inbound", creation.inboundLimit())
            .with("outbound", creation.outboundLimit())
            .with("cpu_mode", creation.processorMode())
            .with("clock_offset", creation.clockOffset().map(ClockOffset::panelValue));
    return withInstallation(call, creation);
  }

  private static PanelCall withInstallation(PanelCall call, MachineCreation creation) {
    if (creation.isoImage().isPresent()) {
      return call.with("installtype", "installiso")
          .with("iso", CommonParameters.text(creation.isoImage()));
    }
    return creation
        .osTemplate()
        .map(
            template ->
                call.with("installtype", "installtemplate")
                    .with("vmi", template.value())
                    .with("osname", template.osName())
                    .with("recipe", CommonParameters.recipe(creation.recipe())))
        .orElse(call);
  }

  @Override
  public PanelCall changeResources(MachineId machine, MachineResources resources) {
    resources.requireFor(Edition.KVM);
    return common.changeResources(machine, resources).with("cputune", resources.processorWeight());
  }

  @Override
  public PanelCall reinstall(MachineId machine, Reinstallation reinstallation) {
    return common
        .reinstall(machine, reinstallation)
        .with("osname", reinstallation.osTemplate().osName());
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
        .with("type", "day")
        .with("period", "currentmonth")
        .with("server", machine.value());
  }
}
