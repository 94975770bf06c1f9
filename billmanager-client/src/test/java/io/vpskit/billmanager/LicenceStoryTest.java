package io.vpskit.billmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.vpskit.billmanager.licence.AddressCheck;
import io.vpskit.billmanager.licence.CancellationOutcome;
import io.vpskit.billmanager.licence.Licence;
import io.vpskit.billmanager.licence.LicenceBinding;
import io.vpskit.billmanager.licence.LicenceDetails;
import io.vpskit.billmanager.licence.LicenceId;
import io.vpskit.billmanager.licence.LicenceQuery;
import io.vpskit.billmanager.licence.LicenceStatus;
import io.vpskit.billmanager.licence.PlacedOrder;
import io.vpskit.billmanager.licence.RenewalOutcome;
import io.vpskit.billmanager.licence.SuspensionOutcome;
import io.vpskit.billmanager.money.Balance;
import io.vpskit.billmanager.money.BasketItem;
import io.vpskit.billmanager.money.UnpaidOrder;
import io.vpskit.billmanager.seller.RefusalMeaning;
import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.testkit.ledger.Charge;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of licences, told over HTTPS to an emulated seller. */
class LicenceStoryTest {

  private static final String NAME = "Item #17 addon vm31";

  private EmulatedSeller seller;
  private BillManager client;

  @BeforeEach
  void start() {
    seller = EmulatedSeller.start();
    client = seller.client;
  }

  @AfterEach
  void stop() {
    seller.close();
  }

  @Test
  void aLicenceIsOrderedBecomesActiveAndGetsItsKey() {
    LicenceId id = ordered(NAME, "192.0.2.41");
    LicenceDetails inProgress = client.licences().view(id).orElseThrow();
    assertThat(inProgress.licence().status()).isEqualTo(LicenceStatus.IN_PROGRESS);
    assertThat(inProgress.key()).isEmpty();

    seller.emulator.behave(behaviour -> behaviour.viewsWithoutKey(1));
    seller.waitForActivation();
    assertThat(client.licences().view(id).orElseThrow().key()).isEmpty();
    LicenceDetails ready = client.licences().view(id).orElseThrow();

    assertThat(ready.licence().status()).isEqualTo(LicenceStatus.ACTIVE);
    assertThat(ready.licence().name()).contains(NAME);
    assertThat(ready.licence().isFor("192.0.2.41")).isTrue();
    assertThat(ready.licence().tariff()).contains(EmulatedSeller.LITE);
    assertThat(ready.licence().ends()).contains(LocalDate.parse("2024-06-03"));
    assertThat(ready.licence().automaticRenewalMonths()).isEmpty();
    assertThat(hasKey(id, ready.key().orElseThrow())).isTrue();
    assertThat(client.licences().find(LicenceQuery.builder().namePrefix("Item #17 ").build()))
        .containsExactly(ready.licence());
    assertThat(seller.emulator.ledger().charges(NAME)).hasSize(1);
    assertThat(seller.emulator.licence(id.value()).orElseThrow().reference()).isEqualTo("vps-17");
  }

  @Test
  void aFreeLicenceIsBoundResumedGetsANewKeyAndIsReleasedAgain() {
    Licence free = client.licences().findFree(EmulatedSeller.BUSINESS).get(0);
    assertThat(free.id()).isEqualTo(EmulatedSeller.SUSPENDED);
    assertThat(free.addressChanged()).contains(LocalDate.parse("2024-02-20"));

    client
        .licences()
        .bind(
            free.id(),
            LicenceBinding.builder().name(NAME).address("192.0.2.41").reference("vps-17").build());
    Secret key = client.licences().reissueKey(free.id()).orElseThrow();
    assertThat(client.licences().resume(free.id())).isEqualTo(SuspensionOutcome.DONE);
    LicenceDetails bound = client.licences().view(free.id()).orElseThrow();
    assertThat(bound.licence().name()).contains(NAME);
    assertThat(bound.licence().addressChanged()).contains(LocalDate.parse("2024-05-03"));
    assertThat(bound.key().filter(key::equals)).isPresent();

    assertThat(client.licences().suspend(free.id())).isEqualTo(SuspensionOutcome.DONE);
    assertThat(client.licences().suspend(free.id())).isEqualTo(SuspensionOutcome.ALREADY);
    client.licences().unbind(free.id());
    assertThat(client.licences().findFree(EmulatedSeller.BUSINESS))
        .extracting(Licence::id)
        .containsExactly(free.id());
    assertThat(seller.emulator.licence(free.id().value()).orElseThrow().reference()).isEmpty();
    assertThat(seller.emulator.ledger().charges()).isEmpty();
  }

  @Test
  void aLicenceIsRenewedOnceFromTheEndThatWasSeen() {
    LocalDate newEnd = LocalDate.parse("2024-08-20");
    assertThat(client.licences().renew(EmulatedSeller.ACTIVE, 3, EmulatedSeller.END))
        .isEqualTo(new RenewalOutcome.Renewed(Optional.of(newEnd)));
    assertThat(client.licences().renew(EmulatedSeller.ACTIVE, 3, EmulatedSeller.END))
        .isEqualTo(new RenewalOutcome.EndDiffers(Optional.of(newEnd)));
    assertThat(seller.emulator.ledger().charges())
        .extracting(Charge::reason, Charge::amount)
        .containsExactly(tuple(Charge.Reason.RENEWAL, BigDecimal.valueOf(60)));
  }

