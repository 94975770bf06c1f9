package io.vpskit.billmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.billmanager.money.Balance;
import io.vpskit.billmanager.money.Basket;
import io.vpskit.billmanager.money.BasketItem;
import io.vpskit.billmanager.money.UnpaidOrder;
import io.vpskit.billmanager.tariff.AddOnId;
import io.vpskit.billmanager.tariff.OrderForm;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.billmanager.tariff.TariffOffer;
import io.vpskit.core.PanelMisuseException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balances, tariffs, and what waits to be paid. */
class MoneyTest {

  private final ScriptedSeller seller = new ScriptedSeller();
  private final BillManager client = seller.client();

  @ParameterizedTest
  @CsvSource(
      value = {
        "100.00 EUR|100.00",
        "1\u00a0234.50\u00a0EUR|1234.50",
        "1\u202f234,5 \u20ac|1234.5",
        "1.234,50 EUR|1234.50",
        "1,234.50 USD|1234.50",
        "$1,234,567|1234567",
        "-15.75|-15.75",
        "\u22127.10 EUR|-7.10",
        "0|0",
        "1'234.00 CHF|1234.00",
        "12.3456|12.3456",
        "none|"
      },
      delimiter = '|',
      quoteCharacter = '"')
  void amountsAreReadInAnyLanguage(String text, BigDecimal amount) {
    seller.answering(
        "usrparam", "{\"doc\":{\"balance\":{\"$\":\"" + text.replace("'", "\\u0027") + "\"}}}");

    Balance balance = client.balances().ofAccount();

    assertThat(balance.text()).isEqualTo(text);
    assertThat(balance.amount()).isEqualTo(Optional.ofNullable(amount));
  }

  @Test
  void balancesAreListedByProject() {
    seller.answering(
        "subaccount",
        "{'doc':{'elem':[{'project':{'$':'Shop'},'balance':{'$':'5.00 EUR'}},"
            + "{'balance':{'$':'7'}}],'p_elems':{'$':'2'}}}");

    assertThat(client.balances().list())
        .containsExactly(
            new Balance(Optional.of("Shop"), "5.00 EUR", Optional.of(new BigDecimal("5.00"))),
            new Balance(Optional.empty(), "7", Optional.of(new BigDecimal("7"))));
  }

  @Test
  void tariffsForSaleAreListed() {
    seller.answering(
        "soft.order.pricelist",
        "{'doc':{'list':[{'$name':'tariflist','elem':[{'pricelist':{'$':'55227'},"
            + "'desc':{'$':'Panel Lite'},'price':{'$':'5.00 EUR'}},{'pricelist':{'$':'55228'}}]}],"
            + "'slist':[{'$name':'period','val':[{'$key':'1','$':'Month'}]}]}}");

    assertThat(client.tariffs().list())
        .containsExactly(
            new TariffOffer(
                new TariffId(55227), Optional.of("Panel Lite"), Optional.of("5.00 EUR")),
            new TariffOffer(new TariffId(55228), Optional.empty(), Optional.empty()));
  }

  @Test
  void theFormOfAnOrderShowsItsAddOns() {
    seller.answering(
        "soft.order.param",
        "{'doc':{'ip':{},'autoprolong':{'$':'1'},'addon_9':{'$':'1'},'addon_10':{'$':'0'}}}");

    OrderForm form = client.tariffs().orderForm(new TariffId(55230), 1);

    assertThat(form.addOns()).containsExactly(new AddOnId(9), new AddOnId(10));
    assertThat(form.text("autoprolong")).contains("1");
    assertThat(form.text("ip")).isEmpty();
    assertThat(seller.last("soft.order.param"))
        .containsEntry("pricelist", "55230")
        .containsEntry("period", "1")
        .doesNotContainKeys("sok", "clicked_button", "skipbasket");
  }

  @Test
  void whatWaitsToBePaidIsSeenAndTakenOutOfTheBasket() {
    seller
        .answering(
            "order",
            "{'doc':{'list':{'$name':'inpaylist','elem':[{'item_id':{'$':'700123'},"
                + "'desc':{'$':'Payment 12'}},{}]}}}")
        .answering(
            "basket",
            "{'doc':{'billorder':{'$':'31'},'total_sum':{'$':'5.00 EUR'},"
                + "'list':[{'$name':'itemlist','elem':[{'id':{'$':'9'},'item.id':{'$':'700123'},"
                + "'item.type':{'$':'soft'},'cost':{'$':'5.00 EUR'}},"
                + "{'item.id':{'$':'8'},'rolled_back':{'$':'on'}}]}]}}",
            "{'doc':{'ok':{}}}");

    assertThat(client.unpaidOrders().list())
        .containsExactly(
            new UnpaidOrder(OptionalLong.of(700123), Optional.of("Payment 12")),
            new UnpaidOrder(OptionalLong.empty(), Optional.empty()));
    assertThat(client.unpaidOrders().basket())
        .isEqualTo(
            new Basket(
                Optional.of("31"),
                Optional.of("5.00 EUR"),
                List.of(
                    new BasketItem(
                        9,
                        OptionalLong.of(700123),
                        Optional.of("soft"),
                        Optional.of("5.00 EUR"),
                        false),
                    new BasketItem(
                        8, OptionalLong.of(8), Optional.empty(), Optional.empty(), true))));
    client.unpaidOrders().removeFromBasket(9);
    assertThat(seller.last("basket"))
        .containsEntry("id", "9")
        .containsEntry("clicked_button", "delete")
        .containsEntry("sok", "ok");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> client.unpaidOrders().removeFromBasket(0));
  }
}
