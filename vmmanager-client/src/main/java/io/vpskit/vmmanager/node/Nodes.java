package io.vpskit.vmmanager.node;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Problems;
import io.vpskit.core.call.Row;
import java.util.List;
import java.util.Optional;

/**
 * The nodes of a panel. Safe for use by several threads; every method blocks for one panel call and
 * fails with a {@link PanelException}.
 */
public final class Nodes {

  private static final PanelFunction LIST = PanelFunction.read("vmhostnode");
  private static final PanelFunction INFO = PanelFunction.read("vmhostnode.info");
  private static final PanelFunction CHANGE = PanelFunction.idempotentWrite("vmhostnode.edit");

  private final PanelConnection panel;

  /**
   * Nodes over a connection.
   *
   * @param panel a connection to VMmanager 5
   */
  public Nodes(PanelConnection panel) {
    this.panel = panel;
  }

  /**
   * Lists all nodes ({@code vmhostnode}; seen in clients of VMmanager 5). A read.
   *
   * @return in the panel's order, complete: fewer rows than the panel says exist are a failure
   */
  public List<Node> list() {
    return panel.list(LIST.call().allRows(), Nodes::node);
  }

  /**
   * Asks for the room on every node ({@code vmhostnode} and, for each, {@code vmhostnode.info};
   * seen in clients of VMmanager 5, which facts tell the free memory is inferred). One panel call
   * more than there are nodes. A read.
   *
   * @return in the panel's order
   */
  public List<NodeRoom> rooms() {
    return list().stream().map(node -> new NodeRoom(node, Memory.free(facts(node.id())))).toList();
  }

  /**
   * Asks what the panel knows about a node ({@code vmhostnode.info}; seen in a client of VMmanager
   * 5). A read.
   *
   * @param node which node
   * @return facts in the panel's order
   */
  public List<NodeFact> facts(NodeId node) {
    return panel.report(
        INFO.call().on(node.value()).allRows(),
        row -> Optional.of(new NodeFact(row.requiredText("type"), row.text("info"))));
  }

  /**
   * Sets how many machines a node may hold ({@code vmhostnode.edit}; seen in scripts on VMmanager
   * 5). An idempotent write.
   *
   * @param node which node
   * @param maximum 0 to 100,000
   */
  public void changeMaximumMachineCount(NodeId node, int maximum) {
    new Problems("node change").requireBetween("maximum", maximum, 0, 100_000).refuse();
    panel.perform(CHANGE.call().on(node.value()).saved().with("maxvmcount", maximum));
  }

  private static Optional<Node> node(Row row) {
    return Optional.of(
        new Node(
            new NodeId(row.requiredKey("id")),
            row.requiredText("name"),
            row.number("countvm"),
            row.number("maxvmcount"),
            row.text("meminfo")));
  }
}