  @Test
  void aTrialIsNotRenewed() {
    PlacedOrder placed =
        client
            .licences()
            .order(
                EmulatedSeller.order(NAME, "192.0.2.41")
                    .tariff(new TariffId(55_239))
                    .months(Licence.TRIAL)
                    .build());
    seller.waitForActivation();

    assertThat(
            client
                .licences()
                .renew(placed.licence().orElseThrow(), 1, LocalDate.parse("2024-05-17")))
        .isEqualTo(new RenewalOutcome.Trial());
  }

  @Test
  void anAddressIsAskedAbout() {
    assertThat(check("192.0.2.41")).isEqualTo(AddressCheck.FREE);
    assertThat(check("192.0.2.1")).isEqualTo(AddressCheck.TAKEN);
    seller.emulator.behave(behaviour -> behaviour.addressCheckOffered(false));
    assertThat(check("192.0.2.1")).isEqualTo(AddressCheck.UNSUPPORTED);
  }

  private AddressCheck check(String address) {
    return client.licences().checkAddress(EmulatedSeller.BUSINESS, 1, address);
  }

  @Test
  void refusalsSayWhatTheyMean() {
    BillManager told =
        BillManager.connect(
            seller.settings().build(),
            SellerSettings.builder()
                .putRefusalMeanings("money", RefusalMeaning.INSUFFICIENT_FUNDS)
                .putRefusalMeanings("limit/ip", RefusalMeaning.CHANGE_TOO_EARLY)
                .build());
    assertMeaning(
        RefusalMeaning.ADDRESS_TAKEN,
        told,
        () ->
            told.licences()
                .order(
                    EmulatedSeller.order(NAME, "192.0.2.1")
                        .tariff(EmulatedSeller.BUSINESS)
                        .build()));
    ordered(NAME, "192.0.2.41");
    seller.waitForActivation();
    assertMeaning(
        RefusalMeaning.CHANGE_TOO_EARLY,
        told,
        () ->
            told.licences()
                .bind(
                    new LicenceId(700_003),
                    LicenceBinding.builder().name(NAME).address("192.0.2.42").build()));
    seller.emulator.seller().setBalance("hoster", BigDecimal.ZERO);
    assertMeaning(
        RefusalMeaning.INSUFFICIENT_FUNDS,
        told,
        () -> told.licences().renew(EmulatedSeller.ACTIVE, 1, EmulatedSeller.END));
    seller.emulator.seller().closeTariff(EmulatedSeller.LITE.value());
    assertMeaning(
        RefusalMeaning.TARIFF_UNAVAILABLE,
        told,
        () -> told.tariffs().orderForm(EmulatedSeller.LITE, 1));
    told.close();
  }

