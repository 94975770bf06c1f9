package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.catalogue.StoredLicence;
import io.vpskit.testkit.ledger.Charge;
import io.vpskit.testkit.ledger.LicenceRecord;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What time does to licences, and renewals against it. */
class LicenceTermTest {

  private final SellingPanel panel = SellingPanel.usual();

  @Test
  void atTheEndOfTheTermALicenceIsSuspendedAndThirtyDaysLaterDeleted() {
    String id = panel.active("a", "192.0.2.41");

    panel.pass(30);
    assertThat(status(id)).isEqualTo(LicenceStatus.ACTIVE);
    panel.pass(1);
    assertThat(status(id)).isEqualTo(LicenceStatus.SUSPENDED);
    assertThat(panel.call("soft.resume", "elid", id).errorType()).isEqualTo("value");
    panel.pass(29);
    assertThat(status(id)).isEqualTo(LicenceStatus.SUSPENDED);
    panel.pass(1);
    assertThat(status(id)).isEqualTo(LicenceStatus.DELETED);
  }

  @Test
  void anActiveLicenceIsRenewedFromItsOldEnd() {
    String id = panel.active("a", "192.0.2.41");
    panel.pass(3);

    Reply form = panel.call("service.prolong", "elid", id, "period", "3");
    assertThat(form.text("newexpiredate")).isEqualTo("2026-05-01");
    assertThat(panel.emulator.ledger().charges()).hasSize(1);

    Reply reply = panel.call("service.prolong", "elid", id, "period", "3", "sok", "ok");
    assertThat(reply.child("doc").text("expiredate")).isEqualTo("2026-02-01");
    assertThat(reply.child("doc").text("newexpiredate")).isEqualTo("2026-05-01");
    assertThat(panel.licence(id).ends()).contains(LocalDate.parse("2026-05-01"));
    assertThat(panel.emulator.ledger().charges(Long.parseLong(id)))
        .last()
        .satisfies(it -> assertThat(it.reason()).isEqualTo(Charge.Reason.RENEWAL))
        .satisfies(it -> assertThat(it.amount()).isEqualTo(BigDecimal.valueOf(15)));
  }

  @Test
  void aSuspendedLicenceIsRenewedFromTodayAndIsActiveAgain() {
    String id = panel.active("a", "192.0.2.41");
    panel.pass(36);

    Reply reply = panel.call("service.prolong", "elid", id, "period", "1", "sok", "ok");

    assertThat(reply.child("doc").text("newexpiredate")).isEqualTo("2026-03-06");
    assertThat(status(id)).isEqualTo(LicenceStatus.ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 1, 2026-02-28",
    "2027-12-31, 1, 2028-01-31",
    "2027-11-30, 3, 2028-02-29",
    "2026-08-31, 12, 2027-08-31"
  })
  void monthsAreClippedAtTheirEnd(LocalDate end, int months, LocalDate newEnd) {
    String id =
        Long.toString(
            panel
                .emulator
                .seller()
                .addLicence(
                    StoredLicence.builder()
                        .owner("hoster")
                        .tariff(55_227)
                        .address("192.0.2.41")
                        .ends(end)
                        .build()));

    panel.call("service.prolong", "elid", id, "period", Integer.toString(months), "sok", "ok");

    assertThat(panel.licence(id).ends()).contains(newEnd);
  }

  @Test
  void aRenewalThatCannotBeIsRefusedAndCostsNothing() {
    String id = panel.active("a", "192.0.2.41");
    String waiting = panel.orderNow("b", "192.0.2.42").text("id");
    panel.emulator.seller().setBalance("hoster", BigDecimal.ONE);
    long before = panel.emulator.ledger().charges().size();

    assertThat(renew(id, "1").errorType()).isEqualTo("money");
    assertThat(renew(id, "2").errorType()).isEqualTo("value");
    assertThat(renew(waiting, "1").errorType()).isEqualTo("value");
    assertThat(renew("999", "1").errorType()).isEqualTo("missed");
    assertThat(panel.emulator.ledger().charges()).hasSize((int) before);
    assertThat(panel.licence(id).ends()).contains(LocalDate.parse("2026-02-01"));
  }

  @Test
  void theSellerRenewsOnHisOwnWhereHeIsAskedToAndThereIsMoney() {
    String id = panel.active("a", "192.0.2.41", "autoprolong", "1");
    assertThat(panel.licence(id).automaticRenewalMonths()).isEqualTo(1);

    panel.pass(31);
    assertThat(status(id)).isEqualTo(LicenceStatus.ACTIVE);
    assertThat(panel.licence(id).ends()).contains(LocalDate.parse("2026-03-01"));
    assertThat(panel.emulator.ledger().charges(Long.parseLong(id)))
        .extracting(Charge::reason)
        .containsExactly(Charge.Reason.ORDER, Charge.Reason.AUTOMATIC_RENEWAL);

    panel.call("soft.edit", "elid", id, "autoprolong", "null", "sok", "ok");
    panel.pass(28);
    assertThat(status(id)).isEqualTo(LicenceStatus.SUSPENDED);
  }

  @Test
  void withoutMoneyTheSellerSuspends() {
    String id = panel.active("a", "192.0.2.41", "autoprolong", "1");
    panel.emulator.seller().setBalance("hoster", BigDecimal.ZERO);

    panel.pass(31);

    assertThat(status(id)).isEqualTo(LicenceStatus.SUSPENDED);
    assertThat(panel.emulator.ledger().charges(Long.parseLong(id))).hasSize(1);
  }

  @Test
  void aSuspendedLicenceWithTimeLeftIsResumedUnlessItsAddressIsTaken() {
    String id = panel.active("a", "192.0.2.41");
    panel.call("soft.suspend", "elid", id);
    String other = panel.active("b", "192.0.2.41");

    assertThat(panel.call("soft.resume", "elid", id).errorType()).isEqualTo("exists");
    assertThat(renew(id, "1").errorType()).isEqualTo("exists");
    panel.emulator.seller().delete(Long.parseLong(other));
    assertThat(panel.call("soft.resume", "elid", id).ok()).isTrue();
  }

  @Test
  void theSellerCanDoWhatNobodyAsksHimFor() {
    Seller seller = panel.emulator.seller();
    String id = panel.orderNow("a", "192.0.2.41").text("id");
    long number = Long.parseLong(id);

    seller.activate(number);
    assertThat(status(id)).isEqualTo(LicenceStatus.ACTIVE);
    seller.bind(number, "stolen", "198.51.100.1");
    LicenceRecord licence = panel.licence(id);
    assertThat(licence.name()).isEqualTo("stolen");
    assertThat(licence.address()).isEqualTo("198.51.100.1");
    seller.suspend(number);
    assertThat(status(id)).isEqualTo(LicenceStatus.SUSPENDED);
    String before = panel.view(id).text("lickey");
    seller.issueKey(number);
    assertThat(panel.view(id).text("lickey")).isNotEqualTo(before);
  }

  private Reply renew(String id, String months) {
    return panel.call("service.prolong", "elid", id, "period", months, "sok", "ok");
  }

  private LicenceStatus status(String id) {
    return panel.licence(id).status();
  }
}
