package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.behaviour.ChangeDateNames;
import io.vpskit.testkit.catalogue.StoredLicence;
import io.vpskit.testkit.ledger.Charge;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names, addresses, keys and add-ons of licences, and how licences are shown. */
class LicenceChangeTest {

  private final SellingPanel panel = SellingPanel.usual();

  @Test
  void aRowShowsALicenceWithoutItsKey() {
    String id = panel.active("Item #17 addon vm31", "192.0.2.41");

    Reply row = panel.call("soft").rows().get(0);

    assertThat(row.names())
        .containsExactly(
            "id",
            "licname",
            "ip",
            "pricelist",
            "pricelist_id",
            "period",
            "status",
            "item_status",
            "createdate",
            "expiredate",
            "real_ipchange",
            "real_keychange",
            "ip_change_date",
            "lickey_change_date",
            "autoprolong",
            "cost");
    assertThat(row.text("id")).isEqualTo(id);
    assertThat(row.text("pricelist")).isEqualTo("ISPmanager 6 Lite");
    assertThat(row.child("item_status").attribute("orig")).isEqualTo("2");
    assertThat(panel.call("soft", "lang", "ru").rows().get(0).text("item_status"))
        .isEqualTo("Активна");
  }

  @Test
  void rowsLackWhatASellerLeavesOut() {
    panel.active("a", "192.0.2.41");
    panel.emulator.behave(
        behaviour ->
            behaviour
                .namesListed(false)
                .endsListed(false)
                .plainStatus(false)
                .changeDateNames(ChangeDateNames.SEEN));

    Reply row = panel.call("soft").rows().get(0);

    assertThat(row.names())
        .doesNotContain("licname", "expiredate", "status", "real_ipchange")
        .contains("item_status", "ip_change_date");
    panel.emulator.behave(behaviour -> behaviour.changeDateNames(ChangeDateNames.DOCUMENTED));
    assertThat(panel.call("soft").rows().get(0).names())
        .contains("real_ipchange")
        .doesNotContain("ip_change_date");
  }

  @Test
  void everyResellerSeesHisOwnAndTheAdministratorAll() {
    String id = panel.active("a", "192.0.2.41");
    panel.callAs("other", "soft.order.param", SellingPanel.order("b", "192.0.2.42"));

    assertThat(panel.call("soft").column("licname")).containsExactly("a");
    assertThat(panel.callAs("other", "soft").column("licname")).containsExactly("b");
    assertThat(panel.callAs("root", "soft").column("licname")).containsExactly("a", "b");
    assertThat(panel.callAs("other", "soft.edit", "elid", id).errorType()).isEqualTo("missed");
    assertThat(panel.callAs("other", "soft.delete", "elid", id).errorType()).isEqualTo("missed");
  }

  @Test
  void aLicenceIsBoundAgainOnlyAfterAMonth() {
    String id = panel.active("a", "192.0.2.41");

    assertThat(bind(id, "b", "192.0.2.42").errorType()).isEqualTo("limit");
    assertThat(panel.licence(id).name()).isEqualTo("a");
    panel.pass(30);
    assertThat(bind(id, "b", "192.0.2.42").errorType()).isEqualTo("limit");
    panel.pass(1);
    panel.call("service.prolong", "elid", id, "sok", "ok");
    Reply reply = bind(id, "b", "192.0.2.42");
    assertThat(reply.ok()).isTrue();
    assertThat(reply.child("doc").text("licname")).isEqualTo("b");
    assertThat(panel.view(id).text("ip_change_date")).isEqualTo("2026-02-01");
  }

  @Test
  void theMonthRuleIsASwitch() {
    String id = panel.active("a", "192.0.2.41");
    panel.emulator.behave(behaviour -> behaviour.monthRule(false).nestedForms(false));

    assertThat(bind(id, "b", "192.0.2.42").text("licname")).isEqualTo("b");
  }

