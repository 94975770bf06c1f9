package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelException;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.pool.AlwaysPooled;
import io.vpskit.pool.Tiers;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.behaviour.ConsoleRenewal;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.FaultRule;
import io.vpskit.testkit.ledger.IssuedSecret;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import io.vpskit.testkit.ledger.SecretKind;
import io.vpskit.vmmanager.VmManager;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.Reinstallation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that was known of a spare before it was sold opens it afterwards, whatever happens. */
class SealedHandOverTest {
  private static final String POOL_PASSWORD = TestHost.CANARY + "-pool";

  /** Look, owner, look, password, screen, look, host name, restart. */
  private static final int CALLS = 8;

  /** Then the client has given up, and the operation has to try again. */
  private static final int LOST_TRIES = 4;

  @TempDir Path folder;
  private TestHost host;
  private VmManager poolOwner;

  /** What can go wrong with a call. */
  enum Trouble {
    REFUSED(rule -> rule.times(1).error("value", "elid", "", "not today")),
    REFUSED_AFTER_ALL(rule -> rule.times(1).afterEffect().error("value", "elid", "", "not today")),
    LOST_BEFORE(rule -> rule.times(LOST_TRIES).beforeEffect().resetConnection()),
    LOST_AFTER(rule -> rule.times(LOST_TRIES).afterEffect().resetConnection());

    private final Function<FaultRule, Fault> fault;

    Trouble(Function<FaultRule, Fault> fault) {
      this.fault = fault;
    }

    boolean isRefusal() {
      return this == REFUSED || this == REFUSED_AFTER_ALL;
    }
  }

