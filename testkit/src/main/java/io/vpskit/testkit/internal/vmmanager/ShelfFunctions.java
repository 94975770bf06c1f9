package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.catalogue.IsoImage;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Recipe;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.wire.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be installed: {@code osmgr}, {@code osmgr.edit}, {@code recipemgr}, {@code iso}, {@code
 * repo}.
 */
final class ShelfFunctions {

  private final VmManager panel;

  ShelfFunctions(VmManager panel) {
    this.panel = panel;
  }

  void addTo(FunctionTable functions) {
    functions
        .forAll("osmgr", context -> osTemplates())
        .forAll("osmgr.edit", this::osTemplate)
        .forAll("recipemgr", context -> recipes())
        .forAdministrators("repo", context -> repositories());
    if (panel.dialect.fullVirtualization()) {
      functions.forAll("iso", context -> isoImages());
    }
  }

  private Reply osTemplates() {
    List<Element> rows = new ArrayList<>();
    for (OsTemplate template : panel.shelf.osTemplates()) {
      rows.add(Element.of("elem").add("name", template.name()).add("osname", template.title()));
    }
    return new Reply.Rows("name", rows);
  }

  /** The fields of the template's {@code metainfo.xml} that the emulator knows. */
  private Reply osTemplate(CallContext context) {
    OsTemplate template = panel.shelf.requireOsTemplate(context.required("elid"));
    return new Reply.Form(
        List.of(
            Element.of("elid", template.name()),
            Element.of("name", template.name()),
            Element.of("type", "ostemplate"),
            Element.of("osname", template.title()),
            Element.of("tags", String.join(" ", sorted(template.tags()))),
            Element.of("illegal_password_characters", template.illegalPasswordCharacters())),
        List.of());
  }

  private Reply recipes() {
    List<Element> rows = new ArrayList<>();
    for (Recipe recipe : panel.shelf.recipes()) {
      Element row = Element.of("elem").add("id", recipe.name()).add("name", recipe.name());
      if (!recipe.tags().isEmpty()) {
        row.add("tags", String.join(" ", sorted(recipe.tags())));
      }
      rows.add(row);
    }
    return new Reply.Rows("name", rows);
  }

  private Reply isoImages() {
    List<Element> rows = new ArrayList<>();
    for (IsoImage image : panel.shelf.isoImages()) {
      rows.add(
          Element.of("elem").add(Element.of("id", rows.size() + 1L)).add("name", image.name()));
    }
    return new Reply.Rows("id", rows);
  }

  private static Reply repositories() {
    return new Reply.Rows(
        "name",
        List.of(
            Element.of("elem")
                .add("name", "ISPsystem")
                .add("location", "http://repository.example.org/")));
  }

  private static List<String> sorted(Iterable<String> tags) {
    List<String> sorted = new ArrayList<>();
    tags.forEach(sorted::add);
    sorted.sort(null);
    return sorted;
  }
}
