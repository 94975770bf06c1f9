package io.vpskit.testkit;

import io.vpskit.testkit.catalogue.HostNode;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Recipe;
import io.vpskit.testkit.internal.vmmanager.Catalogue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses settings that contradict each other, with all problems in one message. */
final class SettingsCheck {

  private final List<String> problems = new ArrayList<>();

  private SettingsCheck() {}

  static void check(VmManagerEmulatorBuilder settings, Catalogue catalogue) {
    SettingsCheck check = new SettingsCheck();
    List<String> logins = new ArrayList<>(settings.accounts.keySet());
    logins.add(settings.administratorName);
    check.distinct("login name", logins);
    check.distinct("node", catalogue.nodes().stream().map(HostNode::name).toList());
    check.distinct("OS template", catalogue.osTemplates().stream().map(OsTemplate::name).toList());
    check.distinct("recipe", catalogue.recipes().stream().map(Recipe::name).toList());
    if (!check.problems.isEmpty()) {
      throw new IllegalArgumentException("emulator: " + String.join("; ", check.problems));
    }
  }

  private void distinct(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isEmpty()) {
        problems.add(what + " must not be empty");
      } else if (!seen.add(name)) {
        problems.add(what + " " + name + " is given twice");
      }
    }
  }
}
