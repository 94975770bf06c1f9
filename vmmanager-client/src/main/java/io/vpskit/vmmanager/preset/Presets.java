package io.vpskit.vmmanager.preset;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.Answer;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Row;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.internal.ResourceFields;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The VPS templates of a panel. Safe for use by several threads; every method blocks for one panel
 * call and fails with a {@link PanelException}.
 */
public final class Presets {

  private static final PanelFunction LIST = PanelFunction.read("preset");
  private static final PanelFunction VIEW = PanelFunction.read("preset.edit");

  /** A second creation makes a second template of the same name. */
  private static final PanelFunction CREATE = PanelFunction.unsafeWrite("preset.edit");

  private final PanelConnection panel;
  private final Edition edition;
  private final ResourceFields fields;

  /**
   * VPS templates over a connection.
   *
   * @param panel a connection to VMmanager 5
   */
  public Presets(PanelConnection panel) {
    this.panel = panel;
    this.edition = Edition.of(panel.endpoint());
    this.fields = ResourceFields.of(edition);
  }

  /**
   * Lists all VPS templates ({@code preset}; seen in a client of VMmanager 5, for id and name). A
   * read.
   *
   * @return in the panel's order, complete: fewer rows than the panel says exist are a failure
   */
  public List<Preset> list() {
    return panel.list(LIST.call().allRows(), this::preset);
  }

  /**
   * Looks for a VPS template by its exact name ({@code preset}; seen in a client of VMmanager 5). A
   * read.
   *
   * @param name the name that a tariff carries
   * @return the template; the one with the smallest id when several carry the name
   */
  public Optional<Preset> findByName(String name) {
    return list().stream()
        .filter(preset -> preset.name().equals(name))
        .min(Comparator.comparingLong(preset -> preset.id().value()));
  }

  /**
   * Shows one VPS template ({@code preset.edit}; seen in a client of VMmanager 5). A read.
   *
   * @param preset which template
   * @return the template
   */
  public Preset view(PresetId preset) {
    return panel.view(VIEW.call().on(preset.value()), answer -> details(preset, answer));
  }

  /**
   * Creates a VPS template ({@code preset.edit} with saving; inferred for VMmanager, documented for
   * a sibling panel). An unsafe write: after an unknown outcome look for the name.
   *
   * @param creation the new template
   * @return its id; empty when the panel created it without saying the id
   * @throws io.vpskit.core.PanelMisuseException when the panel's edition lacks a field of it
   */
  public Optional<PresetId> create(PresetCreation creation) {
    creation.requireFor(edition);
    return panel.perform(
        CREATE
            .call()
            .saved()
            .with("name", creation.name())
            .with("mem", creation.memoryMiB())
            .with(fields.cores(), creation.cores())
            .with(fields.disk(), creation.diskMiB())
            .with("cputune", creation.processorWeight())
            .with("cpufreq", creation.processorFrequencyMHz())
            .with("numproc", creation.processLimit())
            .with("numfile", creation.fileLimit()),
        answer -> answer.createdNumber().stream().mapToObj(PresetId::new).findFirst());
  }

  private Optional<Preset> preset(Row row) {
    return Optional.of(
        Preset.builder()
            .id(new PresetId(row.requiredKey("id")))
            .name(row.requiredText("name"))
            .memoryMiB(row.number("mem"))
            .cores(row.number(fields.cores()))
            .diskMiB(row.number(fields.disk()))
            .processorWeight(row.number("cputune"))
            .processorFrequencyMHz(row.number("cpufreq"))
            .processLimit(row.number("numproc"))
            .fileLimit(row.number("numfile"))
            .build());
  }

  private Preset details(PresetId id, Answer answer) {
    return Preset.builder()
        .id(id)
        .name(answer.requiredText("name"))
        .memoryMiB(answer.number("mem"))
        .cores(answer.number(fields.cores()))
        .diskMiB(answer.number(fields.disk()))
        .processorWeight(answer.number("cputune"))
        .processorFrequencyMHz(answer.number("cpufreq"))
        .processLimit(answer.number("numproc"))
        .fileLimit(answer.number("numfile"))
        .build();
  }
}
