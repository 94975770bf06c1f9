package io.vpskit.billmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.billmanager.licence.AddressCheck;
import io.vpskit.billmanager.licence.CancellationOutcome;
import io.vpskit.billmanager.licence.Licence;
import io.vpskit.billmanager.licence.LicenceBinding;
import io.vpskit.billmanager.licence.LicenceId;
import io.vpskit.billmanager.licence.LicenceOrder;
import io.vpskit.billmanager.licence.PlacedOrder;
import io.vpskit.billmanager.licence.RenewalOutcome;
import io.vpskit.billmanager.licence.SuspensionOutcome;
import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.billmanager.tariff.AddOnId;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to a seller, and what is made of the ways in which he may answer. */
class LicencesTest {

  private static final LicenceId ID = new LicenceId(700123);
  private static final TariffId TARIFF = new TariffId(55227);
  private static final String OK = "{'doc':{'ok':{}}}";

  private final ScriptedSeller seller = new ScriptedSeller();
  private final BillManager client = seller.client();

  @Test
  void anOrderIsPaidAtOnceAndSaysThatWeRenew() {
    seller.answering("soft.order.param", "{'doc':{'ok':{},'id':{'$':'700123'}}}");

    client.licences().order(order().reference("vps-17").addOns(Map.of(new AddOnId(7), 5)).build());

    assertThat(seller.last("soft.order.param"))
        .containsEntry("sok", "ok")
        .containsEntry("clicked_button", "finish")
        .containsEntry("skipbasket", "on")
        .containsEntry("pricelist", "55227")
        .containsEntry("period", "1")
        .containsEntry("autoprolong", "null")
        .containsEntry("ip", "192.0.2.41")
        .containsEntry("licname", "Item #17 addon vm31")
        .containsEntry("remoteid", "vps-17")
        .containsEntry("addon_7", "5")
        .doesNotContainKeys("remoteip", "elid");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "{'doc':{'ok':{},'id':{'$':'5'},'item.id':{'$':'6'}}}|6",
        "{'doc':{'ok':{},'item.id':{'$':'6'}}}|6",
        "{'doc':{'ok':{},'id':{'$':'5'}}}|5",
        "{'doc':{'doc':{'ok':{},'id':{'$':'5'}}}}|5",
        "{'doc':{'ok':{},'id':{'$':'5'},'item.id':{}}}|5",
        "{'doc':{'ok':{},'id':{'$':'0'}}}|",
        "{'doc':{'ok':{},'tparams':{'id':{'$':'9'}}}}|",
        "{'doc':{'ok':{}}}|"
      },
      delimiter = '|',
      quoteCharacter = '"')
  void theNumberOfANewLicenceIsReadWhereverItStands(String answer, Long number) {
    seller.answering("soft.order.param", answer);

    PlacedOrder placed = client.licences().order(order().build());

    assertThat(placed.licence().map(LicenceId::value)).isEqualTo(Optional.ofNullable(number));
  }

  @Test
  void anotherSellerWantsOtherNames() {
    SellerSettings settings =
        SellerSettings.builder()
            .productType("softexternal")
            .orderFunction("v2.softexternal.order.param")
            .orderPeriodParameter("order_period")
            .putExtraOrderParameters("project", "1")
            .automaticRenewalSent(false)
            .freeName("nobody")
            .freeAddress("::")
            .suspensionSaved(true)
            .cancellationSaved(false)
            .addressCheckSaved(true)
            .build();
    BillManager other = seller.client(settings);
    seller
        .answering("v2.softexternal.order.param", OK)
        .answering("softexternal.edit", view("'status':{'$':'2'}"), OK)
        .answering("softexternal.suspend", OK)
        .answering("softexternal.delete", OK)
        .answering("softexternal.checkip", "{'doc':{}}");

    other.licences().order(order().build());
    assertThat(seller.last("v2.softexternal.order.param"))
        .containsEntry("order_period", "1")
        .containsEntry("project", "1")
        .doesNotContainKeys("period", "autoprolong");
    other.licences().suspend(ID);
    assertThat(seller.last("softexternal.suspend")).containsEntry("sok", "ok");
    other.licences().unbind(ID);
    assertThat(seller.last("softexternal.edit"))
        .containsEntry("licname", "nobody")
        .containsEntry("ip", "::");
    seller.answering("softexternal.edit", view("'status':{'$':'2'}"));
    other.licences().cancel(ID);
    assertThat(seller.last("softexternal.delete")).doesNotContainKey("sok");
    other.licences().checkAddress(TARIFF, 1, "192.0.2.1");
    assertThat(seller.last("softexternal.checkip")).containsEntry("sok", "ok");
    assertThat(other.seller()).isEqualTo(settings);
  }

  @Test
  void anAddressIsFreeTakenOrNobodyKnows() {
    assertThat(check("{'doc':{'ok':{}}}")).isEqualTo(AddressCheck.FREE);
    assertThat(check("{'doc':{'$func':'soft.checkip'}}")).isEqualTo(AddressCheck.FREE);
    assertThat(check(ScriptedSeller.error("exists", "ip", "taken"))).isEqualTo(AddressCheck.TAKEN);
    assertThat(check(ScriptedSeller.error("any", "", "taken"))).isEqualTo(AddressCheck.TAKEN);
    assertThat(check(ScriptedSeller.error("missed", "func", "what?")))
        .isEqualTo(AddressCheck.UNSUPPORTED);
    assertThat(check(ScriptedSeller.error("access", "soft.checkip", "no")))
        .isEqualTo(AddressCheck.UNSUPPORTED);
    for (String other :
        new String[] {
          ScriptedSeller.error("missed", "pricelist", "no"),
          ScriptedSeller.error("auth", "badpassword", "no"),
          ScriptedSeller.error("value", "ip", "no")
        }) {
      assertThatExceptionOfType(PanelRefusedException.class).isThrownBy(() -> check(other));
    }
    assertThat(seller.last("soft.checkip"))
        .containsEntry("pricelist", "55227")
        .containsEntry("period", "1")
        .containsEntry("ip", "192.0.2.41")
        .doesNotContainKey("sok");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> client.licences().checkAddress(TARIFF, 1, "host.example.net"));
  }

  private AddressCheck check(String answer) {
    seller.answering("soft.checkip", answer);
    return client.licences().checkAddress(TARIFF, 1, "192.0.2.41");
  }

  @Test
  void aLicenceIsBoundAndUnbound() {
    seller.answering("soft.edit", "{'doc':{'ok':{},'doc':{'elid':{'$':'700123'}}}}");

    client
        .licences()
        .bind(
            ID,
            LicenceBinding.builder()
                .name("Item #18 addon vm32")
                .address("192.0.2.42")
                .remoteAddress("10.0.0.5")
                .reference("vps-18")
                .build());
    assertThat(seller.last("soft.edit"))
        .containsEntry("elid", "700123")
        .containsEntry("licname", "Item #18 addon vm32")
        .containsEntry("ip", "192.0.2.42")
        .containsEntry("remoteip", "10.0.0.5")
        .containsEntry("remoteid", "vps-18")
        .containsEntry("sok", "ok");

    client.licences().unbind(ID);
    assertThat(seller.last("soft.edit"))
        .containsEntry("licname", "free.lic")
        .containsEntry("ip", "0.0.0.0")
        .containsEntry("remoteid", "")
        .containsEntry("sok", "ok");
  }

  @Test
  void aNewKeyIsTakenFromTheAnswerIfItIsThere() {
    String key = ScriptedSeller.secret("-new").reveal();
    seller.answering("soft.edit", "{'doc':{'ok':{},'lickey':{'$':'" + key + "'}}}", OK);

    assertThat(client.licences().reissueKey(ID).filter(ScriptedSeller.secret("-new")::equals))
        .isPresent();
    assertThat(seller.last("soft.edit"))
        .containsEntry("clicked_button", "newkey")
        .containsEntry("sok", "ok");
    assertThat(client.licences().reissueKey(ID)).isEmpty();
  }

  @Test
  void aRenewalIsSentOnlyWhileTheEndIsTheExpectedOne() {
    LocalDate end = LocalDate.parse("2024-05-20");
    seller
        .answering("soft.edit", view("'expiredate':{'$':'2024-05-20'},'period':{'$':'1'}"))
        .answering(
            "service.prolong",
            "{'doc':{'ok':{},'doc':{'expiredate':{'$':'2024-05-20'},"
                + "'newexpiredate':{'$':'2024-06-20'}}}}",
            OK);

    assertThat(client.licences().renew(ID, 1, end))
        .isEqualTo(new RenewalOutcome.Renewed(Optional.of(LocalDate.parse("2024-06-20"))));
    assertThat(seller.last("service.prolong"))
        .containsEntry("elid", "700123")
        .containsEntry("period", "1")
        .containsEntry("sok", "ok");
    assertThat(client.licences().renew(ID, 1, end))
        .isEqualTo(new RenewalOutcome.Renewed(Optional.empty()));

    assertThat(client.licences().renew(ID, 1, end.minusDays(1)))
        .isEqualTo(new RenewalOutcome.EndDiffers(Optional.of(end)));
    seller.answering("soft.edit", view("'status':{'$':'2'}"));
    assertThat(client.licences().renew(ID, 1, end))
        .isEqualTo(new RenewalOutcome.EndDiffers(Optional.empty()));
    seller.answering("soft.edit", view("'expiredate':{'$':'2024-05-20'},'period':{'$':'-100'}"));
    assertThat(client.licences().renew(ID, 1, end)).isEqualTo(new RenewalOutcome.Trial());
    assertThat(seller.calls("service.prolong")).hasSize(2);
  }

  @Test
  void suspendingAndResumingKnowThreeOutcomes() {
    seller
        .answering("soft.edit", view("'status':{'$':'2'}"))
        .answering("soft.suspend", OK, ScriptedSeller.error("access", "soft.suspend", "no"))
        .answering("soft.resume", OK, ScriptedSeller.error("access", "soft.resume", "no"));

    assertThat(client.licences().suspend(ID)).isEqualTo(SuspensionOutcome.DONE);
    assertThat(seller.last("soft.suspend")).doesNotContainKey("sok");
    assertThat(client.licences().suspend(ID)).isEqualTo(SuspensionOutcome.NOT_OFFERED);
    assertThat(client.licences().resume(ID)).isEqualTo(SuspensionOutcome.ALREADY);
    seller.answering("soft.edit", view("'status':{'$':'3'}"));
    assertThat(client.licences().suspend(ID)).isEqualTo(SuspensionOutcome.ALREADY);
    assertThat(client.licences().resume(ID)).isEqualTo(SuspensionOutcome.DONE);
    assertThat(client.licences().resume(ID)).isEqualTo(SuspensionOutcome.NOT_OFFERED);

    seller.answering("soft.resume", ScriptedSeller.error("missed", "elid", "gone"));
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> client.licences().resume(ID));
  }

  @Test
  void aCancellationKnowsThreeOutcomes() {
    seller
        .answering("soft.edit", view("'status':{'$':'2'}"))
        .answering(
            "soft.delete",
            OK,
            ScriptedSeller.error("pricelist_min_order", "", "At least 3 months. 2 are left"),
            ScriptedSeller.error("missed", "elid", "gone"),
            ScriptedSeller.error("access", "soft.delete", "no"));

    assertThat(client.licences().cancel(ID)).isEqualTo(new CancellationOutcome.Done());
    assertThat(seller.last("soft.delete")).containsEntry("sok", "ok");
    assertThat(client.licences().cancel(ID))
        .isEqualTo(new CancellationOutcome.MinimumTerm("At least 3 months. 2 are left"));
    assertThat(client.licences().cancel(ID)).isEqualTo(new CancellationOutcome.Already());
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> client.licences().cancel(ID));
    seller.answering("soft.edit", ScriptedSeller.error("missed", "elid", "gone"));
    assertThat(client.licences().cancel(ID)).isEqualTo(new CancellationOutcome.Already());
    seller.answering("soft.edit", view("'status':{'$':'4'}"));
    assertThat(client.licences().cancel(ID)).isEqualTo(new CancellationOutcome.Already());
    assertThat(seller.calls("soft.delete")).hasSize(4);
  }

  @Test
  void aMissingLicenceIsAbsentAndAForeignOneAFailure() {
    seller.answering(
        "soft.edit",
        ScriptedSeller.error("missed", "elid", "gone"),
        ScriptedSeller.error("access", "soft.edit", "no"));

    assertThat(client.licences().view(ID)).isEmpty();
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> client.licences().view(ID));
  }

  @Test
  void anAddOnIsChangedWithNameAndAddressSentAlong() {
    seller.answering("soft.edit", view("'licname':{'$':'a'},'ip':{'$':'192.0.2.41'}"), OK);

    client.licences().changeAddOn(ID, new AddOnId(4602), 7);

    assertThat(seller.last("soft.edit"))
        .containsEntry("licname", "a")
        .containsEntry("ip", "192.0.2.41")
        .containsEntry("addon_4602", "7")
        .containsEntry("sok", "ok");
  }

  @Test
  void automaticRenewalIsSwitchedOnAndOff() {
    seller.answering("soft.edit", OK);

    client.licences().changeAutomaticRenewal(ID, OptionalInt.of(12));
    assertThat(seller.last("soft.edit")).containsEntry("autoprolong", "12");
    client.licences().changeAutomaticRenewal(ID, OptionalInt.empty());
    assertThat(seller.last("soft.edit")).containsEntry("autoprolong", "null");
  }

  @Test
  void whatCannotBeOrderedIsRefusedUnsent() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                order()
                    .months(0)
                    .name(" ")
                    .address("192.0.2.256")
                    .remoteAddress("x")
                    .reference("")
                    .addOns(Map.of(new AddOnId(7), -1))
                    .automaticRenewalMonths(0)
                    .build())
        .withMessageContaining("months must be")
        .withMessageContaining("name must have")
        .withMessageContaining("address must be")
        .withMessageContaining("remoteAddress must be")
        .withMessageContaining("reference must have")
        .withMessageContaining("add-on 7 must be")
        .withMessageContaining("automaticRenewalMonths must be");
    assertThat(order().months(Licence.TRIAL).build().months()).isEqualTo(-100);
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> client.licences().checkAddress(TARIFF, 0, "192.0.2.1"));
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> client.tariffs().orderForm(TARIFF, 0));
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> client.licences().renew(ID, 121, LocalDate.EPOCH));
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> client.licences().changeAddOn(ID, new AddOnId(1), -1));
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> client.licences().changeAutomaticRenewal(ID, OptionalInt.of(0)));
    assertThat(seller.received).isEmpty();
  }

  private static LicenceOrder.Builder order() {
    return LicenceOrder.builder()
        .tariff(TARIFF)
        .months(1)
        .name("Item #17 addon vm31")
        .address("192.0.2.41");
  }

  private static String view(String fields) {
    return "{'doc':{'elid':{'$':'700123'}," + fields + "}}";
  }
}
