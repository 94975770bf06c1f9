package io.vpskit.billmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.billmanager.licence.LicenceId;
import io.vpskit.billmanager.seller.RefusalMeaning;
import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a seller says when he does not do what he was asked, and what he says when he is slow. */
class RefusalTest {

  private static final LicenceId ID = new LicenceId(700123);
  private static final TariffId TARIFF = new TariffId(55227);

  private final ScriptedSeller seller = new ScriptedSeller();
  private final BillManager client = seller.client();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your request in process, please wait",
        "<html><body><a href=\"/long/1/billmgr\">Please wait</a></body></html>",
        "{'doc':{'msg':{'$':'Request in process, please wait'}}}",
        "{'doc':{'error':{'$type':'wait','msg':{'$':'Request in process, please wait'}}}}",
        "{'doc':{'doc':{'error':{'msg':{'$':'Your REQUEST IN PROCESS'}}}}}",
        ""
      })
  void anAnswerThatAsksForPatienceIsAnUnknownOutcomeAndNothingIsResent(String answer) {
    seller.answering("soft.order.param", answer);

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(
            () ->
                client
                    .licences()
                    .order(EmulatedSeller.order("Item #17 addon vm31", "192.0.2.41").build()))
        .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue())
        .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.UNREADABLE));
    assertThat(seller.received).hasSize(1);
  }

  @Test
  void anAnswerThatAsksForPatienceIsNoViewNoListingAndNoYes() {
    String patience = "{'doc':{'msg':{'$':'Request in process, please wait'}}}";
    seller
        .answering("soft", patience)
        .answering("soft.edit", patience)
        .answering("soft.checkip", patience);

    for (Runnable read :
        new Runnable[] {
          () -> client.licences().list(),
          () -> client.licences().view(ID),
          () -> client.licences().checkAddress(TARIFF, 1, "192.0.2.1")
        }) {
      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(read::run)
          .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());
    }
  }

  @Test
  void aRefusalIsARefusalWhateverItSays() {
    seller.answering(
        "soft.order.param", ScriptedSeller.error("money", "balance", "Not enough money"));

    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(
            () ->
                client
                    .licences()
                    .order(EmulatedSeller.order("Item #17 addon vm31", "192.0.2.41").build()))
        .satisfies(e -> assertThat(client.meaning(e)).isEqualTo(RefusalMeaning.UNKNOWN));
    assertThat(seller.received).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "auth, badpassword, BAD_LOG_IN",
    "access, soft.suspend, NOT_OFFERED",
    "missed, func, NOT_OFFERED",
    "missed, pricelist, TARIFF_UNAVAILABLE",
    "missed, elid, LICENCE_MISSING",
    "exists, ip, ADDRESS_TAKEN",
    "exists, user, UNKNOWN",
    "value, ip, WRONG_VALUE",
    "pricelist_min_order, '', MINIMUM_TERM",
    "limit, ip, CHANGE_TOO_EARLY",
    "limit, other, INSUFFICIENT_FUNDS",
    "new, '', UNKNOWN"
  })
  void refusalsAreToldApartByTypeAndObject(String type, String object, RefusalMeaning meaning) {
    BillManager told =
        seller.client(
            SellerSettings.builder()
                .putRefusalMeanings("limit/ip", RefusalMeaning.CHANGE_TOO_EARLY)
                .putRefusalMeanings("limit", RefusalMeaning.INSUFFICIENT_FUNDS)
                .build());
    seller.answering(
        "soft.order.param", ScriptedSeller.error(type, object, "a text of no importance"));

    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(
            () ->
                told.licences()
                    .order(EmulatedSeller.order("Item #17 addon vm31", "192.0.2.41").build()))
        .satisfies(e -> assertThat(told.meaning(e)).isEqualTo(meaning));
  }
}
