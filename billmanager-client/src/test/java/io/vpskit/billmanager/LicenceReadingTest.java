package io.vpskit.billmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.billmanager.licence.Licence;
import io.vpskit.billmanager.licence.LicenceDetails;
import io.vpskit.billmanager.licence.LicenceId;
import io.vpskit.billmanager.licence.LicenceQuery;
import io.vpskit.billmanager.licence.LicenceStatus;
import io.vpskit.billmanager.tariff.AddOnId;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelUnreachableException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a seller may write down a licence. */
class LicenceReadingTest {

  private static final LicenceId ID = new LicenceId(700123);

  private final ScriptedSeller seller = new ScriptedSeller();
  private final BillManager client = seller.client();

  @Test
  void aRowOfTheListing() {
    Licence licence =
        listed(
            "'licname':{'$':'Item #17 addon vm31'},'ip':{'$':'192.0.2.41'},"
                + "'pricelist':{'$':'Panel Lite'},'pricelist_id':{'$':'55227'},"
                + "'period':{'$':'1'},'status':{'$':'2'},'createdate':{'$':'2024-05-01'},"
                + "'expiredate':{'$':'2024-06-01'},'update_expiredate':{'$':'2025-05-01'},"
                + "'real_ipchange':{'$':'2024-05-02'},'real_keychange':{'$':'2024-05-03'},"
                + "'autoprolong':{'$':'12'},'cost':{'$':'5.00 EUR'}");

    assertThat(licence)
        .isEqualTo(
            Licence.builder()
                .id(ID)
                .name("Item #17 addon vm31")
                .address("192.0.2.41")
                .tariff(new TariffId(55227))
                .tariffName("Panel Lite")
                .months(1)
                .status(LicenceStatus.ACTIVE)
                .created(LocalDate.parse("2024-05-01"))
                .ends(LocalDate.parse("2024-06-01"))
                .updatesEnd(LocalDate.parse("2025-05-01"))
                .addressChanged(LocalDate.parse("2024-05-02"))
                .keyChanged(LocalDate.parse("2024-05-03"))
                .automaticRenewalMonths(12)
                .build());
    assertThat(seller.last("soft")).containsEntry("p_cnt", "1000000");
  }

  @Test
  void aRowMayLackAlmostEverything() {
    assertThat(listed("'licname':{},'expiredate':{'$':'0000-00-00'},'autoprolong':{'$':'null'}"))
        .isEqualTo(Licence.builder().id(ID).status(LicenceStatus.IN_PROGRESS).build());
  }

