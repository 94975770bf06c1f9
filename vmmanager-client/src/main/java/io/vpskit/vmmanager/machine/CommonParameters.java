package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.vmmanager.internal.ResourceFields;
import java.util.List;
import java.util.Optional;

/** What both editions send alike, but for the names of some parameters. */
final class CommonParameters {

  /** A second creation makes a second machine. */
  private static final PanelFunction CREATE = PanelFunction.unsafeWrite("vm.edit");

  private static final PanelFunction CHANGE_RESOURCES = PanelFunction.idempotentWrite("vm.edit");

  /** A second installation would wipe what the first has begun. */
  private static final PanelFunction REINSTALL = PanelFunction.unsafeWrite("vm.reinstall");

  /** How the panel spells that no recipe is to run. */
  private static final String NO_RECIPE = "null";

  private final ResourceFields fields;

  CommonParameters(ResourceFields fields) {
    this.fields = fields;
  }

  PanelCall create(MachineCreation creation) {
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
            .with(fields.cores(), creation.cores())
            .with(fields.disk(), creation.diskMiB())
            .with("password", creation.password())
            .with("confirm", creation.password())
            .with("sshpubkey", keys(creation.sshPublicKeys()));
    return AddressParameters.with(call, creation.address());
  }

  PanelCall changeResources(MachineId machine, MachineResources resources) {
    return CHANGE_RESOURCES
        .call()
        .on(machine.value())
        .saved()
        .with("mem", resources.memoryMiB())
        .with(fields.cores(), resources.cores());
  }

  PanelCall reinstall(MachineId machine, Reinstallation reinstallation) {
    PanelCall call =
        REINSTALL
            .call()
            .on(machine.value())
            .saved()
            .with(fields.osTemplate(), reinstallation.osTemplate().value())
            .with("recipe", recipe(reinstallation.recipe()))
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

  static String recipe(Optional<?> recipe) {
    return text(recipe).orElse(NO_RECIPE);
  }

  static Optional<String> text(Optional<?> value) {
    return value.map(Object::toString);
  }

  private static Optional<String> keys(List<String> sshPublicKeys) {
    return sshPublicKeys.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("\n", sshPublicKeys));
  }
}
