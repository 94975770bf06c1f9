package io.vpskit.vmmanager.catalogue;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.Answer;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Row;
import java.util.List;
import java.util.Optional;

/**
 * The OS templates that are installed on a panel. Safe for use by several threads; every method
 * blocks for one panel call and fails with a {@link PanelException}.
 */
public final class OsTemplates {

  private static final PanelFunction LIST = PanelFunction.read("osmgr");
  private static final PanelFunction VIEW = PanelFunction.read("osmgr.edit");

  private final PanelConnection panel;

  /**
   * OS templates over a connection.
   *
   * @param panel a connection to VMmanager 5
   */
  public OsTemplates(PanelConnection panel) {
    this.panel = panel;
  }

  /**
   * Lists all OS templates ({@code osmgr}; seen in a client of VMmanager 5, for the name). A read.
   *
   * @return in the panel's order, complete: fewer rows than the panel says exist are a failure
   */
  public List<OsTemplate> list() {
    return panel.list(LIST.call().allRows(), OsTemplates::template);
  }

  /**
   * Shows one OS template ({@code osmgr.edit}; seen in a client of VMmanager 5, its fields are
   * those of the documented template description). A read.
   *
   * @param name which template
   * @return the template
   */
  public OsTemplate view(OsTemplateName name) {
    return panel.view(VIEW.call().on(name.value()), answer -> details(name, answer));
  }

  private static Optional<OsTemplate> template(Row row) {
    return Optional.of(
        OsTemplate.builder()
            .name(new OsTemplateName(row.requiredText("name")))
            .osName(row.text("osname"))
            .tags(row.text("tags"))
            .illegalPasswordCharacters(row.text("illegal_password_characters"))
            .leastMemoryMiB(row.number("mem"))
            .leastDiskMiB(row.number("disk"))
            .build());
  }

  private static OsTemplate details(OsTemplateName name, Answer answer) {
    return OsTemplate.builder()
        .name(name)
        .osName(answer.text("osname"))
        .tags(answer.text("tags"))
        .illegalPasswordCharacters(answer.text("illegal_password_characters"))
        .leastMemoryMiB(answer.number("mem"))
        .leastDiskMiB(answer.number("disk"))
        .build();
  }
}
