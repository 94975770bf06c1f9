package io.vpskit.ipmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vpskit.core.CallKind;
import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelCallReport;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.ipmanager.account.AccountCreation;
import io.vpskit.ipmanager.address.AddressChange;
import io.vpskit.ipmanager.address.AddressFilter;
import io.vpskit.ipmanager.address.AddressGroup;
import io.vpskit.ipmanager.address.IpAddress;
import io.vpskit.testkit.ledger.PanelCall;
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

  private static final IpAddress BOOKED = IpAddress.parse("198.51.100.20");

  /** Every operation, named as the method, with the function and the kind it must have. */
  enum Operation {
    ADDRESSES_LIST("ip", CallKind.READ, it -> it.addresses().list()),
    ADDRESSES_FIND("ip", CallKind.READ, it -> it.addresses().find(BOOKED)),
    ADDRESSES_FIND_BY_NOTE("ip", CallKind.READ, it -> it.addresses().findByNote("svc-1")),
    ADDRESSES_FIND_BY_REVERSE_NAME(
        "ip", CallKind.READ, it -> it.addresses().findByReverseName("a.example.net")),
    ADDRESSES_VIEW("ip.edit", CallKind.READ, it -> it.addresses().view(BOOKED)),
    ADDRESSES_ALLOCATE(
        "ip.edit",
        CallKind.UNSAFE_WRITE,
        it -> it.addresses().allocate(EmulatedPanel.request("svc-2").build())),
    ADDRESSES_CHANGE(
        "ip.edit",
        CallKind.IDEMPOTENT_WRITE,
        it ->
            it.addresses()
                .change(
                    BOOKED,
                    AddressChange.builder()
                        .reverseName("b.example.net")
                        .group(AddressGroup.PUBLIC)
                        .note("svc-3")
                        .build())),
    ADDRESSES_CHANGE_REVERSE_NAME(
        "ip.edit",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.addresses().changeReverseName(BOOKED, "b.example.net")),
    ADDRESSES_RELEASE("ip.delete", CallKind.UNSAFE_WRITE, it -> it.addresses().release(BOOKED)),
    ADDRESSES_FILTER(
        "ip.filter",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.addresses().filter(AddressFilter.builder().note("svc").build())),
    ADDRESSES_LIST_FILTERED("ip", CallKind.READ, it -> it.addresses().listFiltered()),
    ADDRESSES_CLEAR_FILTER(
        "ip.filter", CallKind.IDEMPOTENT_WRITE, it -> it.addresses().clearFilter()),
    ACCOUNTS_LIST("user", CallKind.READ, it -> it.accounts().list()),
    ACCOUNTS_FIND_BY_NAME("user", CallKind.READ, it -> it.accounts().findByName("billing")),
    ACCOUNTS_CREATE(
        "user.edit",
        CallKind.UNSAFE_WRITE,
        it ->
            it.accounts()
                .create(
                    AccountCreation.builder()
                        .name("bill")
                        .password(EmulatedPanel.secret("bill"))
                        .build())),
    USAGE_BY_ACCOUNT("userstat", CallKind.READ, it -> it.usage().byAccount()),
    USAGE_BY_RANGE("permstat", CallKind.READ, it -> it.usage().byRange()),
    NAME_SERVER_SYNCHRONISE("sync", CallKind.IDEMPOTENT_WRITE, it -> it.nameServer().synchronise()),
    SESSIONS_LEAVE_KEY(
        "session.newkey",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.sessions().leaveKey("billing", EmulatedPanel.secret("key-0123456789"))),
    SESSIONS_PANEL_LINK(
        "session.newkey", CallKind.IDEMPOTENT_WRITE, it -> it.sessions().panelLink("billing"));

    private final String function;
    private final CallKind kind;
    private final Consumer<IpManager> call;

    Operation(String function, CallKind kind, Consumer<IpManager> call) {
      this.function = function;
      this.kind = kind;
      this.call = call;
    }

    /** Whether a call is the one that matters, and not the reading of a form before it. */
    boolean isOf(PanelCall received) {
      return received.function().equals(function)
          && (kind == CallKind.READ || !function.endsWith(".edit") || received.had("sok", "ok"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoseAnswerIsLostIsSentAgainOnlyIfThatIsSafe(Operation operation) {
    panel.allocate("svc-1");
    panel.requests.clear();
    long before = received(operation);
    panel
        .emulator
        .faults()
        .on(operation.function)
        .when(operation::isOf)
        .nth(1)
        .loseAnswerAfterEffect();

    Throwable failure = catchThrowable(() -> operation.call.accept(panel.administrator));

    List<PanelCallReport> requests =
        panel.requests.stream()
            .filter(it -> it.function().equals(operation.function) && it.kind() == operation.kind)
            .toList();
    assertThat(requests.get(0).outcome()).isEqualTo(CallOutcome.NO_ANSWER);
    assertThat(received(operation) - before).isEqualTo(requests.size());
    if (operation.kind == CallKind.UNSAFE_WRITE) {
      assertThat(requests).hasSize(1);
      assertThat(((PanelUnreachableException) failure).outcomeUnknown()).isTrue();
    } else {
      assertThat(requests).hasSize(2);
      assertThat(failure == null || failure instanceof PanelRefusedException).isTrue();
      assertThat(operation.kind == CallKind.READ && failure != null).isFalse();
    }
  }

  private long received(Operation operation) {
    return panel.emulator.ledger().calls().stream().filter(operation::isOf).count();
  }

  @Test
  void noOperationOfTheClientIsForgotten() {
    // Asks what is known already, and sends nothing.
    Set<String> tested = new TreeSet<>(Set.of("ADDRESSESSAYSNONEISFREE"));
    Arrays.stream(Operation.values()).map(it -> it.name().replace("_", "")).forEach(tested::add);

    assertThat(operations()).isEqualTo(tested);
  }

  private static Set<String> operations() {
    return Arrays.stream(IpManager.class.getDeclaredMethods())
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
        && method.getReturnType().getPackageName().startsWith("io.vpskit.ipmanager.");
  }

  private static Stream<Method> publicMethods(Class<?> subject) {
    return Arrays.stream(subject.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()));
  }
}
