package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import java.util.ArrayList;
import java.util.List;

/** The nodes: {@code vmhostnode}, {@code vmhostnode.edit}, {@code vmhostnode.info}. */
final class NodeFunctions {

  private final VmManager panel;

  NodeFunctions(VmManager panel) {
    this.panel = panel;
  }

  void addTo(FunctionTable functions) {
    functions
        .forAdministrators("vmhostnode", context -> list())
        .forAdministrators("vmhostnode.edit", this::edit)
        .forAdministrators("vmhostnode.info", this::info);
  }

  private Reply list() {
    List<Element> rows = new ArrayList<>();
    for (Node node : panel.nodes.all()) {
      rows.add(
          Element.of("elem")
              .add(Element.of("id", node.id()))
              .add("name", node.name())
              .add(Element.of("countvm", node.machines()))
              .add(Element.of("maxvmcount", node.maximumMachines()))
              .add("meminfo", node.usedMiB() + " MiB / " + node.memoryMiB() + " MiB"));
    }
    return new Reply.Rows("id", rows);
  }

  private Reply edit(CallContext context) {
    Node node = panel.nodes.require(context.required("elid"));
    if (!context.saves()) {
      return new Reply.Form(
          List.of(
              Element.of("elid", node.id()),
              Element.of("name", node.name()),
              Element.of("maxvmcount", node.maximumMachines())),
          List.of());
    }
    context
        .parameters()
        .find("maxvmcount")
        .ifPresent(
            value -> {
              node.maximumMachines(Values.positiveInt("maxvmcount", value));
              panel.changed();
            });
    return new Reply.Done(List.of(Element.of("elid", node.id())));
  }

  private Reply info(CallContext context) {
    Node node = panel.nodes.require(context.required("elid"));
    boolean russian = context.language().equals("ru");
    return new Reply.Rows(
        "type",
        List.of(
            row("total_mem", russian ? "Всего памяти" : "Total memory", node.memoryMiB() + " MiB"),
            row(
                "paid_mem",
                russian ? "Память машин" : "Memory given to machines",
                node.usedMiB() + " MiB"),
            row("free_mem", russian ? "Свободно" : "Free memory", node.freeMiB() + " MiB"),
            row("vm_count", russian ? "Машин" : "Machines", node.machines() + " pcs.")));
  }

  private static Element row(String type, String title, String info) {
    return Element.of("elem").add(Element.translated("type", type, title)).add("info", info);
  }
}
