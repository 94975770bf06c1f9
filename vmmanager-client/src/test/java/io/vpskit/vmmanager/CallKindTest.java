package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vpskit.core.CallKind;
import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelCallReport;
import io.vpskit.core.PanelException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.vmmanager.account.AccountCreation;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.account.FunctionName;
import io.vpskit.vmmanager.machine.AddressFamily;
import io.vpskit.vmmanager.machine.AddressId;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.MachineResources;
import io.vpskit.vmmanager.machine.Reinstallation;
import io.vpskit.vmmanager.node.NodeId;
import io.vpskit.vmmanager.preset.PresetCreation;
import io.vpskit.vmmanager.preset.PresetId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of each operation of the client when the panel's answer to it is lost. */
class CallKindTest extends EmulatedPanelTest {

  private static final MachineId MACHINE = new MachineId(1);
  private static final AccountId ACCOUNT = new AccountId(2);

  /** Every operation, named as the method, with the function and the kind it must have. */
  enum Operation {
    MACHINES_LIST("vm", CallKind.READ, it -> it.machines().list()),
    MACHINES_VIEW("vm.edit", CallKind.READ, it -> it.machines().view(MACHINE)),
    MACHINES_CREATE(
        "vm.edit",
        CallKind.UNSAFE_WRITE,
        it -> it.machines().create(EmulatedPanel.creation("vm99").build())),
    MACHINES_CHANGE_OWNER(
        "vm.edit", CallKind.IDEMPOTENT_WRITE, it -> it.machines().changeOwner(MACHINE, ACCOUNT)),
    MACHINES_CHANGE_RESOURCES(
        "vm.edit",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.machines().changeResources(MACHINE, MachineResources.builder().cores(4).build())),
    MACHINES_CHANGE_HOST_NAME(
        "vm.edit",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.machines().changeHostName(MACHINE, "mail.example.net")),
    MACHINES_START("vm.start", CallKind.IDEMPOTENT_WRITE, it -> it.machines().start(MACHINE)),
    MACHINES_STOP("vm.stop", CallKind.IDEMPOTENT_WRITE, it -> it.machines().stop(MACHINE)),
    MACHINES_RESTART("vm.restart", CallKind.UNSAFE_WRITE, it -> it.machines().restart(MACHINE)),
    MACHINES_DELETE("vm.delete", CallKind.IDEMPOTENT_WRITE, it -> it.machines().delete(MACHINE)),
    MACHINES_REINSTALL_CHOICES(
        "vm.reinstall", CallKind.READ, it -> it.machines().reinstallChoices(MACHINE)),
    MACHINES_REINSTALL(
        "vm.reinstall",
        CallKind.UNSAFE_WRITE,
        it ->
            it.machines()
                .reinstall(
                    MACHINE, Reinstallation.builder().osTemplate(EmulatedPanel.DEBIAN).build())),
    MACHINES_CHANGE_PASSWORD(
        "vm.chpasswd",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.machines().changePassword(MACHINE, EmulatedPanel.secret("-new"))),
    MACHINES_CHANGE_SCREEN_PASSWORD(
        "vm.edit",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.machines().changeScreenPassword(MACHINE, EmulatedPanel.screenPassword())),
    MACHINES_CHANGE_BLOCK(
        "vm.edit", CallKind.IDEMPOTENT_WRITE, it -> it.machines().changeBlock(MACHINE, true)),
    MACHINES_SYSTEM_FACTS("vm.sysinfo", CallKind.READ, it -> it.machines().systemFacts(MACHINE)),
    MACHINES_DISK_USE("vm.sysinfo", CallKind.READ, it -> it.machines().diskUse(MACHINE)),
    MACHINES_MONTHLY_TRAFFIC(
        "reportvm", CallKind.READ, it -> it.machines().monthlyTraffic(MACHINE)),
    ADDRESSES_LIST("iplist", CallKind.READ, it -> it.addresses().list(MACHINE)),
    ADDRESSES_ADD(
        "iplist.edit",
        CallKind.UNSAFE_WRITE,
        it -> it.addresses().add(MACHINE, AddressFamily.IPV4, "mail.example.net")),
    ADDRESSES_CHANGE_REVERSE_NAME(
        "iplist.edit",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.addresses().changeReverseName(MACHINE, new AddressId(1), "mail.example.net")),
    ADDRESSES_REMOVE(
        "iplist.delete",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.addresses().remove(MACHINE, new AddressId(1))),
    ACCOUNTS_LIST("user", CallKind.READ, it -> it.accounts().list()),
    ACCOUNTS_FIND_BY_NAME("user", CallKind.READ, it -> it.accounts().findByName("u31")),
    ACCOUNTS_OWN_LEVEL("user", CallKind.READ, it -> it.accounts().ownLevel("admin")),
    ACCOUNTS_VIEW("user.edit", CallKind.READ, it -> it.accounts().view(ACCOUNT)),
    ACCOUNTS_CREATE(
        "user.edit",
        CallKind.UNSAFE_WRITE,
        it ->
            it.accounts()
                .create(
                    AccountCreation.builder()
                        .name("u99")
                        .password(EmulatedPanel.secret("-u99"))
                        .build())),
    ACCOUNTS_DELETE(
        "user.delete", CallKind.IDEMPOTENT_WRITE, it -> it.accounts().delete(List.of(ACCOUNT))),
    ACCOUNTS_ENABLE(
        "user.enable", CallKind.IDEMPOTENT_WRITE, it -> it.accounts().enable(List.of(ACCOUNT))),
    ACCOUNTS_DISABLE(
        "user.disable", CallKind.IDEMPOTENT_WRITE, it -> it.accounts().disable(List.of(ACCOUNT))),
    ACCOUNT_RIGHTS_LIST("userrights", CallKind.READ, it -> it.accountRights().list(ACCOUNT)),
    ACCOUNT_RIGHTS_SUSPEND(
        "userrights.suspend",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.accountRights().suspend("u31", List.of(new FunctionName("vm.stop")))),
    ACCOUNT_RIGHTS_RESUME(
        "userrights.resume",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.accountRights().resume("u31", List.of(new FunctionName("vm.stop")))),
    PRESETS_LIST("preset", CallKind.READ, it -> it.presets().list()),
    PRESETS_FIND_BY_NAME("preset", CallKind.READ, it -> it.presets().findByName("KVM-1")),
    PRESETS_VIEW("preset.edit", CallKind.READ, it -> it.presets().view(new PresetId(1))),
    PRESETS_CREATE(
        "preset.edit",
        CallKind.UNSAFE_WRITE,
        it -> it.presets().create(PresetCreation.builder().name("KVM-9").build())),
    OS_TEMPLATES_LIST("osmgr", CallKind.READ, it -> it.osTemplates().list()),
    OS_TEMPLATES_VIEW(
        "osmgr.edit", CallKind.READ, it -> it.osTemplates().view(EmulatedPanel.DEBIAN)),
    RECIPES_LIST("recipemgr", CallKind.READ, it -> it.recipes().list()),
    ISO_IMAGES_LIST("iso", CallKind.READ, it -> it.isoImages().list()),
    NODES_LIST("vmhostnode", CallKind.READ, it -> it.nodes().list()),
    NODES_ROOMS("vmhostnode", CallKind.READ, it -> it.nodes().rooms()),
    NODES_FACTS("vmhostnode.info", CallKind.READ, it -> it.nodes().facts(new NodeId(1))),
    NODES_CHANGE_MAXIMUM_MACHINE_COUNT(
        "vmhostnode.edit",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.nodes().changeMaximumMachineCount(new NodeId(1), 50)),
    SESSIONS_LEAVE_KEY(
        "session.newkey",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.sessions().leaveKey("u31", EmulatedPanel.secret("-key-0123456789"))),
    SESSIONS_PANEL_LINK(
        "session.newkey", CallKind.IDEMPOTENT_WRITE, it -> it.sessions().panelLink("u31")),
    SESSIONS_CONSOLE_LINK(
        "auth", CallKind.UNSAFE_WRITE, it -> it.sessions().consoleLink("u31", MACHINE));

