package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How addresses are shown, found and changed. */
class AddressListingTest {

  private static final String ONE = "198.51.100.1";

  private final TestAddresses panel = new TestAddresses();

  private void book() {
    panel.call(
        "ip.edit",
        "sok",
        "ok",
        "family",
        "ipv4",
        "iptype",
        "public",
        "domain",
        "a.example.net",
        "note",
        "svc-1");
    panel.emulator.administrator().book("198.51.100.16", "other", "alias", "svc-2");
  }

  @Test
  void aUserSeesHisOwnAddressesWithFourColumns() {
    book();

    Reply reply = panel.call("ip");

    assertThat(reply.column("ip")).containsExactly(ONE);
    assertThat(reply.rows().get(0).names()).containsExactly("ip", "domain", "iptype", "note");
    assertThat(reply.column("domain")).containsExactly("a.example.net.");
    assertThat(reply.text("p_elems")).isEqualTo("1");
    assertThat(reply.child("metadata").attribute("key")).isEqualTo("ip");
  }

  @Test
  void anAdministratorSeesAllAddressesWithTheirOwners() {
    book();

    Client.Answer answer = panel.answerAs("admin", "ip");

    assertThat(answer.xml().column("ip")).containsExactly(ONE, "198.51.100.16");
    assertThat(answer.xml().column("owner")).containsExactly("billing", "other");
    assertThat(answer.xml().column("protected")).containsExactly("off", "off");
    assertThat(answer.synthetic()).contains("owner and protected");
  }

  @Test
  void whatNobodyMadeUpIsNotMarked() {
    book();

    assertThat(panel.answerAs("billing", "ip").synthetic()).isEmpty();
  }

  @Test
  void aLoneRowInJsonCanBeAnObject() {
    book();
    String[] call =
        Client.parameters("billing:" + TestAddresses.CANARY + "-billing", "ip", "out", "json");
    assertThat(panel.client.post(call).body()).contains("\"elem\":[{");

    panel.emulator.behave(behaviour -> behaviour.singleRowsAsObjects(true));

    assertThat(panel.client.post(call).body()).contains("\"elem\":{\"ip\":{\"$\":\"" + ONE + "\"}");
  }

  @Test
  void theFormShowsTheAddressAndTheGroupsThatAreAllowed() {
    book();

    Reply form = panel.call("ip.edit", "elid", ONE);

    assertThat(form.text("ip")).isEqualTo(ONE);
    assertThat(form.text("domain")).isEqualTo("a.example.net.");
    assertThat(form.text("note")).isEqualTo("svc-1");
    assertThat(form.child("slist").all("val"))
        .extracting(Reply::text)
        .containsExactly("public", "alias");
    assertThat(panel.call("ip.edit").all("slist")).hasSize(2);
  }

  @Test
  void anIpv6AddressIsFoundInAnySpelling() {
    panel.call("ip.edit", "sok", "ok", "family", "ipv6", "iptype", "public", "note", "six");

    assertThat(panel.call("ip.edit", "elid", "2001:0DB8:64:0::0001").text("note")).isEqualTo("six");
    assertThat(panel.emulator.booking("2001:db8:64:0:0:0:0:1")).isPresent();
  }

  @Test
  void othersAddressesAreNotThere() {
    book();

    assertThat(panel.call("ip.edit", "elid", "198.51.100.16").errorType()).isEqualTo("missed");
    assertThat(
            panel
                .call("ip.edit", "elid", "198.51.100.16", "sok", "ok", "domain", "b.example.net")
                .errorType())
        .isEqualTo("missed");
  }

  @Test
  void aChangeTakesNamesWithAndWithoutADotAndEmptiesWhatIsNotSent() {
    book();

    assertThat(panel.call("ip.edit", "elid", ONE, "sok", "ok", "domain", "b.example.net.").ok())
        .isTrue();

    assertThat(panel.emulator.booking(ONE).orElseThrow().reverseName()).isEqualTo("b.example.net");
    assertThat(panel.emulator.booking(ONE).orElseThrow().note()).isEmpty();
    assertThat(panel.emulator.booking(ONE).orElseThrow().group()).isEqualTo("public");
  }

  @Test
  void aChangeCanKeepWhatIsNotSent() {
    book();
    panel.emulator.behave(
        behaviour -> behaviour.unsentFieldsEmptied(false).dotAfterReverseNames(false));

    panel.call("ip.edit", "elid", ONE, "sok", "ok", "note", "svc-9");

    assertThat(panel.call("ip.edit", "elid", ONE).text("domain")).isEqualTo("a.example.net");
    assertThat(panel.emulator.booking(ONE).orElseThrow().note()).isEqualTo("svc-9");
  }

  @Test
  void aChangeToAGroupThatIsNotAllowedIsRefused() {
    book();

    assertThat(panel.call("ip.edit", "elid", ONE, "sok", "ok", "iptype", "alias").errorObject())
        .isEqualTo("iptype");
    assertThat(panel.call("ip.edit", "elid", ONE, "sok", "ok", "iptype", "unheard").errorObject())
        .isEqualTo("iptype");
    assertThat(
            panel.call("ip.edit", "elid", ONE, "sok", "ok", "domain", "not a name").errorObject())
        .isEqualTo("domain");
    assertThat(panel.emulator.booking(ONE).orElseThrow().note()).isEqualTo("svc-1");
  }

  @Test
  void aFilterLastsAsLongAsItsSession() {
    book();
    panel.allocate("svc-3");
    String session = logIn();

    panel.client.post("out", "xml", "auth", session, "func", "ip.filter", "sok", "ok", "note", "3");

    assertThat(inSession(session, "ip").column("note")).containsExactly("svc-3");
    assertThat(inSession(session, "ip.filter").text("note")).isEqualTo("3");
    assertThat(inSession(logIn(), "ip").rows()).hasSize(2);
    panel.client.post("out", "xml", "auth", session, "func", "ip.filter", "sok", "ok", "note", "");
    assertThat(inSession(session, "ip").rows()).hasSize(2);
  }

  @Test
  void aFilterOfACallThatLogsInByItselfIsLost() {
    book();

    assertThat(panel.call("ip.filter", "sok", "ok", "note", "unheard").ok()).isTrue();

    assertThat(panel.call("ip").rows()).hasSize(1);
  }

  private String logIn() {
    return panel
        .client
        .post(
            "out",
            "xml",
            "func",
            "auth",
            "username",
            "billing",
            "password",
            TestAddresses.CANARY + "-billing")
        .xml()
        .child("auth")
        .attribute("id");
  }

  private Reply inSession(String session, String function) {
    return panel.client.post("out", "xml", "auth", session, "func", function).xml();
  }
}
