package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vpskit.testkit.behaviour.OrderReply;
import io.vpskit.testkit.behaviour.ShortOfFunds;
import io.vpskit.testkit.ledger.Charge;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders, what they cost, and what becomes of them. */
class LicenceOrderTest {

  private final SellingPanel panel = SellingPanel.usual();

  @Test
  void anOrderIsChargedOnceAndGoesFromInProgressToActive() {
    Reply reply = panel.orderNow("Item #17 addon vm31", "192.0.2.41", "remoteid", "vps-17");

    assertThat(reply.ok()).isTrue();
    assertThat(reply.text("id")).isEqualTo(reply.text("item.id"));
    String id = reply.text("id");
    Reply form = panel.view(id);
    assertThat(form.text("status")).isEqualTo("5");
    assertThat(form.text("lickey")).isEmpty();
    assertThat(form.has("expiredate")).isFalse();
    assertThat(panel.emulator.ledger().charges("Item #17 addon vm31"))
        .extracting(Charge::reason, Charge::amount)
        .containsExactly(tuple(Charge.Reason.ORDER, BigDecimal.valueOf(5)));
    assertThat(panel.emulator.balance("hoster")).isEqualTo(BigDecimal.valueOf(95));

    panel.clock.advance(Duration.ofSeconds(10));
    form = panel.view(id);
    assertThat(form.text("status")).isEqualTo("2");
    assertThat(form.text("lickey")).startsWith(id + "-");
    assertThat(form.text("createdate")).isEqualTo("2026-01-01");
    assertThat(form.text("expiredate")).isEqualTo("2026-02-01");
    assertThat(form.text("ip_change_date")).isEqualTo("2026-01-01");
    assertThat(panel.licence(id).reference()).isEqualTo("vps-17");
    assertThat(panel.licence(id).keyMatches(form.text("lickey"))).isTrue();
    assertThat(panel.licence(id).toString()).doesNotContain(form.text("lickey"));
    assertThat(panel.emulator.ledger().orderCount()).isEqualTo(1);
  }

  @Test
  void withoutSokNothingIsOrdered() {
    Reply form =
        panel.call("soft.order.param", "pricelist", SellingPanel.BUSINESS, "skipbasket", "on");

    assertThat(form.has("addon_55236")).isTrue();
    assertThat(form.child("slist").column("val")).isEmpty();
    assertThat(form.child("slist").all("val").stream().map(Reply::text))
        .containsExactly("1", "3", "6", "12");
    assertThat(panel.emulator.licences()).isEmpty();
  }

  @Test
  void anyTextIsASok() {
    assertThat(panel.orderNow("a", "192.0.2.41", "sok", "yes").ok()).isTrue();
    assertThat(panel.emulator.ledger().orderCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ID_AND_ITEM_ID, true, true",
    "ID, true, false",
    "ITEM_ID, false, true",
    "NONE, false, false"
  })
  void theReplyNamesTheLicenceInOneOfFourWays(OrderReply way, boolean id, boolean itemId) {
    panel.emulator.behave(behaviour -> behaviour.orderReply(way));

    Reply reply = panel.orderNow("a", "192.0.2.41");

    assertThat(reply.ok()).isTrue();
    assertThat(reply.has("id")).isEqualTo(id);
    assertThat(reply.has("item.id")).isEqualTo(itemId);
  }

  @Test
  void anOrderThatCannotBeIsRefusedAndCostsNothing() {
    panel.active("taken", "192.0.2.41");
    panel.emulator.seller().closeTariff(Long.parseLong(SellingPanel.BUSINESS));
    long before = panel.emulator.ledger().charges().size();

    assertRefused("exists", "ip", panel.orderNow("a", "192.0.2.41"));
    assertRefused("missed", "pricelist", panel.orderNow("a", "192.0.2.42", "pricelist", "1"));
    assertRefused(
        "missed",
        "pricelist",
        panel.orderNow("a", "192.0.2.42", "pricelist", SellingPanel.BUSINESS));
    assertRefused("missed", "pricelist", panel.orderNow("a", "192.0.2.42", "pricelist", "9203"));
    assertRefused("value", "period", panel.orderNow("a", "192.0.2.42", "period", "2"));
    assertRefused("value", "period", panel.orderNow("a", "192.0.2.42", "period", "x"));
    assertRefused("value", "ip", panel.orderNow("a", "192.0.2.256"));
    assertRefused("value", "ip", panel.orderNow("a", "localhost"));
    assertRefused("value", "ip", panel.orderNow("a", "10.0.0.1"));
    assertRefused("missed", "ip", panel.orderNow("a", ""));
    assertRefused("value", "step", panel.call("soft.order.param"));
    assertRefused("auth", "badpassword", panel.callAs("nobody", "soft"));
    assertThat(panel.emulator.ledger().charges()).hasSize((int) before);
    assertThat(panel.emulator.ledger().orderCount()).isEqualTo(1);
  }

