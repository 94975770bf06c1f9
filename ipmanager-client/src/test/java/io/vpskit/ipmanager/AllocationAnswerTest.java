package io.vpskit.ipmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.ipmanager.address.AddressChange;
import io.vpskit.ipmanager.address.AddressChoice;
import io.vpskit.ipmanager.address.AddressFilter;
import io.vpskit.ipmanager.address.Addresses;
import io.vpskit.ipmanager.address.AllocatedAddress;
import io.vpskit.ipmanager.address.AllocationRequest;
import io.vpskit.ipmanager.address.IpAddress;
import io.vpskit.ipmanager.dialect.AutomaticAddress;
import io.vpskit.ipmanager.dialect.ChangeForm;
import io.vpskit.ipmanager.dialect.IpManagerDialect;
import io.vpskit.ipmanager.dialect.PanelError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent about addresses, and what is made of the answers nobody has seen yet. */
class AllocationAnswerTest {

  private static final IpAddress ADDRESS = IpAddress.parse("198.51.100.20");
  private static final String ROW =
      "{'ip':{'$':'198.51.100.20'},'domain':{'$':'a.example.net.'},'iptype':{'$':'public'},"
          + "'note':{'$':'svc-1'}}";
  private static final String OTHER_ROW = "{'ip':{'$':'198.51.100.21'},'note':{'$':'svc-2'}}";

  private ScriptedPanel panel;
  private Addresses addresses;

  @BeforeEach
  void start() throws IOException {
    panel = new ScriptedPanel();
    addresses = panel.client(IpManagerDialect.likely()).addresses();
  }

