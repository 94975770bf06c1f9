package io.vpskit.vmmanager.machine;

import io.vpskit.core.Secret;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import java.util.List;
import java.util.Optional;

/** The parameters of VMmanager KVM. */
final class KvmDialect implements MachineDialect {

  /** A second creation makes a second machine. */
  private static final PanelFunction CREATE = PanelFunction.unsafeWrite("vm.edit");

  private static final PanelFunction CHANGE_RESOURCES = PanelFunction.idempotentWrite("vm.edit");

  /** A second installation would wipe what the first has begun. */
  private static final PanelFunction REINSTALL = PanelFunction.unsafeWrite("vm.reinstall");

  private static final PanelFunction CHANGE_PASSWORD = PanelFunction.idempotentWrite("vm.chpasswd");
  private static final PanelFunction TRAFFIC = PanelFunction.read("reportvm");

  /** How the panel spells that no recipe is to run. */
  private static final String NO_RECIPE = "null";

  @Override
  public PanelCall create(MachineCreation creation) {
    PanelCall call =
        CREATE
            .call()
            .saved()
            .with("name", creation.name())
            .with("domain", creation.hostName())
            .with("user", text(creation.owner()))
            .with("preset", text(creation.preset()))
            .with("hostnode", text(creation.node()).orElse("auto"))
            .with("iptype", creation.addressType().panelValue())
            .with("mem", creation.memoryMiB())
            .with("vcpu", creation.cores())
            .with("vsize", creation.diskMiB())
            .with("cputune", creation.processorWeight())
            .with("blkiotune", creation.diskWeight())
            .with("inbound", creation.inboundLimit())
            .with("outbound", creation.outboundLimit())
            .with("cpu_mode", creation.processorMode())
            .with("clock_offset", creation.clockOffset().map(ClockOffset::panelValue))
            .with("password", creation.password())
            .with("confirm", creation.password())
            .with("sshpubkey", keys(creation.sshPublicKeys()));
    return withInstallation(withAddress(call, creation.address()), creation);
  }

  private static PanelCall withAddress(PanelCall call, AddressChoice choice) {
    if (choice instanceof AddressChoice.Exactly exactly) {
      return call.with("family", "special").with("ip", exactly.address());
    }
    if (choice instanceof AddressChoice.FromNetwork from) {
      return call.with("family", from.network());
    }
    return call.with("family", ((AddressChoice.Any) choice).family().panelValue());
  }

  private static PanelCall withInstallation(PanelCall call, MachineCreation creation) {
    if (creation.isoImage().isPresent()) {
      return call.with("installtype", "installiso").with("iso", text(creation.isoImage()));
    }
    return creation
        .osTemplate()
        .map(
            template ->
                call.with("installtype", "installtemplate")
                    .with("vmi", template.value())
                    .with("osname", template.osName())
                    .with("recipe", text(creation.recipe()).orElse(NO_RECIPE)))
        .orElse(call);
  }

  @Override
  public PanelCall changeResources(MachineId machine, MachineResources resources) {
    return CHANGE_RESOURCES
        .call()
        .on(machine.value())
        .saved()
        .with("mem", resources.memoryMiB())
        .with("vcpu", resources.cores())
        .with("cputune", resources.processorWeight());
  }

  @Override
  public PanelCall reinstall(MachineId machine, Reinstallation reinstallation) {
    PanelCall call =
        REINSTALL
            .call()
            .on(machine.value())
            .saved()
            .with("vmi", reinstallation.osTemplate().value())
            .with("osname", reinstallation.osTemplate().osName())
            .with("recipe", text(reinstallation.recipe()).orElse(NO_RECIPE))
            .with("sshpubkey", keys(reinstallation.sshPublicKeys()));
    return reinstallation
        .newPassword()
        .map(
            password ->
                call.with("new_password", "on")
                    .with("password", password)
                    .with("confirm", password))
        .orElseGet(() -> call.with("new_password", "off"));
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

  private static Optional<String> text(Optional<?> value) {
    return value.map(Object::toString);
  }

  private static Optional<String> keys(List<String> sshPublicKeys) {
    return sshPublicKeys.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("\n", sshPublicKeys));
  }
}