  @Test
  void privateAddressesAreASwitch() {
    panel.emulator.behave(behaviour -> behaviour.privateAddressesRefused(false));

    assertThat(panel.orderNow("a", "10.0.0.1").ok()).isTrue();
  }

  @Test
  void oneLicenceOfATariffOnAnAddressUnlessTheServerHasAnother() {
    panel.active("a", "192.0.2.41");

    assertThat(
            panel
                .callAs("other", "soft.order.param", SellingPanel.order("b", "192.0.2.41"))
                .errorType())
        .isEqualTo("exists");
    assertThat(panel.orderNow("c", "192.0.2.41", "remoteip", "10.0.0.5").ok()).isTrue();
    assertThat(panel.orderNow("d", "192.0.2.41", "pricelist", SellingPanel.BUSINESS).ok()).isTrue();
    assertThat(panel.orderNow("e", "0.0.0.0").ok()).isTrue();
    assertThat(panel.orderNow("f", "0.0.0.0").ok()).isTrue();
  }

  @Test
  void theQuestionAboutAnAddressFollowsTheSameRule() {
    String[] question = {"pricelist", SellingPanel.LITE, "period", "1", "ip", "2001:db8::1"};
    assertThat(panel.call("soft.checkip", question).has("error")).isFalse();
    String id = panel.active("a", "2001:DB8::1");

    assertRefused("exists", "ip", panel.call("soft.checkip", question));
    assertRefused("exists", "ip", panel.callAs("other", "soft.checkip", question));
    panel.call("soft.suspend", "elid", id);
    assertThat(panel.call("soft.checkip", question).has("error")).isFalse();
    panel.emulator.behave(behaviour -> behaviour.addressCheckOffered(false));
    assertRefused("missed", "func", panel.call("soft.checkip", question));
  }

  @Test
  void addOnsArePartOfThePrice() {
    Reply reply =
        panel.orderNow(
            "a",
            "192.0.2.41",
            "pricelist",
            SellingPanel.BUSINESS,
            "period",
            "3",
            "addon_55236",
            "4",
            "addon_1",
            "9");

    assertThat(panel.emulator.ledger().spent("hoster")).isEqualTo(BigDecimal.valueOf(84));
    assertThat(panel.licence(reply.text("id")).addOns()).containsExactly(Map.entry(55236L, 4));
    assertRefused(
        "value",
        "addon_55236",
        panel.orderNow(
            "b", "192.0.2.42", "pricelist", SellingPanel.BUSINESS, "addon_55236", "many"));
  }

