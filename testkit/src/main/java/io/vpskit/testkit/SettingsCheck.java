package io.vpskit.testkit;

import io.vpskit.testkit.catalogue.HostNode;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.RangeGrant;
import io.vpskit.testkit.catalogue.Recipe;
import io.vpskit.testkit.internal.address.AddressInterval;
import io.vpskit.testkit.internal.ipmanager.AddressPlan;
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
    check.refuse();
  }

  static void check(IpManagerEmulatorBuilder settings, AddressPlan plan) {
    SettingsCheck check = new SettingsCheck();
    List<String> logins = new ArrayList<>(settings.accounts.keySet());
    logins.add(settings.administratorName);
    check.distinct("login name", logins);
    for (RangeGrant grant : plan.grants()) {
      check.require(
          settings.accounts.containsKey(grant.account()),
          "range " + grant.range() + " is granted to " + grant.account() + ", who has no account");
      check.require(
          plan.groups().containsAll(grant.groups()),
          "range " + grant.range() + " is granted for a group that does not exist");
      check.require(
          isWithinANetwork(grant, plan), "range " + grant.range() + " is within no network");
    }
    check.refuse();
  }

  private static boolean isWithinANetwork(RangeGrant grant, AddressPlan plan) {
    AddressInterval range = AddressInterval.parse(grant.range());
    return plan.networks().stream()
        .anyMatch(it -> AddressInterval.parse(it.network()).contains(range));
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("emulator: " + String.join("; ", problems));
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
