package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.behaviour.SessionIdForm;
import io.vpskit.testkit.ledger.RecordedCall;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogInTest {

  private static final String KEY = "0123456789abcdef";

  private final TestPanel panel = TestPanel.kvm();

  private String openSession() {
    return logIn("admin", CANARY).text("auth");
  }

  private Reply logIn(String user, String password) {
    return panel
        .client
        .post("out", "xml", "func", "auth", "username", user, "password", password)
        .xml();
  }

  private Reply listWithSession(String session) {
    return panel.client.post("out", "xml", "auth", session, "func", "vm").xml();
  }

  private Reply logInWithKey(String user, String key) {
    return panel
        .client
        .post("out", "xml", "func", "auth", "username", user, "key", key, "checkcookie", "no")
        .xml();
  }

  @Test
  void userAndPasswordMayBeSentWithEachCall() {
    assertThat(panel.call("vm").has("metadata")).isTrue();
  }

  @Test
  void aWrongPasswordIsRefusedWithTheCallersAddressAndStatus200() {
    Client.Answer answer =
        panel.client.post("out", "xml", "authinfo", "admin:" + CANARY + "-wrong", "func", "vm");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.xml().errorType()).isEqualTo("auth");
    assertThat(answer.xml().errorObject()).isEqualTo("badpassword");
    assertThat(answer.xml().errorValue()).isEqualTo("remote_addr: [127.0.0.1]");
    assertThat(answer.synthetic()).isEmpty();
  }

  @Test
  void aPasswordMayContainAColon() {
    panel.call("user.edit", "sok", "ok", "name", "colon", "passwd", CANARY + ":x:");

    Reply reply =
        panel.client.post("out", "xml", "authinfo", "colon:" + CANARY + ":x:", "func", "vm").xml();

    assertThat(reply.has("metadata")).isTrue();
  }

  @Test
  void aCallWithoutAnyCredentialsIsRefused() {
    assertThat(panel.client.post("out", "xml", "func", "vm").xml().errorType()).isEqualTo("auth");
  }

  @Test
  void aSessionServesLaterCalls() {
    assertThat(listWithSession(openSession()).has("metadata")).isTrue();
  }

  @Test
  void anUnknownSessionIsRefusedWithoutAnObject() {
    Reply reply = listWithSession("ffffffffffff");

    assertThat(reply.errorType()).isEqualTo("auth");
    assertThat(reply.errorObject()).isEmpty();
  }

  @Test
  void aSessionLivesAnHourAfterItsLastCall() {
    String session = openSession();
    for (int i = 0; i < 3; i++) {
      panel.clock.advance(Duration.ofMinutes(59));
      assertThat(listWithSession(session).errorType()).isEmpty();
    }

    panel.clock.advance(Duration.ofHours(1));

    assertThat(listWithSession(session).errorType()).isEqualTo("auth");
  }

  @Test
  void theLifetimeOfSessionsIsASetting() {
    panel.emulator.behave(change -> change.sessionLifetime(Duration.ofMinutes(2)));
    String session = openSession();

    panel.clock.advance(Duration.ofMinutes(2));

    assertThat(listWithSession(session).errorType()).isEqualTo("auth");
  }

  @Test
  void aSessionIsBoundToTheAddressThatOpenedItUnlessSwitchedOff() {
    String session = openSession();
    Client elsewhere = Client.inProcess(panel.emulator, "198.51.100.9");

    assertThat(elsewhere.post("out", "xml", "auth", session, "func", "vm").xml().errorType())
        .isEqualTo("auth");

    panel.emulator.behave(change -> change.sessionBoundToAddress(false));

    assertThat(elsewhere.post("out", "xml", "auth", session, "func", "vm").xml().errorType())
        .isEmpty();
  }

  @Test
  void aSessionOfADisabledOrDeletedAccountIsRefused() {
    String id = panel.createUser("u1");
    String session = logIn("u1", CANARY + "-u1").text("auth");
    assertThat(listWithSession(session).errorType()).isEmpty();

    panel.call("user.disable", "elid", id);
    assertThat(listWithSession(session).errorType()).isEqualTo("auth");

    panel.call("user.enable", "elid", id);
    String another = logIn("u1", CANARY + "-u1").text("auth");
    panel.call("user.delete", "elid", id);
    assertThat(listWithSession(another).errorType()).isEqualTo("auth");
  }

  @Test
  void endingAllSessionsEndsThem() {
    String session = openSession();

    panel.emulator.administrator().endAllSessions();

    assertThat(listWithSession(session).errorType()).isEqualTo("auth");
  }

  @Test
  void theSessionMayTravelInTheCookie() throws IOException {
    Client.Answer logIn =
        panel.client.post("out", "xml", "func", "auth", "username", "admin", "password", CANARY);
    String session = logIn.xml().text("auth");
    assertThat(logIn.cookie()).startsWith("vmmgrses5=" + session + ";");

    for (String value : new String[] {session, session + ":suffix"}) {
      Client.Answer answer =
          panel.client.send(
              new Request.Builder()
                  .url(panel.client.url() + "?out=xml&func=vm")
                  .header("Cookie", "other=1; vmmgrses5=" + value));
      assertThat(answer.xml().has("metadata")).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(SessionIdForm.class)
  void theSessionIdStandsWhereTheSwitchSays(SessionIdForm form) {
    panel.emulator.behave(change -> change.sessionIdForm(form));

    Reply auth = logIn("admin", CANARY).child("auth");

    assertThat(auth.attribute("id").isEmpty()).isEqualTo(form == SessionIdForm.TEXT);
    assertThat(auth.text().isEmpty()).isEqualTo(form == SessionIdForm.ATTRIBUTE);
    assertThat(auth.attribute("level")).isEqualTo("29");
    String id = auth.attribute("id").isEmpty() ? auth.text() : auth.attribute("id");
    assertThat(listWithSession(id).errorType()).isEmpty();
  }

  @Test
  void aOneTimeKeyOpensASessionWithoutAPasswordOnce() {
    panel.createUser("u1");
    assertThat(panel.call("session.newkey", "username", "u1", "key", KEY).ok()).isTrue();

    Reply first = logInWithKey("u1", KEY);
    Reply second = logInWithKey("u1", KEY);

    assertThat(first.child("auth").attribute("level")).isEqualTo("16");
    assertThat(listWithSession(first.text("auth")).errorType()).isEmpty();
    assertThat(second.errorType()).isEqualTo("auth");
  }

  @Test
  void aKeyOpensNoOtherAccountAndNeeds16Characters() {
    panel.createUser("u1");
    panel.createUser("u2");

    assertThat(panel.call("session.newkey", "username", "u1", "key", KEY.substring(1)).errorType())
        .isEqualTo("value");
    assertThat(panel.call("session.newkey", "username", "nobody", "key", KEY).errorType())
        .isEqualTo("missed");
    panel.call("session.newkey", "username", "u1", "key", KEY);
    assertThat(logInWithKey("u2", KEY).errorType()).isEqualTo("auth");
  }

  @Test
  void onlyAnAdministratorMakesKeys() {
    panel.createUser("u1");

    Reply reply = panel.callAs("u1", "session.newkey", "username", "admin", "key", KEY);

    assertThat(reply.errorType()).isEqualTo("access");
  }

  @Test
  void aKeyIsRepeatedInTheReplyButAPasswordOnlyByTheSwitch() {
    panel.createUser("u1");
    assertThat(
            panel.call("session.newkey", "username", "u1", "key", KEY).child("tparams").text("key"))
        .isEqualTo(KEY);
    assertThat(panel.call("vm").child("tparams").has("authinfo")).isFalse();

    panel.emulator.behave(change -> change.echoSecrets(true));

    assertThat(panel.call("vm").child("tparams").has("authinfo")).isTrue();
  }

  @Test
  void authinfoMayBeSwitchedOffWhileSessionsGoOn() {
    String session = openSession();
    panel.emulator.behave(change -> change.authinfoAccepted(false));

    assertThat(panel.call("vm").errorType()).isEqualTo("auth");
    assertThat(listWithSession(session).errorType()).isEmpty();
  }

  @Test
  void anAdministratorMayActAsAnotherUserAndNobodyElseMay() {
    panel.createUser("u1");
    panel.create("vm1", "user", "2");
    panel.create("vm2");

    assertThat(panel.call("vm", "su", "u1").column("name")).containsExactly("vm1");
    assertThat(panel.callAs("u1", "vm", "su", "admin").errorType()).isEqualTo("access");
    assertThat(panel.call("vm", "su", "nobody").errorType()).isEqualTo("missed");
  }

  @Test
  void anEmptyFunctionTestsALogIn() {
    assertThat(panel.call("").names()).containsOnly("tparams");
    assertThat(
            panel
                .client
                .post("out", "xml", "authinfo", "admin:" + CANARY + "-wrong", "func", "")
                .xml()
                .errorObject())
        .isEqualTo("badpassword");
  }

  @Test
  void whoamiTellsTheCallerAndIsMarkedAsMadeUp() {
    Client.Answer answer = panel.answer("whoami");

    assertThat(answer.xml().child("user").attribute("name")).isEqualTo("admin");
    assertThat(answer.synthetic()).contains("whoami");
  }

  @Test
  void aBrowserGetsAPageAndACookie() {
    panel.createUser("u1");
    panel.call("session.newkey", "username", "u1", "key", KEY);

    Client.Answer answer =
        panel.client.get("func", "auth", "username", "u1", "key", KEY, "checkcookie", "no");

    assertThat(answer.contentType()).startsWith("text/html");
    assertThat(answer.body()).contains("u1");
    assertThat(answer.cookie()).startsWith("vmmgrses5=");
  }

  @Test
  void theLedgerKnowsWhoCalled() {
    panel.createUser("u1");
    panel.callAs("u1", "vm");
    panel.call("vm", "su", "u1");
    String session = openSession();
    listWithSession(session);

    assertThat(panel.emulator.ledger().calls("vm"))
        .extracting(RecordedCall::user)
        .containsExactly("u1", "u1", "admin");
  }
}
