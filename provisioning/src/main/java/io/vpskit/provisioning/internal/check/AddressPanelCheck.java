package io.vpskit.provisioning.internal.check;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.ipmanager.IpManager;
import io.vpskit.ipmanager.address.Address;
import io.vpskit.provisioning.AddressPanel;
import io.vpskit.provisioning.ModuleCheck.Severity;
import io.vpskit.provisioning.ModuleCheck.Subject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks at IPmanager: log-in, role, group, clock. */
final class AddressPanelCheck {
  private static final String NO_RIGHT = "access";

  private AddressPanelCheck() {}

  static void run(AddressPanel settings, InstantSource clock, Findings findings) {
    try (PanelConnection connection = PanelConnection.open(settings.settings())) {
      PanelDoor door = new PanelDoor(connection, findings);
      IpManager panel = IpManager.of(connection, settings.dialect());
      Optional<List<Address>> addresses =
          door.ask(Subject.ADDRESS_GROUP, Severity.ERROR, () -> panel.addresses().list());
      addresses.ifPresent(listed -> group(settings.group(), listed, findings));
      role(settings.settings().credentials().user(), panel, door, findings);
      door.compareClocks(clock.instant());
    }
  }

  /** Only administrators may see which groups an account may use. */
  private static void group(String group, List<Address> listed, Findings findings) {
    boolean proven =
        listed.stream()
            .anyMatch(address -> address.group().filter(it -> it.name().equals(group)).isPresent());
    if (!proven) {
      findings.unknown(
          Subject.ADDRESS_GROUP,
          "not checked: the account has no address of group '"
              + group
              + "' yet, and the panel does not show it which groups it may use",
          "see in IPmanager that the account has rights on ranges with this group");
    }
  }

  /** What an account may not list shows that it is a user. */
  private static void role(String user, IpManager panel, PanelDoor door, Findings findings) {
    Optional<Boolean> administrator =
        door.ask(Subject.ROLE, Severity.INFO, () -> mayListAccounts(panel));
    if (administrator.orElse(false)) {
      findings.warning(
          Subject.ROLE,
          "account '" + user + "' may list accounts, so it is an administrator of IPmanager",
          "log in with an account of its own that has the role \"User\" and rights on the ranges"
              + " that are sold");
    }
  }

  private static boolean mayListAccounts(IpManager panel) {
    try {
      panel.accounts().list();
      return true;
    } catch (PanelRefusedException e) {
      if (e.type().equals(NO_RIGHT)) {
        return false;
      }
      throw e;
    }
  }
}