  private static void assertMeaning(RefusalMeaning meaning, BillManager of, Runnable call) {
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(of.meaning(e)).isEqualTo(meaning));
  }

  @Test
  void suspendingIsNotOfferedByEverySeller() {
    seller.emulator.behave(behaviour -> behaviour.suspensionOffered(false));

    assertThat(client.licences().suspend(EmulatedSeller.ACTIVE))
        .isEqualTo(SuspensionOutcome.NOT_OFFERED);
    assertThat(client.licences().resume(EmulatedSeller.SUSPENDED))
        .isEqualTo(SuspensionOutcome.NOT_OFFERED);
  }

  @Test
  void aLicenceIsCancelledOrWasOrMustRunOn() {
    seller.emulator.faults().on("soft.delete").nth(1).minimumTerm();
    assertThat(client.licences().cancel(EmulatedSeller.ACTIVE))
        .isInstanceOf(CancellationOutcome.MinimumTerm.class);
    assertThat(client.licences().cancel(EmulatedSeller.ACTIVE))
        .isEqualTo(new CancellationOutcome.Done());
    assertThat(client.licences().cancel(EmulatedSeller.ACTIVE))
        .isEqualTo(new CancellationOutcome.Already());
    seller.emulator.behave(behaviour -> behaviour.deletedListed(false));
    assertThat(client.licences().cancel(EmulatedSeller.ACTIVE))
        .isEqualTo(new CancellationOutcome.Already());
    assertThat(client.licences().view(EmulatedSeller.ACTIVE)).isEmpty();
  }

  @Test
  void addOnsAndAutomaticRenewalAreChanged() {
    client.licences().changeAddOn(EmulatedSeller.ACTIVE, EmulatedSeller.NODES, 3);
    client.licences().changeAutomaticRenewal(EmulatedSeller.ACTIVE, OptionalInt.of(12));

    LicenceDetails details = client.licences().view(EmulatedSeller.ACTIVE).orElseThrow();
    assertThat(details.addOns()).isEqualTo(Map.of(EmulatedSeller.NODES, 3));
    assertThat(details.licence().automaticRenewalMonths()).hasValue(12);
    assertThat(details.licence().name()).contains("Item #1 addon a");
    client.licences().changeAutomaticRenewal(EmulatedSeller.ACTIVE, OptionalInt.empty());
    assertThat(
            client
                .licences()
                .view(EmulatedSeller.ACTIVE)
                .orElseThrow()
                .licence()
                .automaticRenewalMonths())
        .isEmpty();
  }

  @Test
  void anUnpaidOrderIsSeenAndTakenBack() {
    seller.leaveAnOrderUnpaid();
    Licence unpaid = client.licences().find(LicenceQuery.builder().name("unpaid").build()).get(0);
    assertThat(unpaid.status()).isEqualTo(LicenceStatus.ORDERED);

    assertThat(client.unpaidOrders().list())
        .extracting(UnpaidOrder::item)
        .containsExactly(OptionalLong.of(unpaid.id().value()));
    BasketItem item = client.unpaidOrders().basket().items().get(0);
    assertThat(item.service()).hasValue(unpaid.id().value());
    client.unpaidOrders().removeFromBasket(item.id());
    assertThat(client.unpaidOrders().basket().items()).isEmpty();
    assertThat(client.licences().find(LicenceQuery.builder().name("unpaid").build())).isEmpty();
    assertThat(seller.emulator.ledger().charges()).isEmpty();
  }

  @Test
  void tariffsAndBalancesAreRead() {
    seller.emulator.seller().setBalance("hoster", new BigDecimal("12345.6"));
    seller.emulator.behave(behaviour -> behaviour.language("ru").singleRowsAsObjects(true));

    assertThat(client.tariffs().list())
        .extracting(it -> it.tariff().value())
        .containsExactly(55_227L, 55_230L, 55_239L);
    assertThat(client.tariffs().orderForm(EmulatedSeller.BUSINESS, 1).addOns())
        .containsExactly(EmulatedSeller.NODES);
    assertThat(client.balances().list())
        .extracting(Balance::amount)
        .containsExactly(Optional.of(new BigDecimal("12345.60")));
    assertThat(client.balances().ofAccount().amount()).contains(new BigDecimal("12345.60"));
  }

  @Test
  void aSellerOfTheNewerKindIsSpokenToInHisWords() {
    SellerSettings newer =
        SellerSettings.builder()
            .orderFunction("v2.soft.order.param")
            .orderPeriodParameter("order_period")
            .suspensionSaved(true)
            .addressCheckSaved(true)
            .build();
    seller.emulator.behave(
        behaviour -> behaviour.nestedForms(false).plainStatus(false).namesListed(false));
    try (BillManager other = BillManager.connect(seller.settings().build(), newer)) {
      LicenceId id =
          other
              .licences()
              .order(EmulatedSeller.order(NAME, "192.0.2.41").months(12).build())
              .licence()
              .orElseThrow();
      seller.waitForActivation();
      assertThat(other.licences().suspend(id)).isEqualTo(SuspensionOutcome.DONE);
      Licence listed =
          other.licences().find(LicenceQuery.builder().address("192.0.2.41").build()).get(0);
      assertThat(listed.name()).isEmpty();
      assertThat(listed.status()).isEqualTo(LicenceStatus.SUSPENDED);
      assertThat(listed.ends()).contains(LocalDate.parse("2025-05-03"));
    }
  }

  @Test
  void aSessionThatEndedIsRenewedAndNothingIsOrderedTwice() {
    PanelSettings settings =
        seller
            .settings()
            .credentials(Credentials.session("hoster", ScriptedSeller.secret("-hoster")))
            .build();
    try (BillManager bySession = BillManager.connect(settings)) {
      bySession.licences().list();
      seller.clock.advance(Duration.ofMinutes(61));
      bySession.licences().order(EmulatedSeller.order(NAME, "192.0.2.41").build());
      assertThat(seller.emulator.ledger().callCount("auth")).isEqualTo(2);
      seller.emulator.faults().on("soft").nth(1).expireSession();
      assertThat(bySession.licences().list()).hasSize(3);
    }
    assertThat(seller.emulator.ledger().charges(NAME)).hasSize(1);
  }

  @Test
  void worksWithinTheProcessToo() {
    PanelSettings settings =
        PanelSettings.builder()
            .endpoint(
                PanelEndpoint.of(
                    PanelProduct.BILLMANAGER, "https://seller.invalid/manager/billmgr"))
            .credentials(Credentials.perCall("hoster", ScriptedSeller.secret("-hoster")))
            .addInterceptors(seller.emulator.interceptor())
            .build();
    try (BillManager within = BillManager.connect(settings)) {
      assertThat(within.licences().list()).hasSize(2);
    }
  }

  private LicenceId ordered(String name, String address) {
    return client
        .licences()
        .order(EmulatedSeller.order(name, address).reference("vps-17").build())
        .licence()
        .orElseThrow();
  }

  private boolean hasKey(LicenceId id, Secret key) {
    return seller.emulator.licence(id.value()).orElseThrow().keyMatches(key.reveal());
  }
}
