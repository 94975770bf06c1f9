package io.vpskit.provisioning.internal.check;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelSettings;
import io.vpskit.provisioning.MachinePanel;
import io.vpskit.provisioning.ModuleCheck.Severity;
import io.vpskit.provisioning.ModuleCheck.Subject;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Tariff;
import io.vpskit.vmmanager.VmManager;
import io.vpskit.vmmanager.account.AccountLevel;
import io.vpskit.vmmanager.node.NodeRoom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks at the machine panel: role, what the tariffs need, room, clock. */
final class MachinePanelCheck {
  private final ProcessingModule module;
  private final List<Tariff> tariffs;
  private final VmManager panel;
  private final PanelDoor door;
  private final Findings findings;

  private MachinePanelCheck(
      ProcessingModule module,
      List<Tariff> tariffs,
      VmManager panel,
      PanelDoor door,
      Findings findings) {
    this.module = module;
    this.tariffs = tariffs;
    this.panel = panel;
    this.door = door;
    this.findings = findings;
  }

  static void run(
      ProcessingModule module, List<Tariff> tariffs, InstantSource clock, Findings findings) {
    PanelSettings settings = ((MachinePanel.VmManager5) module.panel()).settings();
    try (PanelConnection connection = PanelConnection.open(settings)) {
      PanelDoor door = new PanelDoor(connection, findings);
      MachinePanelCheck check =
          new MachinePanelCheck(module, tariffs, VmManager.of(connection), door, findings);
      check.role(settings.credentials().user());
      new CatalogueCheck(module, tariffs, check.panel, door, findings).run();
      check.room();
      door.compareClocks(clock.instant());
    }
  }

  private void role(String user) {
    Optional<AccountLevel> level =
        door.ask(Subject.ROLE, Severity.ERROR, () -> panel.accounts().ownLevel(user));
    if (level.isPresent() && level.get() == AccountLevel.USER) {
      findings.error(
          Subject.ROLE,
          "account '" + user + "' is a user of the panel and sees its own machines only",
          "log in with an account that has the administrator role");
    } else if (level.isPresent() && !level.get().isAdministrator()) {
      findings.warning(
          Subject.ROLE,
          "account '" + user + "' has a level that is not known",
          "log in with an account that has the administrator role");
    }
  }

  private void room() {
    Optional<List<NodeRoom>> rooms =
        door.ask(Subject.NODES, Severity.WARNING, () -> panel.nodes().rooms());
    if (rooms.isEmpty()) {
      return;
    }
    if (rooms.get().isEmpty()) {
      findings.error(Subject.NODES, "the panel has no node", "add a node to the panel's cluster");
      return;
    }
    for (Tariff tariff : tariffs) {
      if (rooms.get().stream().noneMatch(room -> room.mayTake(tariff.memoryMiB()))) {
        findings.error(
            Subject.NODES,
            "no node takes one more machine of tariff '"
                + tariff.name()
                + "' with "
                + tariff.memoryMiB()
                + " MiB",
            "add a node, raise the number of machines a node may hold, or make the module inactive");
      }
    }
    unseen(rooms.get());
  }

  private void unseen(List<NodeRoom> rooms) {
    List<String> silent =
        rooms.stream()
            .filter(room -> room.freeMemoryMiB().isEmpty())
            .map(room -> room.node().name())
            .toList();
    if (!silent.isEmpty()) {
      findings.unknown(
          Subject.NODES,
          "not checked: the panel does not show the free memory of " + silent,
          "look at the nodes in the panel");
    }
    findings.unknown(
        Subject.NODES,
        "not checked: the panel does not show the free disk room of nodes",
        "look at the storages in the panel");
  }
}
