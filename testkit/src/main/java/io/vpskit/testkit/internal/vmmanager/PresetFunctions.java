package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The VPS templates: {@code preset}, {@code preset.edit}. */
final class PresetFunctions {

  private final VmManager panel;
  private final List<String> fields = new ArrayList<>();

  PresetFunctions(VmManager panel) {
    this.panel = panel;
    fields.add("mem");
    fields.add(panel.dialect.coresField());
    fields.add(panel.dialect.diskField());
    fields.addAll(panel.dialect.settings().keySet());
  }

  void addTo(FunctionTable functions) {
    functions.forAdministrators("preset", this::list).forAdministrators("preset.edit", this::edit);
  }

  private Reply list(CallContext context) {
    List<Element> rows = new ArrayList<>();
    for (Presets.Entry preset : panel.presets.all()) {
      Element row = Element.of("elem").add(Element.of("id", preset.id)).add("name", preset.name);
      for (String field : fields.subList(0, 3)) {
        String value = preset.value(field);
        if (!value.isEmpty() || context.behaviour().emptyColumnsAsNodes()) {
          row.add(field, value);
        }
      }
      rows.add(row);
    }
    return new Reply.Rows("id", rows);
  }

  private Reply edit(CallContext context) {
    if (!context.parameters().has("elid")) {
      return context.saves() ? create(context) : form("", "", Map.of());
    }
    Presets.Entry preset = panel.presets.require(context.parameter("elid"));
    return context.saves()
        ? change(preset, context)
        : form(Long.toString(preset.id), preset.name, preset.values);
  }

  private Reply form(String elid, String name, Map<String, String> values) {
    List<Element> nodes = new ArrayList<>();
    nodes.add(Element.of("elid", elid));
    nodes.add(Element.of("name", name));
    for (String field : fields) {
      String usual = panel.dialect.settings().getOrDefault(field, "");
      nodes.add(Element.of(field, values.getOrDefault(field, usual)));
    }
    return new Reply.Form(nodes, List.of());
  }

  private Reply create(CallContext context) {
    Presets.Entry preset = panel.presets.create(context.required("name"), given(context));
    panel.changed();
    return new Reply.Done(List.of(Element.of("id", preset.id), Element.of("elid", preset.id)));
  }

  private Reply change(Presets.Entry preset, CallContext context) {
    preset.name = context.parameters().find("name").orElse(preset.name);
    preset.values.putAll(given(context));
    panel.changed();
    return new Reply.Done(List.of(Element.of("elid", preset.id)));
  }

  private Map<String, String> given(CallContext context) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String field : fields) {
      context.parameters().find(field).ifPresent(value -> given.put(field, value));
    }
    for (String field : fields.subList(0, 3)) {
      given.computeIfPresent(field, (name, value) -> Long.toString(Values.positive(name, value)));
    }
    return given;
  }
}