    private final String function;
    private final CallKind kind;
    private final Consumer<VmManager> call;

    Operation(String function, CallKind kind, Consumer<VmManager> call) {
      this.function = function;
      this.kind = kind;
      this.call = call;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoseAnswerIsLostIsSentAgainOnlyIfThatIsSafe(Operation operation) {
    panel.deployed("vm31");
    long before = panel.emulator.ledger().callCount(operation.function);
    panel.requests.clear();
    panel.emulator.faults().on(operation.function).nth(1).loseAnswerAfterEffect();

    Throwable failure = catchThrowable(() -> operation.call.accept(panel.client));

    List<PanelCallReport> requests =
        panel.requests.stream().filter(it -> it.function().equals(operation.function)).toList();
    assertThat(requests).allSatisfy(it -> assertThat(it.kind()).isEqualTo(operation.kind));
    assertThat(requests.get(0).outcome()).isEqualTo(CallOutcome.NO_ANSWER);
    long received = panel.emulator.ledger().callCount(operation.function) - before;
    assertThat(received).isEqualTo(requests.size());
    if (operation.kind == CallKind.UNSAFE_WRITE) {
      assertThat(received).isEqualTo(1);
      assertThat(((PanelUnreachableException) failure).outcomeUnknown()).isTrue();
    } else {
      // A repeated write can be refused because the first one had its effect.
      assertThat(received).isEqualTo(2);
      assertThat(failure == null || failure instanceof PanelException).isTrue();
      assertThat(requests.get(1).outcome()).isIn(CallOutcome.ANSWERED, CallOutcome.REFUSED);
      assertThat(operation.kind == CallKind.READ && failure != null).isFalse();
    }
  }

  @Test
  void noOperationOfTheClientIsForgotten() {
    Set<String> tested =
        Arrays.stream(Operation.values())
            .map(it -> it.name().replace("_", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(operations()).isEqualTo(tested);
  }

  private static Set<String> operations() {
    return Arrays.stream(VmManager.class.getDeclaredMethods())
        .filter(CallKindTest::isSubject)
        .flatMap(
            subject ->
                publicMethods(subject.getReturnType())
                    .map(method -> (subject.getName() + method.getName()).toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isSubject(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.getReturnType().isEnum()
        && method.getReturnType().getPackageName().startsWith("io.vpskit.vmmanager.");
  }

  private static Stream<Method> publicMethods(Class<?> subject) {
    return Arrays.stream(subject.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.getReturnType() != subject);
  }
}
