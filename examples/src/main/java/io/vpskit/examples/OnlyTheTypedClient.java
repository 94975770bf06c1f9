package io.vpskit.examples;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.core.Trust;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.vmmanager.VmManager;
import io.vpskit.vmmanager.account.AccountCreation;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.machine.DeploymentState;
import io.vpskit.vmmanager.machine.Machine;
import io.vpskit.vmmanager.machine.MachineCreation;
import io.vpskit.vmmanager.machine.MachineId;
import java.time.Duration;

/**
 * How do I call VMmanager 5 in types, without database, engine and pool?
 *
 * <p>Needs {@code vpskit-vmmanager-client} alone. An account and a machine are created, the machine
 * is found deployed by listing, its owner gets a link that logs him in once, and a call that the
 * panel refuses is shown. The panel is an emulated one over HTTPS whose time is virtual: where the
 * clock is moved, a program with a real panel waits.
 *
 * <pre>{@code
 * mvn -q compile exec:java -Dexec.mainClass=io.vpskit.examples.OnlyTheTypedClient
 * }</pre>
 */
public final class OnlyTheTypedClient {
  private static final String USER = "admin";
  private static final String PASSWORD = "kanarek-7Qx-client";

  /** Chosen by the caller: after a lost answer the machine is found again by it. */
  private static final String MACHINE = "vps-anna-1";

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
  private static final int MOST_LOOKS = 100;

  private OnlyTheTypedClient() {}

  /**
   * Runs the example.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    VirtualClock clock = VirtualClock.create();
    VmManagerEmulator emulator =
        VmManagerEmulator.builder()
            .clock(clock)
            .administrator(USER, PASSWORD)
            .smallCatalogue()
            .build();
    try (EmulatorServer server = emulator.startHttps();
        VmManager panel = VmManager.connect(settings(server))) {
      System.out.println("OS templates:");
      panel.osTemplates().list().forEach(template -> System.out.println("  " + template.name()));

      AccountId anna = createAccount(panel);
      panel.machines().create(machine(anna));
      Machine machine = waitUntilDeployed(panel, clock);
      System.out.println(MACHINE + " has the address " + machine.address().orElseThrow());

      System.out.println("For Anna's browser: " + panel.sessions().panelLink("anna"));
      callInVain(panel);
    }
  }

  private static PanelSettings settings(EmulatorServer server) {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, server.url()))
        .credentials(Credentials.session(USER, Secret.of(PASSWORD)))
        .trust(Trust.fingerprint(server.fingerprint()))
        .application("examples/1")
        .build();
  }

  private static AccountId createAccount(VmManager panel) {
    AccountCreation creation =
        AccountCreation.builder().name("anna").password(Secret.of(PASSWORD + "-anna")).build();
    return panel
        .accounts()
        .create(creation)
        .or(() -> panel.accounts().findByName("anna").map(account -> account.id()))
        .orElseThrow();
  }

  private static MachineCreation machine(AccountId owner) {
    return MachineCreation.builder()
        .name(MACHINE)
        .hostName("anna.example.org")
        .owner(owner)
        .memoryMiB(1024)
        .cores(1)
        .diskMiB(20_480)
        .osTemplate(new OsTemplateName("ISPsystem__Debian-12-x86_64"))
        .password(Secret.of(PASSWORD + "-root"))
        .build();
  }

  private static Machine waitUntilDeployed(VmManager panel, VirtualClock clock) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      Machine machine =
          panel.machines().list().stream()
              .filter(each -> each.name().equals(MACHINE))
              .findFirst()
              .orElseThrow();
      System.out.println(MACHINE + " is " + machine.deployment());
      if (machine.deployment() == DeploymentState.DEPLOYED) {
        return machine;
      }
      clock.advance(BETWEEN_LOOKS);
    }
    throw new IllegalStateException(MACHINE + " is not deployed after " + MOST_LOOKS + " looks");
  }

  private static void callInVain(VmManager panel) {
    try {
      panel.machines().view(new MachineId(4711));
    } catch (PanelRefusedException e) {
      System.out.println("Refused, type " + e.type() + ": " + e.getMessage());
    }
  }
}