  @Test
  void aNameAndTheSameAddressCanBeChangedAtAnyTime() {
    String id = panel.active("a", "2001:db8::1");

    assertThat(bind(id, "b", "2001:DB8:0::1").ok()).isTrue();
    assertThat(panel.licence(id).name()).isEqualTo("b");
  }

  @Test
  void movingAwayToNobodyIsNoChangeOfAddress() {
    String id = panel.active("a", "192.0.2.41");
    panel.pass(10);

    assertThat(bind(id, "free.lic", "0.0.0.0").ok()).isTrue();
    assertThat(panel.licence(id).address()).isEqualTo("0.0.0.0");
    assertThat(panel.view(id).text("real_ipchange")).isEqualTo("2026-01-01");
    panel.pass(20);
    assertThat(bind(id, "b", "192.0.2.42").errorType()).isEqualTo("limit");
  }

  @Test
  void aLicenceIsNotBoundToATakenAddress() {
    String id = oldLicence();
    panel.active("a", "192.0.2.41");

    assertThat(bind(id, "b", "192.0.2.41").errorType()).isEqualTo("exists");
    assertThat(bind(id, "b", "192.0.2.999").errorType()).isEqualTo("value");
    assertThat(panel.licence(id).name()).isEqualTo("free.lic");
  }

  @Test
  void aReferenceIsTakenAndShownToNobody() {
    String id = oldLicence();
    panel.call("soft.edit", "elid", id, "remoteid", "vps-1", "remoteip", "10.0.0.1", "sok", "ok");

    assertThat(panel.licence(id).reference()).isEqualTo("vps-1");
    assertThat(panel.view(id).text("remoteip")).isEqualTo("10.0.0.1");
    assertThat(panel.answer("soft.edit", "elid", id).body()).doesNotContain("vps-1");
    panel.call("soft.edit", "elid", id, "remoteid", "", "sok", "ok");
    assertThat(panel.licence(id).reference()).isEmpty();
  }

  @Test
  void aNewKeyComesOnceInAMonth() {
    String id = panel.active("a", "192.0.2.41");
    String first = panel.view(id).text("lickey");
    assertThat(newKey(id).errorObject()).isEqualTo("lickey");

    panel.pass(31);
    panel.call("service.prolong", "elid", id, "sok", "ok");
    Reply reply = newKey(id);

    assertThat(reply.text("lickey")).startsWith(id + "-").isNotEqualTo(first);
    assertThat(panel.view(id).text("lickey")).isEqualTo(reply.text("lickey"));
    assertThat(newKey(id).errorType()).isEqualTo("limit");
  }

  @Test
  void aKeyComesAfterSomeViewsOrSomeTime() {
    panel.emulator.behave(behaviour -> behaviour.viewsWithoutKey(2));
    String id = panel.active("a", "192.0.2.41");
    assertThat(panel.view(id).text("lickey")).isEmpty();
    assertThat(panel.view(id).text("lickey")).isEmpty();
    assertThat(panel.view(id).text("lickey")).isNotEmpty();

    panel.emulator.behave(
        behaviour -> behaviour.viewsWithoutKey(0).keyDelay(Duration.ofMinutes(2)));
    String late = panel.active("b", "192.0.2.42");
    assertThat(panel.view(late).text("lickey")).isEmpty();
    panel.clock.advance(Duration.ofMinutes(2));
    assertThat(panel.view(late).text("lickey")).isNotEmpty();
  }

