package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.catalogue.HostNode;
import io.vpskit.testkit.internal.panel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The nodes, and the choice among them. Guarded by the panel's lock. */
final class Nodes {

  private final List<Node> nodes = new ArrayList<>();

  Nodes(List<HostNode> settings) {
    for (HostNode setting : settings) {
      nodes.add(new Node(nodes.size() + 1L, setting));
    }
  }

  List<Node> all() {
    return nodes;
  }

  Node require(String key) {
    return nodes.stream()
        .filter(node -> node.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.missed("vmhostnode", key));
  }

  /** The named node, or for {@code auto} and nothing the one with most free memory. */
  Node choose(String wanted, long memoryMiB) {
    if (!wanted.isEmpty() && !wanted.equals("auto")) {
      Node node = require(wanted);
      if (!node.hasRoomFor(memoryMiB)) {
        throw Refusal.noRoom(Long.toString(memoryMiB));
      }
      return node;
    }
    return nodes.stream()
        .filter(node -> node.hasRoomFor(memoryMiB))
        .max(
            Comparator.comparingLong(Node::freeMiB)
                .thenComparing(Node::id, Comparator.reverseOrder()))
        .orElseThrow(() -> Refusal.noRoom(Long.toString(memoryMiB)));
  }
}
