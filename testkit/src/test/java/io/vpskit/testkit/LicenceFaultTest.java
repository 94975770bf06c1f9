package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.behaviour.OrderReply;
import io.vpskit.testkit.catalogue.StoredLicence;
import io.vpskit.testkit.fault.BillManagerFaultRule;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a seller can do wrong. */
class LicenceFaultTest {

  private static final String ORDER = "soft.order.param";

  private final SellingPanel panel = SellingPanel.usual();

  @Test
  void anAnswerIsLostAfterTheChargeOrBeforeIt() {
    String[] parameters =
        SellingPanel.parameters("hoster", "xml", ORDER, SellingPanel.order("a", "192.0.2.41"));
    rule(ORDER).nth(1).loseAnswerAfterEffect();
    rule(ORDER).nth(2).beforeEffect().closeConnection();

    assertThatThrownBy(() -> panel.client.tryPost(parameters)).isInstanceOf(IOException.class);
    assertThat(panel.emulator.ledger().charges("a")).hasSize(1);
    assertThatThrownBy(() -> panel.client.tryPost(parameters)).isInstanceOf(IOException.class);
    assertThat(panel.emulator.ledger().charges("a")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"false, 0", "true, 1"})
  void aSlowCallIsAnsweredWithAPageAndHasItsEffectOrNot(boolean effect, int charges) {
    BillManagerFaultRule rule = rule(ORDER).nth(1);
    (effect ? rule.afterEffect() : rule).slowCallPage();

    Client.Answer answer = panel.answer(ORDER, SellingPanel.order("a", "192.0.2.41"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("in process, please wait").doesNotContain("<doc");
    assertThat(panel.emulator.ledger().charges()).hasSize(charges);
  }

  @ParameterizedTest
  @CsvSource({"false, 0", "true, 1"})
  void aSlowCallIsAnsweredWithAnErrorAndHasItsEffectOrNot(boolean effect, int charges) {
    BillManagerFaultRule rule = rule(ORDER).nth(1);
    (effect ? rule.afterEffect() : rule).slowCallError();

    Reply reply = panel.orderNow("a", "192.0.2.41");

    assertThat(reply.child("error").text("msg")).contains("please wait");
    assertThat(panel.emulator.ledger().charges()).hasSize(charges);
  }

  @Test
  void aNewRowIsMissingFromListingsForAWhile() {
    rule(ORDER).nth(1).rowMissingFor(2);
    rule(ORDER).nth(2).rowMissingFor(Duration.ofMinutes(5));
    panel.orderNow("a", "192.0.2.41");
    panel.orderNow("b", "192.0.2.42");

    assertThat(panel.call("soft").rows()).isEmpty();
    assertThat(panel.call("soft").rows()).isEmpty();
    assertThat(panel.call("soft").column("licname")).containsExactly("a");
    panel.clock.advance(Duration.ofMinutes(5));
    assertThat(panel.call("soft").column("licname")).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({
    "insufficientFunds, money",
    "tariffClosed, missed",
    "addressTaken, exists",
    "changedTooEarly, limit",
    "notOffered, access",
    "minimumTerm, pricelist_min_order"
  })
  void aRefusalIsScriptedAsTheSellerWouldSayIt(String fault, String type) {
    Function<BillManagerFaultRule, Fault> make =
        switch (fault) {
          case "insufficientFunds" -> BillManagerFaultRule::insufficientFunds;
          case "tariffClosed" -> BillManagerFaultRule::tariffClosed;
          case "addressTaken" -> BillManagerFaultRule::addressTaken;
          case "changedTooEarly" -> BillManagerFaultRule::changedTooEarly;
          case "notOffered" -> BillManagerFaultRule::notOffered;
          default -> BillManagerFaultRule::minimumTerm;
        };
    Fault scripted = make.apply(rule("*"));

    Reply english = panel.orderNow("a", "192.0.2.41");
    Reply russian = panel.orderNow("a", "192.0.2.41", "lang", "ru");

    assertThat(english.errorType()).isEqualTo(type);
    assertThat(russian.errorType()).isEqualTo(type);
    assertThat(russian.child("error").text("msg")).isNotEqualTo(english.child("error").text("msg"));
    assertThat(scripted.fired()).isEqualTo(2);
    assertThat(panel.emulator.licences()).isEmpty();
  }

  @Test
  void aLicenceStaysInProgressOrGetsNoKey() {
    rule(ORDER).nth(1).neverActive();
    rule(ORDER).nth(2).keyNeverComes();
    String stuck = panel.orderNow("a", "192.0.2.41").text("id");
    String keyless = panel.active("b", "192.0.2.42");
    panel.pass(20);

    assertThat(panel.licence(stuck).status()).isEqualTo(LicenceStatus.IN_PROGRESS);
    assertThat(panel.view(keyless).text("status")).isEqualTo("2");
    assertThat(panel.view(keyless).text("lickey")).isEmpty();
    panel.pass(11);
    panel.call("service.prolong", "elid", keyless, "sok", "ok");
    assertThat(
            panel
                .call("soft.edit", "elid", keyless, "clicked_button", "newkey", "sok", "ok")
                .text("lickey"))
        .isNotEmpty();
  }

  @Test
  void anOrderIsCarriedOutTwiceAndTheLedgerShowsIt() {
    rule(ORDER).nth(1).carriedOutTwice();

    String id = panel.orderNow("a", "0.0.0.0").text("id");

    assertThat(panel.call("soft").column("licname")).containsExactly("a", "a");
    assertThat(panel.call("soft").column("id").get(1)).isEqualTo(id);
    assertThat(panel.emulator.ledger().charges("a")).hasSize(2);
  }

  @Test
  void aRenewalIsChargedAndDoesNotMoveTheEndOrShowsItLater() {
    String id = panel.active("a", "192.0.2.41");
    rule("service.prolong").nth(1).endUnchanged();
    rule("service.prolong").nth(2).oldEndShownFor(Duration.ofMinutes(1));

    panel.call("service.prolong", "elid", id, "period", "1", "sok", "ok");
    assertThat(panel.view(id).text("expiredate")).isEqualTo("2026-02-01");
    panel.call("service.prolong", "elid", id, "period", "1", "sok", "ok");
    assertThat(panel.view(id).text("expiredate")).isEqualTo("2026-02-01");
    assertThat(panel.call("soft").column("expiredate")).containsExactly("2026-02-01");
    panel.clock.advance(Duration.ofMinutes(1));
    assertThat(panel.view(id).text("expiredate")).isEqualTo("2026-03-01");
    assertThat(panel.emulator.ledger().charges(Long.parseLong(id))).hasSize(3);
  }

  @Test
  void somebodyElseBindsTheLicenceJustBeforeOrRightAfter() {
    String before = free();
    String after = free();
    rule("soft.edit").nth(1).boundMeanwhile("theirs", "198.51.100.1");
    rule("soft.edit").nth(2).boundAfterwards("theirs", "198.51.100.2");

    assertThat(bind(before, "192.0.2.41").errorType()).isEqualTo("limit");
    assertThat(panel.licence(before).name()).isEqualTo("theirs");
    assertThat(bind(after, "192.0.2.42").ok()).isTrue();
    assertThat(panel.licence(after).address()).isEqualTo("198.51.100.2");
  }

  @Test
  void okWithoutEffectIsPossible() {
    rule(ORDER).nth(1).okWithoutEffect();

    Reply reply = panel.orderNow("a", "192.0.2.41");

    assertThat(reply.ok()).isTrue();
    assertThat(reply.has("id")).isFalse();
    assertThat(panel.emulator.licences()).isEmpty();
  }

  @Test
  void aSingleCallCanBeAnsweredByAnotherSeller() {
    rule(ORDER).nth(1).behaving(behaviour -> behaviour.orderReply(OrderReply.NONE));

    assertThat(panel.orderNow("a", "192.0.2.41").has("id")).isFalse();
    assertThat(panel.orderNow("b", "192.0.2.42").has("id")).isTrue();
  }

  private BillManagerFaultRule rule(String function) {
    return panel.emulator.faults().on(function);
  }

  private Reply bind(String id, String address) {
    return panel.call("soft.edit", "elid", id, "licname", "ours", "ip", address, "sok", "ok");
  }

  private String free() {
    return Long.toString(
        panel
            .emulator
            .seller()
            .addLicence(
                StoredLicence.builder()
                    .owner("hoster")
                    .tariff(55_227)
                    .created(LocalDate.parse("2025-11-20"))
                    .ends(LocalDate.parse("2026-02-20"))
                    .build()));
  }
}