  @AfterEach
  void stop() {
    panel.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'doc':{'ok':{},'ip':{'$':'198.51.100.20'},'id':{'$':'7'}}}",
        "{'doc':{'ok':{},'id':{'$':'198.51.100.20'}}}",
        "{'doc':{'ok':{},'elid':{'$':'198.51.100.20'}}}",
        "{'doc':{'ok':{},'ip':{'$':''},'id':{'$':'198.51.100.20'}}}"
      })
  void theAddressIsTakenFromTheAnswer(String answer) {
    panel.answering(answer);

    assertThat(addresses.allocate(request().build()).address()).isEqualTo(ADDRESS);
    assertThat(panel.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'doc':{'ok':{}}}",
        "{'doc':{'ok':{},'id':{'$':'5'}}}",
        "{'doc':{'ok':{},'ip':{'$':'somewhere'}}}"
      })
  void theAddressIsFoundByItsNoteWhenTheAnswerDoesNotTellIt(String answer) {
    panel.answering(answer, listing(OTHER_ROW, ROW));

    assertThat(addresses.allocate(request().build()).address()).isEqualTo(ADDRESS);
    assertThat(panel.received()).extracting(it -> it.get("func")).containsExactly("ip.edit", "ip");
  }

  @Test
  void anAddressThatIsTakenAndCannotBeToldIsAnUnknownOutcome() {
    panel.answering("{'doc':{'ok':{}}}", listing(OTHER_ROW));
    assertUnknown();

    panel.answering("{'doc':{'ok':{}}}", listing(ROW, ROW));
    assertUnknown();

    panel.answering("{'doc':{'ok':{}}}", "{'doc':{'error':{'$type':'access'}}}");
    assertUnknown();
  }

  private void assertUnknown() {
    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> addresses.allocate(request().build()))
        .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue())
        .satisfies(e -> assertThat(e.function()).isEqualTo("ip.edit"));
  }

  @Test
  void theAddressThatWasAskedForNeedsNotBeTold() {
    panel.answering("{'doc':{'ok':{}}}");

    AllocatedAddress taken =
        addresses.allocate(request().choice(new AddressChoice.Exactly(ADDRESS)).build());

    assertThat(taken.address()).isEqualTo(ADDRESS);
    assertThat(panel.received()).hasSize(1);
    assertThat(panel.received().get(0)).containsEntry("ip", "198.51.100.20");
  }

  @Test
  void theNetworkThatWasAskedForIsNotTheAddressThatWasTaken() {
    panel.answering("{'doc':{'ok':{},'ip':{'$':'198.51.100.0/24'},'id':{'$':'198.51.100.20'}}}");

    AllocatedAddress taken =
        addresses.allocate(
            request()
                .choice(new AddressChoice.FromNetwork(IpAddress.parse("198.51.100.0/24")))
                .build());

    assertThat(taken.address()).isEqualTo(ADDRESS);
  }

  @Test
  void netmaskAndGatewayAreTakenWhenThePanelTellsThem() {
    IpManagerDialect dialect = IpManagerDialect.builder().netmaskField("netmask").build();
    panel.answering(
        "{'doc':{'ok':{},'ip':{'$':'198.51.100.20'},'netmask':{'$':'255.255.255.0'},"
            + "'gateway':{'$':'198.51.100.1'}}}");

    AllocatedAddress taken = panel.client(dialect).addresses().allocate(request().build());

    assertThat(taken.netmask()).contains("255.255.255.0");
    assertThat(taken.gateway()).contains("198.51.100.1");
  }

  @Test
  void automaticChoiceIsAskedForWithAnEmptyAddressOrWithNone() {
    panel.answering("{'doc':{'ok':{},'ip':{'$':'198.51.100.20'}}}");
    addresses.allocate(request().reverseName("a.example.net").build());
    assertThat(panel.received().get(0))
        .isEqualTo(
            Map.of(
                "func", "ip.edit",
                "sok", "ok",
                "family", "ipv4",
                "iptype", "public",
                "domain", "a.example.net",
                "note", "svc-1",
                "ip", ""));

    panel.answering("{'doc':{'ok':{},'ip':{'$':'198.51.100.20'}}}");
    panel
        .client(IpManagerDialect.builder().automaticAddress(AutomaticAddress.OMITTED).build())
        .addresses()
        .allocate(request().build());
    assertThat(panel.received().get(1)).doesNotContainKeys("ip", "domain");
  }

  @Test
  void whichErrorsSayThatNoneIsFreeCanBeSet() {
    IpManagerDialect dialect =
        IpManagerDialect.builder().addNoFreeAddress(new PanelError("value", "family")).build();
    assertThat(refusal("limit", "ip", IpManagerDialect.likely())).isTrue();
    assertThat(refusal("missed", "ip", IpManagerDialect.likely())).isTrue();
    assertThat(refusal("value", "family", IpManagerDialect.likely())).isFalse();
    assertThat(refusal("value", "family", dialect)).isTrue();
    assertThat(refusal("limit", "ip", dialect)).isFalse();
  }

  private boolean refusal(String type, String object, IpManagerDialect dialect) {
    panel.answering("{'doc':{'error':{'$type':'" + type + "','$object':'" + object + "'}}}");
    Addresses asked = panel.client(dialect).addresses();
    try {
      asked.allocate(request().build());
      throw new AssertionError("The refused allocation succeeded");
    } catch (PanelRefusedException refused) {
      return asked.saysNoneIsFree(refused);
    }
  }

  @Test
  void aReleaseIsNotRepeatedAndItsNameCanBeSet() {
    panel.losingAnswer();
    IpManagerDialect dialect = IpManagerDialect.builder().releaseFunction("ip.free").build();

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(
            () ->
                panel
                    .client(dialect)
                    .addresses()
                    .release(List.of(ADDRESS, IpAddress.parse("198.51.100.21"))))
        .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
    assertThat(panel.received())
        .containsExactly(Map.of("func", "ip.free", "elid", "198.51.100.20, 198.51.100.21"));
  }

  @Test
  void aChangeSendsTheWholeFormAsItIs() {
    panel.answering(
        "{'doc':{'elid':{'$':'198.51.100.20'},'domain':{'$':'a.example.net.'},"
            + "'iptype':{'$':'public'},'note':{}}}",
        "{'doc':{'ok':{}}}");

    addresses.changeReverseName(ADDRESS, "b.example.net");

    assertThat(panel.received().get(1))
        .isEqualTo(
            Map.of(
                "func", "ip.edit",
                "elid", "198.51.100.20",
                "sok", "ok",
                "domain", "b.example.net",
                "iptype", "public",
                "note", ""));
  }

  @Test
  void aChangeMaySendWhatChangesOnly() {
    panel.answering("{'doc':{'ok':{}}}");

    panel
        .client(IpManagerDialect.builder().changeForm(ChangeForm.CHANGED_FIELDS).build())
        .addresses()
        .change(ADDRESS, AddressChange.builder().note("svc-9").build());

    assertThat(panel.received())
        .containsExactly(
            Map.of("func", "ip.edit", "elid", "198.51.100.20", "sok", "ok", "note", "svc-9"));
  }

  @Test
  void aRowThatCannotBeReadIsNotLeftOut() {
    String answer = listing("{'ip':{'$':'somewhere'},'note':{'$':'svc-1'}}");
    panel.answering(answer, answer, answer);

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> addresses.findByNote("svc-1"))
        .withMessageContaining("column ip");
  }

  @Test
  void aFilteredListingIsNotTakenForAWholeOne() {
    panel.answering("{'doc':{'ok':{}}}", listing(ROW));
    addresses.filter(AddressFilter.builder().note("svc-1").build());
    assertThat(panel.received().get(0))
        .isEqualTo(
            Map.of(
                "func",
                "ip.filter",
                "sok",
                "ok",
                "ip",
                "",
                "domain",
                "",
                "iptype",
                "",
                "note",
                "svc-1"));
    assertThat(addresses.listFiltered()).hasSize(1);
    assertThatExceptionOfType(PanelMisuseException.class).isThrownBy(addresses::list);
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> addresses.findByNote("svc-1"));

    panel.answering("{'doc':{'ok':{}}}", listing(ROW, OTHER_ROW));
    addresses.clearFilter();
    assertThat(panel.received().get(2)).containsEntry("note", "");
    assertThat(addresses.list()).hasSize(2);
  }

  @Test
  void aFilterThatMayHaveBeenSetCountsAsSet() {
    panel.losingAnswer().losingAnswer().losingAnswer();

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> addresses.filter(AddressFilter.builder().note("svc-1").build()));
    assertThatExceptionOfType(PanelMisuseException.class).isThrownBy(addresses::list);
  }

  private static AllocationRequest.Builder request() {
    return AllocationRequest.builder().note("svc-1");
  }

  private static String listing(String... rows) {
    return "{'doc':{'elem':["
        + String.join(",", rows)
        + "],'p_elems':{'$':'"
        + rows.length
        + "'}}}";
  }
}