  @BeforeEach
  void fill() {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    VmManagerEmulator panel =
        TestHost.panelBuilder(clock, "192.0.2.0/24")
            .account("pool", POOL_PASSWORD)
            .ledgerLimit(100_000)
            .build();
    host =
        TestHost.on(folder)
            .module(module -> module.activationLimit(0))
            .pool(
                pool ->
                    pool.alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN)))
                        .simultaneousBuilds(4)
                        .tiers(Tiers.billmanager(2, 2, 2, 2, 2)))
            .open(panel, clock);
    host.until(() -> host.ready() == 2);
    poolOwner = VmManager.connect(asPoolOwner());
  }

  /** He logs in, and his calls are nobody's business. */
  private PanelSettings asPoolOwner() {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, "https://panel.example.org:1500/vmmgr"))
        .credentials(Credentials.session("pool", Secret.of(POOL_PASSWORD)))
        .addInterceptors(host.panel.interceptor())
        .build();
  }

  @AfterEach
  void close() {
    poolOwner.close();
    host.close();
  }

  /** All but the administrator's, who sees everything, and those of the buyer himself. */
  private List<IssuedSecret> secretsOfOthers() {
    return host.panel.ledger().secretsEverIssued().stream()
        .filter(secret -> !secret.ofAdministrator())
        .filter(secret -> !secret.account().equals(Optional.of("uc1")))
        .toList();
  }

  private List<SecretKind> opening(String machine, List<IssuedSecret> secrets) {
    return secrets.stream()
        .filter(secret -> host.panel.opens(machine, secret))
        .map(IssuedSecret::kind)
        .toList();
  }

  private void place(String id) {
    host.provisioner()
        .order(
            Order.builder().from(TestHost.order(id)).rootPassword(Secret.of(password(id))).build());
  }

  /** Each begins in its own way: a screen takes no more than the beginning. */
  private static String password(String id) {
    return id + "-" + Integer.toHexString(id.hashCode()) + "-" + TestHost.CANARY;
  }

  private MachineRecord sold(String orderId) {
    return host.panel.machineById(host.service(orderId).machineId().orElseThrow()).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void nothingKnownBeforeTheClaimOpensTheMachineAfterwards(ConsoleRenewal renewal) {
    host.panel.behave(behaviour -> behaviour.consoleRenewal(renewal));
    poolOwner.machines().list();
    VmManager administrator = VmManager.connect(host.panelSettings());
    administrator.sessions().leaveKey("pool", Secret.of(TestHost.CANARY + "-one-time-key"));
    administrator.close();
    List<IssuedSecret> known = secretsOfOthers();
    host.panel
        .machinesOf("pool")
        .forEach(
            spare ->
                assertThat(Set.copyOf(opening(spare.name(), known)))
                    .isEqualTo(
                        EnumSet.of(
                            SecretKind.ROOT_PASSWORD,
                            SecretKind.CONSOLE_PASSWORD,
                            SecretKind.ACCOUNT_PASSWORD,
                            SecretKind.SESSION,
                            SecretKind.ONE_TIME_KEY)));

    place("warm");
    host.provisioner().runDueWork();

    assertThat(host.service("warm").delivery()).contains(Delivery.POOL);
    MachineRecord machine = sold("warm");
    assertThat(opening(machine.name(), known)).isEmpty();
    assertThat(machine.owner()).isEqualTo("uc1");
    assertThat(machine.passwordMatches(password("warm"))).isTrue();
    assertThat(machine.status()).isEqualTo(MachineStatus.RUNNING);
  }

  @Test
  void aSessionOfThePoolOwnerThatRunsMeanwhileChangesNothingThatStays() {
    List<String> tried = new ArrayList<>();
    List<MachineId> spares =
        host.panel.machinesOf("pool").stream()
            .map(spare -> new MachineId(Long.parseLong(spare.id())))
            .toList();
    host.betweenCalls =
        () -> {
          String password = TestHost.CANARY.substring(0, 3) + "-e" + tried.size();
          tried.add(password);
          for (MachineId spare : spares) {
            attempt(() -> poolOwner.machines().changePassword(spare, Secret.of(password + "vil")));
            attempt(() -> poolOwner.machines().changeScreenPassword(spare, Secret.of(password)));
          }
        };

    place("warm");
    host.provisioner().runDueWork();

    assertThat(host.service("warm").delivery()).contains(Delivery.POOL);
    MachineRecord machine = sold("warm");
    assertThat(tried).hasSizeGreaterThan(7);
    assertThat(opening(machine.name(), secretsButThoseOfTheBuyer())).isEmpty();
    assertThat(machine.passwordMatches(password("warm"))).isTrue();
    assertThat(tried).noneMatch(it -> machine.consolePasswordMatches(it));
    assertThat(tried).noneMatch(it -> machine.passwordMatches(it + "vil"));
  }

  /** The buyer's own are among those of his machine by now. */
  private List<IssuedSecret> secretsButThoseOfTheBuyer() {
    return secretsOfOthers().stream()
        .filter(secret -> !secret.matches(password("warm")))
        .filter(secret -> !secret.matches(password("warm").substring(0, 8)))
        .toList();
  }

  @Test
  void aSpareThatThePoolOwnerReinstallsMeanwhileIsNotSold() {
    Set<MachineId> spares = new HashSet<>();
    host.panel
        .machinesOf("pool")
        .forEach(spare -> spares.add(new MachineId(Long.parseLong(spare.id()))));
    Reinstallation withKey =
        Reinstallation.builder()
            .osTemplate(new OsTemplateName(TestHost.DEBIAN))
            .addSshPublicKeys("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA evil")
            .build();
    host.betweenCalls =
        () ->
            List.copyOf(spares)
                .forEach(
                    spare ->
                        attempt(
                            () -> {
                              poolOwner.machines().reinstall(spare, withKey);
                              spares.remove(spare);
                            }));

    place("cold");
    host.untilActive("cold");

    assertThat(host.service("cold").delivery()).contains(Delivery.COLD_BUILD);
    assertThat(sold("cold").sshPublicKeys()).isEmpty();
    assertThat(host.provisioner().pool().status().get(0).quarantined())
        .singleElement()
        .satisfies(spare -> assertThat(spare.reason()).contains("installing"));
  }

  @Test
  void aSpareIsNoMatchForAnOrderWithKeysWhichAreSetWhenAMachineIsBuilt() {
    String key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA buyer@example.org";

    host.provisioner().order(Order.builder().from(TestHost.order("keys")).addSshKeys(key).build());
    host.untilActive("keys");

    Service service = host.service("keys");
    assertThat(service.delivery()).contains(Delivery.COLD_BUILD);
    assertThat(host.panel.opens(service.machineName().orElseThrow(), SecretKind.SSH_KEY, key))
        .isTrue();
    assertThat(host.ready()).isEqualTo(2);
    assertThat(host.provisioner().journal(service.id()))
        .filteredOn(entry -> entry.decision().equals("cold build"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.reason()).contains("SSH keys"));
  }

  private static void attempt(Runnable call) {
    try {
      call.run();
    } catch (PanelException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Test
  void aPasswordThatIsNotReplacedAlthoughThePanelSaysSoIsNoticed() {
    host.panel.faults().on("vm.chpasswd").nth(1).okWithoutEffect();
    List<IssuedSecret> known = secretsOfOthers();

    place("cold");
    host.untilActive("cold");

    assertThat(host.service("cold").delivery()).contains(Delivery.COLD_BUILD);
    assertThat(opening(sold("cold").name(), known)).isEmpty();
    assertThat(host.provisioner().pool().status().get(0).quarantined())
        .singleElement()
        .satisfies(spare -> assertThat(spare.reason()).contains("password of the screen"));
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatGoesWrongEndsInASealedMachineAndAtMostOneSpareInQuarantine(Trouble trouble) {
    place("known");
    host.untilActive("known");
    int quarantined = 0;
    for (int call = 1; call <= CALLS; call++) {
      host.until(() -> host.ready() == 2);
      List<String> spares = host.panel.machinesOf("pool").stream().map(MachineRecord::id).toList();
      List<IssuedSecret> known = secretsOfOthers();
      Set<Long> hits = new HashSet<>();
      Fault fault =
          trouble.fault.apply(
              host.panel
                  .faults()
                  .onEveryFunction()
                  .when(it -> it.elements().stream().anyMatch(spares::contains))
                  .when(it -> hits.add(it.sequence()))
                  .from(call));
      String order = "o" + call;

      place(order);
      host.untilActive(order);
      fault.remove();
      int machines = call + 1;
      host.until(() -> host.panel.machinesOf("uc1").size() == machines);

      MachineRecord machine = sold(order);
      boolean fromPool = host.service(order).delivery().equals(Optional.of(Delivery.POOL));
      assertThat(opening(machine.name(), known)).as("call %d", call).isEmpty();
      assertThat(machine.owner()).isEqualTo("uc1");
      assertThat(machine.passwordMatches(password(order))).isTrue();
      quarantined += fromPool ? 0 : 1;
      assertThat(hits).hasSizeGreaterThanOrEqualTo(call);
      assertThat(host.provisioner().pool().status().get(0).quarantined()).hasSize(quarantined);
    }
    assertThat(quarantined > 0).isEqualTo(trouble.isRefusal());
  }
}
