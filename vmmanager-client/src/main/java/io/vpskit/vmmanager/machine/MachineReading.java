package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.Answer;
import io.vpskit.core.call.Row;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.RecipeName;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.internal.ResourceFields;
import io.vpskit.vmmanager.node.NodeId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Makes machines of what an edition of the panel answers. */
final class MachineReading {

  private static final String NO_RECIPE = "null";
  private static final String NO_OS_TEMPLATE = "0";

  private final ResourceFields fields;
  private final RecipeReading recipes;

  MachineReading(Edition edition, RecipeSignal signal) {
    this.fields = ResourceFields.of(edition);
    this.recipes = new RecipeReading(signal);
  }

  Optional<Machine> machine(Row row) {
    DeploymentState deployment = DeploymentState.of(row.flag("installing"), row.flag("installos"));
    return Optional.of(
        Machine.builder()
            .id(new MachineId(row.requiredKey("id")))
            .name(row.requiredText("name"))
            .hostName(row.text("domain"))
            .owner(row.text("user"))
            .address(row.text("ip"))
            .memoryMiB(row.number("mem"))
            .cores(row.number(fields.cores()))
            .diskMiB(row.number(fields.listedDisk()))
            .processorFrequencyMHz(row.number("cpufreq"))
            .processLimit(row.number("numproc"))
            .fileLimit(row.number("numfile"))
            .power(PowerState.of(row.text("vmstatus")))
            .deployment(deployment)
            .recipeState(recipes.of(row, deployment == DeploymentState.DEPLOYED))
            .build());
  }

  MachineDetails details(MachineId id, Answer answer) {
    Optional<Boolean> osInstalled = answer.text("osinstalled").map("on"::equals);
    return MachineDetails.builder()
        .id(id)
        .name(answer.requiredText("name"))
        .hostName(answer.text("domain"))
        .owner(key(answer.number("user"), AccountId::new))
        .node(key(answer.number("hostnode"), NodeId::new))
        .memoryMiB(answer.number("mem"))
        .cores(answer.number(fields.cores()))
        .diskMiB(answer.number(fields.disk()))
        .processorWeight(answer.number("cputune"))
        .processorFrequencyMHz(answer.number("cpufreq"))
        .processLimit(answer.number("numproc"))
        .fileLimit(answer.number("numfile"))
        .fileSystem(answer.text("fstype").flatMap(FileSystem::ofPanelValue))
        .osTemplate(osTemplate(answer.text(fields.osTemplate())))
        .recipe(recipe(answer.text("recipe")))
        .blocked(answer.text("blocked").map("on"::equals))
        .osName(answer.text("osname"))
        .osInstalled(osInstalled)
        .recipeState(recipes.of(answer, osInstalled.orElse(true)))
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

  ReinstallChoices reinstallChoices(Answer answer) {
    List<OsTemplateName> templates =
        keys(answer, fields.osTemplate()).flatMap(key -> osTemplate(key).stream()).toList();
    List<RecipeName> recipes = keys(answer, "recipe").flatMap(key -> recipe(key).stream()).toList();
    return new ReinstallChoices(templates, recipes);
  }

  private static Stream<Optional<String>> keys(Answer answer, String field) {
    return answer.choices(field).stream().map(choice -> Optional.of(choice.key()));
  }

  private static Optional<OsTemplateName> osTemplate(Optional<String> key) {
    return key.filter(it -> !it.isBlank() && !it.equals(NO_OS_TEMPLATE)).map(OsTemplateName::new);
  }

  private static Optional<RecipeName> recipe(Optional<String> key) {
    return key.filter(it -> !it.isBlank() && !it.equals(NO_RECIPE)).map(RecipeName::new);
  }

  static Optional<SystemFact> systemFact(Row row) {
    return Optional.of(new SystemFact(row.requiredText("name"), row.text("value")));
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
