package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.Answer;
import io.vpskit.core.call.Row;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.RecipeName;
import io.vpskit.vmmanager.node.NodeId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** Makes machines of what the panel answers. */
final class MachineReading {

  private static final String NO_RECIPE = "null";

  private MachineReading() {}

  static Optional<Machine> machine(Row row) {
    return Optional.of(
        Machine.builder()
            .id(new MachineId(row.requiredKey("id")))
            .name(row.requiredText("name"))
            .hostName(row.text("domain"))
            .owner(row.text("user"))
            .address(row.text("ip"))
            .memoryMiB(row.number("mem"))
            .cores(row.number("vcpu"))
            .diskMiB(row.number("vdsize"))
            .power(PowerState.of(row.text("vmstatus")))
            .deployment(DeploymentState.of(row.flag("installing"), row.flag("installos")))
            .build());
  }

  static MachineDetails details(MachineId id, Answer answer) {
    return MachineDetails.builder()
        .id(id)
        .name(answer.requiredText("name"))
        .hostName(answer.text("domain"))
        .owner(key(answer.number("user"), AccountId::new))
        .node(key(answer.number("hostnode"), NodeId::new))
        .memoryMiB(answer.number("mem"))
        .cores(answer.number("vcpu"))
        .processorWeight(answer.number("cputune"))
        .diskMiB(answer.number("vsize"))
        .osName(answer.text("osname"))
        .osInstalled(answer.text("osinstalled").map("on"::equals))
        .address(answer.text("ip"))
        .power(PowerState.of(answer.text("state")))
        .vncHost(answer.text("vnchost"))
        .vncPort(port(answer.number("vncport")))
        .vncPassword(answer.secret("vncpassword"))
        .build();
  }

  static CreatedMachine created(Answer answer) {
    return new CreatedMachine(key(answer.createdNumber(), MachineId::new), answer.text("ip"));
  }

  static AddedAddress added(Answer answer) {
    return new AddedAddress(key(answer.createdNumber(), AddressId::new), answer.text("ip"));
  }

  static ReinstallChoices reinstallChoices(Answer answer) {
    List<OsTemplateName> templates =
        answer.choices("vmi").stream()
            .map(choice -> choice.key())
            .filter(key -> !key.isBlank() && !key.equals("0"))
            .map(OsTemplateName::new)
            .toList();
    List<RecipeName> recipes =
        answer.choices("recipe").stream()
            .map(choice -> choice.key())
            .filter(key -> !key.isBlank() && !key.equals(NO_RECIPE))
            .map(RecipeName::new)
            .toList();
    return new ReinstallChoices(templates, recipes);
  }

  static Optional<SystemFact> systemFact(Row row) {
    return Optional.of(new SystemFact(row.requiredText("name"), row.text("value")));
  }

  /** Group headings stand between the addresses; they are none. */
  static Optional<MachineAddress> address(Row row) {
    if (row.text("type").filter("group"::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new MachineAddress(
            new AddressId(row.requiredKey("id")),
            row.text("ip").orElseGet(() -> row.requiredText("name")),
            row.text("domain"),
            row.text("family").flatMap(AddressFamily::ofPanelValue)));
  }

  private static <T> Optional<T> key(OptionalLong number, LongFunction<T> id) {
    return number.isPresent() && number.getAsLong() >= 1
        ? Optional.of(id.apply(number.getAsLong()))
        : Optional.empty();
  }

  private static OptionalInt port(OptionalLong number) {
    return number.isPresent() && number.getAsLong() <= 65_535
        ? OptionalInt.of((int) number.getAsLong())
        : OptionalInt.empty();
  }
}