  @Test
  void moreOfAnAddOnIsChargedAtOnceOrWaitsInTheBasket() {
    String id =
        panel.active("a", "192.0.2.41", "pricelist", SellingPanel.BUSINESS, "addon_55236", "1");
    Reply reply = panel.call("soft.edit", "elid", id, "addon_55236", "3", "sok", "ok");
    assertThat(reply.child("doc").text("addon_55236")).isEqualTo("3");
    assertThat(panel.emulator.ledger().charges(Long.parseLong(id)))
        .last()
        .satisfies(it -> assertThat(it.reason()).isEqualTo(Charge.Reason.ADD_ON))
        .satisfies(it -> assertThat(it.amount()).isEqualTo(BigDecimal.valueOf(4)));

    panel.emulator.behave(behaviour -> behaviour.addOnsChargedAtOnce(false));
    panel.call("soft.edit", "elid", id, "addon_55236", "5", "sok", "ok");
    assertThat(panel.licence(id).addOns()).isEqualTo(Map.of(55236L, 3));
    panel.emulator.seller().pay(Long.parseLong(id));
    assertThat(panel.licence(id).addOns()).isEqualTo(Map.of(55236L, 5));

    panel.emulator.behave(behaviour -> behaviour.addOnsChargedAtOnce(true));
    panel.emulator.seller().setBalance("hoster", BigDecimal.ONE);
    assertThat(panel.call("soft.edit", "elid", id, "addon_55236", "9", "sok", "ok").errorType())
        .isEqualTo("money");
    panel.call("soft.edit", "elid", id, "addon_55236", "0", "sok", "ok");
    assertThat(panel.licence(id).addOns()).isEqualTo(Map.of(55236L, 0));
  }

  @Test
  void deletedLicencesAreListedOrNotAndNothingWorksOnThem() {
    String id = panel.active("a", "192.0.2.41");
    assertThat(panel.call("soft.delete", "elid", id).ok()).isTrue();
    assertThat(panel.emulator.balance("hoster")).isEqualTo(BigDecimal.valueOf(95));

    assertThat(panel.call("soft").column("status")).containsExactly("4");
    assertThat(panel.view(id).text("lickey")).isEmpty();
    for (String function :
        new String[] {"soft.suspend", "soft.resume", "soft.delete", "service.prolong"}) {
      assertThat(panel.call(function, "elid", id, "sok", "ok").errorType()).isEqualTo("missed");
    }
    assertThat(bind(id, "b", "192.0.2.1").errorType()).isEqualTo("missed");
    assertThat(panel.orderNow("b", "192.0.2.41").ok()).isTrue();

    panel.emulator.behave(behaviour -> behaviour.deletedListed(false));
    assertThat(panel.call("soft").column("licname")).containsExactly("b");
    assertThat(panel.view(id).errorType()).isEqualTo("missed");
    assertThat(panel.emulator.ledger().licencesNamed("a")).hasSize(1);
  }

  @Test
  void actionsWorkWithAndWithoutSokAndOnSeveral() {
    String one = panel.active("a", "192.0.2.41");
    String two = panel.active("b", "192.0.2.42");

    assertThat(panel.call("soft.suspend", "elid", one + ", " + two).ok()).isTrue();
    assertThat(panel.call("soft.suspend", "elid", one, "sok", "yes").ok()).isTrue();
    assertThat(panel.licence(two).status()).isEqualTo(LicenceStatus.SUSPENDED);
    assertThat(panel.call("soft.resume", "elid", one).ok()).isTrue();
    assertThat(panel.licence(one).status()).isEqualTo(LicenceStatus.ACTIVE);
    panel.emulator.behave(behaviour -> behaviour.suspensionOffered(false));
    assertThat(panel.call("soft.suspend", "elid", one).errorType()).isEqualTo("access");
    assertThat(panel.call("soft.resume", "elid", two).errorType()).isEqualTo("access");
  }

  @Test
  void aMinimumTermIsKept() {
    String id = panel.active("a", "192.0.2.41", "pricelist", "7", "period", "6");

    assertThat(panel.call("soft.delete", "elid", id).errorType()).isEqualTo("pricelist_min_order");
    panel.pass(90);
    assertThat(panel.call("soft.delete", "elid", id).ok()).isTrue();
  }

  private String oldLicence() {
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

  private Reply bind(String id, String name, String address) {
    return panel.call("soft.edit", "elid", id, "licname", name, "ip", address, "sok", "ok");
  }

  private Reply newKey(String id) {
    return panel.call("soft.edit", "elid", id, "clicked_button", "newkey", "sok", "ok");
  }
}
