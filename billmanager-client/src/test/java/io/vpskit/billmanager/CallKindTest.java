package io.vpskit.billmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vpskit.billmanager.licence.LicenceBinding;
import io.vpskit.billmanager.licence.LicenceId;
import io.vpskit.billmanager.licence.LicenceOrder;
import io.vpskit.billmanager.licence.LicenceQuery;
import io.vpskit.billmanager.licence.Licences;
import io.vpskit.billmanager.money.Balances;
import io.vpskit.billmanager.money.UnpaidOrders;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.billmanager.tariff.Tariffs;
import io.vpskit.core.CallKind;
import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelCallReport;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.testkit.fault.BillManagerFaultRule;
import io.vpskit.testkit.ledger.PanelCall;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of each operation of the client when the answer to it is lost. */
class CallKindTest {

  private static final LicenceId ID = EmulatedSeller.ACTIVE;
  private static final TariffId TARIFF = EmulatedSeller.BUSINESS;
  private static final Map<String, Class<?>> SUBJECTS =
      Map.of(
          "LICENCES", Licences.class,
          "TARIFFS", Tariffs.class,
          "BALANCES", Balances.class,
          "UNPAIDORDERS", UnpaidOrders.class);

  /** Every operation, named as the method, with the function and the kind it must have. */
  enum Operation {
    LICENCES_LIST("soft", CallKind.READ, it -> it.licences().list()),
    LICENCES_FIND("soft", CallKind.READ, it -> it.licences().find(LicenceQuery.builder().build())),
    LICENCES_FIND_FREE("soft", CallKind.READ, it -> it.licences().findFree(TARIFF)),
    LICENCES_VIEW("soft.edit", CallKind.READ, it -> it.licences().view(ID)),
    LICENCES_CHECK_ADDRESS(
        "soft.checkip", CallKind.READ, it -> it.licences().checkAddress(TARIFF, 1, "192.0.2.41")),
    LICENCES_ORDER(
        "soft.order.param",
        CallKind.UNSAFE_WRITE,
        it ->
            it.licences()
                .order(
                    LicenceOrder.builder()
                        .tariff(TARIFF)
                        .months(1)
                        .name("Item #17 addon vm31")
                        .address("192.0.2.41")
                        .build())),
    LICENCES_BIND(
        "soft.edit",
        CallKind.IDEMPOTENT_WRITE,
        it ->
            it.licences()
                .bind(ID, LicenceBinding.builder().name("a").address("192.0.2.42").build())),
    LICENCES_UNBIND("soft.edit", CallKind.IDEMPOTENT_WRITE, it -> it.licences().unbind(ID)),
    LICENCES_REISSUE_KEY("soft.edit", CallKind.UNSAFE_WRITE, it -> it.licences().reissueKey(ID)),
    LICENCES_RENEW(
        "service.prolong",
        CallKind.UNSAFE_WRITE,
        it -> it.licences().renew(ID, 1, EmulatedSeller.END)),
    LICENCES_SUSPEND("soft.suspend", CallKind.IDEMPOTENT_WRITE, it -> it.licences().suspend(ID)),
    LICENCES_RESUME(
        "soft.resume",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.licences().resume(EmulatedSeller.SUSPENDED)),
    LICENCES_CANCEL("soft.delete", CallKind.IDEMPOTENT_WRITE, it -> it.licences().cancel(ID)),
    LICENCES_CHANGE_ADD_ON(
        "soft.edit",
        CallKind.UNSAFE_WRITE,
        it -> it.licences().changeAddOn(ID, EmulatedSeller.NODES, 5)),
    LICENCES_CHANGE_AUTOMATIC_RENEWAL(
        "soft.edit",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.licences().changeAutomaticRenewal(ID, OptionalInt.empty())),
    TARIFFS_LIST("soft.order.pricelist", CallKind.READ, it -> it.tariffs().list()),
    TARIFFS_ORDER_FORM("soft.order.param", CallKind.READ, it -> it.tariffs().orderForm(TARIFF, 1)),
    BALANCES_LIST("subaccount", CallKind.READ, it -> it.balances().list()),
    BALANCES_OF_ACCOUNT("usrparam", CallKind.READ, it -> it.balances().ofAccount()),
    UNPAID_ORDERS_LIST("order", CallKind.READ, it -> it.unpaidOrders().list()),
    UNPAID_ORDERS_BASKET("basket", CallKind.READ, it -> it.unpaidOrders().basket()),
    UNPAID_ORDERS_REMOVE_FROM_BASKET(
        "basket", CallKind.IDEMPOTENT_WRITE, it -> it.unpaidOrders().removeFromBasket(1));

    private final String function;
    private final CallKind kind;
    private final Consumer<BillManager> call;

    Operation(String function, CallKind kind, Consumer<BillManager> call) {
      this.function = function;
      this.kind = kind;
      this.call = call;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoseAnswerIsLostIsSentAgainOnlyIfThatIsSafe(Operation operation) {
    try (EmulatedSeller seller = EmulatedSeller.start()) {
      seller.leaveAnOrderUnpaid();
      seller.requests.clear();
      BillManagerFaultRule rule = seller.emulator.faults().on(operation.function);
      (operation.kind.isWrite() && operation.function.endsWith(".edit")
              ? rule.when(PanelCall::saves)
              : rule)
          .nth(1)
          .loseAnswerAfterEffect();

      Throwable failure = catchThrowable(() -> operation.call.accept(seller.client));

      List<PanelCallReport> requests =
          seller.requests.stream()
              .filter(it -> it.function().equals(operation.function))
              .filter(it -> it.kind() == operation.kind)
              .toList();
      assertThat(requests.get(0).outcome()).isEqualTo(CallOutcome.NO_ANSWER);
      if (operation.kind == CallKind.UNSAFE_WRITE) {
        assertThat(requests).hasSize(1);
        assertThat(((PanelUnreachableException) failure).outcomeUnknown()).isTrue();
        assertThat(seller.emulator.ledger().effectCount(operation.function)).isPositive();
      } else {
        assertThat(requests).hasSize(2);
        assertThat(failure == null || failure instanceof PanelRefusedException).isTrue();
        assertThat(operation.kind == CallKind.READ && failure != null).isFalse();
      }
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
    return SUBJECTS.entrySet().stream()
        .flatMap(
            subject ->
                Arrays.stream(subject.getValue().getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .map(method -> subject.getKey() + method.getName().toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