  @Test
  void withoutTheMoneyAnOrderIsRefusedOrStaysUnpaid() {
    panel.emulator.seller().setBalance("hoster", BigDecimal.valueOf(4));

    Client.Answer refused = panel.answer("soft.order.param", SellingPanel.order("a", "192.0.2.41"));
    assertThat(refused.xml().errorType()).isEqualTo("money");
    assertThat(refused.synthetic()).contains("error money");
    assertThat(panel.emulator.licences()).isEmpty();

    panel.emulator.behave(behaviour -> behaviour.shortOfFunds(ShortOfFunds.LEFT_UNPAID));
    Reply reply = panel.orderNow("b", "192.0.2.41");
    assertThat(reply.ok()).isTrue();
    assertThat(panel.licence(reply.text("id")).status()).isEqualTo(LicenceStatus.ORDERED);
    assertThat(panel.emulator.ledger().charges()).isEmpty();
    assertThat(panel.call("basket").has("billorder")).isTrue();

    panel.emulator.seller().setCreditLimit("hoster", BigDecimal.ONE);
    assertThat(panel.orderNow("c", "192.0.2.42").ok()).isTrue();
    assertThat(panel.emulator.balance("hoster")).isEqualTo(BigDecimal.valueOf(-1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", ""})
  void withoutSkippingTheBasketAnOrderWaitsThere(String skip) {
    String id = panel.orderNow("a", "192.0.2.41", "skipbasket", skip).text("id");

    Reply basket = panel.call("basket");
    Reply item = basket.child("list").rows().get(0);
    assertThat(basket.child("list").attribute("name")).isEqualTo("itemlist");
    assertThat(basket.text("total_sum")).isEqualTo("5.00\u00a0EUR");
    assertThat(item.text("item.id")).isEqualTo(id);
    assertThat(item.text("item.type")).isEqualTo("soft");
    assertThat(panel.call("order").child("list").column("item_id")).containsExactly(id);
    assertThat(panel.emulator.balance("hoster")).isEqualTo(BigDecimal.valueOf(100));

    panel.emulator.seller().pay(Long.parseLong(id));
    assertThat(panel.licence(id).status()).isEqualTo(LicenceStatus.ACTIVE);
    assertThat(panel.emulator.ledger().charges(Long.parseLong(id))).hasSize(1);
    assertThat(panel.call("basket").has("billorder")).isFalse();
  }

  @Test
  void whatIsTakenOutOfTheBasketIsGivenUp() {
    String one = panel.orderNow("a", "192.0.2.41", "skipbasket", "off").text("id");
    String two = panel.orderNow("b", "192.0.2.42", "skipbasket", "off").text("id");
    String item = panel.call("basket").child("list").rows().get(0).text("id");

    assertThat(panel.call("basket", "id", item, "clicked_button", "delete", "sok", "ok").ok())
        .isTrue();
    assertThat(panel.licence(one).status()).isEqualTo(LicenceStatus.DELETED);
    assertThat(panel.licence(two).status()).isEqualTo(LicenceStatus.ORDERED);
    assertRefused(
        "missed",
        "basket",
        panel.call("basket", "id", item, "clicked_button", "delete", "sok", "ok"));
    assertThat(panel.call("basket", "clicked_button", "clearbasket", "sok", "ok").ok()).isTrue();
    assertThat(panel.licence(two).status()).isEqualTo(LicenceStatus.DELETED);
  }

  @Test
  void otherTypesHaveTheSameFunctionsUnderTheirNames() {
    String id =
        panel
            .call(
                "softexternal.order.param",
                SellingPanel.order("a", "192.0.2.41", "pricelist", "9203"))
            .text("id");

    assertThat(panel.call("softexternal").column("id")).containsExactly(id);
    assertThat(panel.call("soft").rows()).isEmpty();
    assertThat(panel.call("softexternal.edit", "elid", id).text("licname")).isEqualTo("a");
    assertRefused("missed", "elid", panel.view(id));
    assertThat(panel.call("softexternal.order").child("list").column("pricelist"))
        .containsExactly("9203");
    assertThat(panel.call("platform").errorType()).isEqualTo("missed");
  }

  @Test
  void theNewerOrderFunctionNamesThePeriodDifferently() {
    String[] order = SellingPanel.order("a", "192.0.2.41");
    assertRefused("missed", "order_period", panel.call("v2.soft.order.param", order));
    assertThat(
            panel
                .call(
                    "v2.soft.order.param",
                    SellingPanel.order("a", "192.0.2.41", "order_period", "12"))
                .ok())
        .isTrue();
    assertThat(panel.emulator.ledger().charges().get(0).months()).isEqualTo(12);
  }

  @Test
  void theTariffsForSaleAreShownWithTheirPrices() {
    panel.emulator.seller().closeTariff(7);
    Reply list = panel.call("soft.order.pricelist").child("list");

    assertThat(list.attribute("name")).isEqualTo("tariflist");
    assertThat(list.column("pricelist")).containsExactly("55227", "55230", "55239");
    assertThat(list.column("price")).contains("20.00\u00a0EUR");
    panel.emulator.seller().openTariff(7);
    assertThat(panel.call("soft.order").child("list").column("pricelist")).contains("7");
  }

  @Test
  void balancesAreWrittenForPeople() {
    panel.emulator.seller().setBalance("hoster", new BigDecimal("1234567.5"));

    assertThat(panel.call("subaccount").column("balance"))
        .isEqualTo(List.of("1\u00a0234\u00a0567.50\u00a0EUR"));
    assertThat(panel.call("usrparam", "lang", "ru").text("balance"))
        .isEqualTo("1\u00a0234\u00a0567,50\u00a0EUR");
  }

  @Test
  void aTrialIsFreeAndCannotBeRenewed() {
    String id = panel.active("a", "192.0.2.41", "pricelist", SellingPanel.TRIAL, "period", "-100");

    assertThat(panel.emulator.ledger().spent("hoster")).isEqualTo(BigDecimal.ZERO);
    assertThat(panel.licence(id).ends()).contains(LocalDate.parse("2026-01-15"));
    assertThat(panel.view(id).text("period")).isEqualTo("-100");
    assertThat(panel.call("service.prolong", "elid", id, "sok", "ok").errorType())
        .isEqualTo("value");
    Reply changed =
        panel.call(
            "service.changepricelist",
            "elid",
            id,
            "pricelist",
            SellingPanel.LITE,
            "period",
            "1",
            "sok",
            "ok");
    assertThat(changed.ok()).isTrue();
    assertThat(panel.licence(id).ends()).contains(LocalDate.parse("2026-02-01"));
    assertThat(panel.emulator.ledger().charges(Long.parseLong(id)))
        .extracting(Charge::reason)
        .containsExactly(Charge.Reason.ORDER, Charge.Reason.TARIFF_CHANGE);
  }

  private static void assertRefused(String type, String object, Reply reply) {
    assertThat(reply.errorType()).isEqualTo(type);
    assertThat(reply.errorObject()).isEqualTo(object);
  }
}