  @Test
  void theChangeDatesHaveTwoSpellings() {
    Licence licence =
        listed("'ip_change_date':{'$':'2024-05-02'},'lickey_change_date':{'$':'2024-05-03'}");

    assertThat(licence.addressChanged()).contains(LocalDate.parse("2024-05-02"));
    assertThat(licence.keyChanged()).contains(LocalDate.parse("2024-05-03"));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "'status':{'$':'1'} | ORDERED",
        "'status':{'$':'2'} | ACTIVE",
        "'status':{'$':'3'} | SUSPENDED",
        "'status':{'$':'4'} | DELETED",
        "'status':{'$':'5'} | IN_PROGRESS",
        "'status':{'$':'6'} | IN_PROGRESS",
        "'status':{'$':'Active'} | IN_PROGRESS",
        "'status':{'$orig':'2','$':'Aktiv'} | ACTIVE",
        "'item_status':{'$orig':'3','$':'Suspended'} | SUSPENDED",
        "'item_status':{'$':'Activation in progress'} | IN_PROGRESS",
        "'status':{},'item_status':{'$':'2'} | ACTIVE",
        "'status':{'$':'3'},'item_status':{'$':'2'} | SUSPENDED"
      },
      delimiter = '|',
      quoteCharacter = '"')
  void theStatusIsANumberInOneOfTwoFields(String fields, LicenceStatus status) {
    assertThat(listed(fields).status()).isEqualTo(status);
  }

  @Test
  void aTrialAndALicenceForEverHaveTheirOwnNumbersOfMonths() {
    assertThat(listed("'period':{'$':'-100'}").months()).hasValue(Licence.TRIAL);
    assertThat(listed("'period':{'$':'0'}").months()).hasValue(0);
    assertThat(listed("'period':{'$':'monthly'}").months()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      value = {"'doc':{ | }", "'doc':{'$func':'soft.edit','doc':{ | }}"},
      delimiter = '|',
      quoteCharacter = '"')
  void theFormMayStandInADocumentWithinTheDocument(String open, String close) {
    seller.answering(
        "soft.edit",
        "{"
            + open
            + "'elid':{'$':'700123'},'id':{'$':'700123'},'licname':{'$':'a'},"
            + "'pricelist':{'$':'55227'},'pricelist_name':{'$':'Panel Lite'},"
            + "'ip':{'$':'192.0.2.41'},'remoteip':{'$':'10.0.0.5'},'status':{'$':'2'},"
            + "'lickey':{'$':'"
            + ScriptedSeller.secret("-key").reveal()
            + "'},'addon_55236':{'$':'5'},'addon_x':{'$':'5'},'addon_7':{'$':'on'}"
            + close
            + "}");

    LicenceDetails details = client.licences().view(ID).orElseThrow();

    assertThat(details.key().filter(ScriptedSeller.secret("-key")::equals)).isPresent();
    assertThat(details.remoteAddress()).contains("10.0.0.5");
    assertThat(details.addOns()).isEqualTo(Map.of(new AddOnId(55236), 5));
    assertThat(details.licence().tariff()).contains(new TariffId(55227));
    assertThat(details.licence().tariffName()).contains("Panel Lite");
    assertThat(details.toString()).contains("[secret]");
  }

  @Test
  void aKeyThatIsNotThereYetIsAbsent() {
    seller.answering("soft.edit", "{'doc':{'elid':{'$':'700123'},'status':{'$':'5'},'lickey':{}}}");

    assertThat(client.licences().view(ID).orElseThrow().key()).isEmpty();
  }

  @Test
  void aListingWithoutRowsIsEmptyAndAShortOneAFailure() {
    seller.answering("soft", "{'doc':{'p_elems':{'$':'0'}}}");
    assertThat(client.licences().list()).isEmpty();

    seller.answering("soft", "{'doc':{'elem':[{'id':{'$':'1'}}],'p_elems':{'$':'2'}}}");
    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> client.licences().list())
        .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.INCOMPLETE));
  }

  @Test
  void licencesAreFoundByNameAddressTariffAndFreedom() {
    seller.answering(
        "soft",
        "{'doc':{'elem':["
            + row(1, "Item #1 addon a", "2001:db8::1", 10, 2)
            + ","
            + row(2, "Item #17 addon b", "192.0.2.2", 10, 2)
            + ","
            + row(3, "free.lic", "0.0.0.0", 10, 3)
            + ","
            + row(4, "free.lic", "0.0.0.0", 11, 2)
            + ","
            + row(5, "Item #1 addon a", "192.0.2.2", 10, 4)
            + "]}}");

    assertThat(found(LicenceQuery.builder().namePrefix("Item #1 "))).containsExactly(1L);
    assertThat(found(LicenceQuery.builder().name("Item #17 addon b"))).containsExactly(2L);
    assertThat(found(LicenceQuery.builder().address("2001:DB8:0:0::1"))).containsExactly(1L);
    assertThat(found(LicenceQuery.builder().address("192.0.2.2"))).containsExactly(2L);
    assertThat(found(LicenceQuery.builder().tariff(new TariffId(11)))).containsExactly(4L);
    assertThat(
            found(LicenceQuery.builder().address("192.0.2.2").addStatuses(LicenceStatus.DELETED)))
        .containsExactly(5L);
    assertThat(found(LicenceQuery.builder())).containsExactly(1L, 2L, 3L, 4L);
    assertThat(client.licences().findFree(new TariffId(10)).stream().map(it -> it.id().value()))
        .containsExactly(3L);
  }

  private List<Long> found(LicenceQuery.Builder query) {
    return client.licences().find(query.build()).stream().map(it -> it.id().value()).toList();
  }

  private static String row(long id, String name, String address, long tariff, int status) {
    return ("{'id':{'$':'%d'},'licname':{'$':'%s'},'ip':{'$':'%s'},'pricelist_id':{'$':'%d'},"
            + "'status':{'$':'%d'}}")
        .formatted(id, name, address, tariff, status);
  }

  private Licence listed(String fields) {
    seller.answering("soft", "{'doc':{'elem':[{'id':{'$':'700123'}," + fields + "}]}}");
    return client.licences().list().get(0);
  }
}
