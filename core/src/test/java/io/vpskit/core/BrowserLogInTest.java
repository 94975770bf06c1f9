package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.call.BrowserLogIn;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserLogInTest {

  private ScriptedPanel panel;
  private PanelConnection connection;
  private BrowserLogIn logIn;

  @BeforeEach
  void open() throws IOException {
    panel = ScriptedPanel.https();
    connection = panel.connect();
    logIn = new BrowserLogIn(connection);
  }

  @AfterEach
  void close() {
    connection.close();
    panel.close();
  }

  @Test
  void aPanelLinkUsesUpTheKeyThatWasLeft() {
    panel.answering(Calls.OK);

    BrowserLink link = logIn.panelLink("u 31&");

    Map<String, String> sent = panel.form(0);
    assertThat(sent).containsEntry("func", "session.newkey").containsEntry("username", "u 31&");
    assertThat(sent.get("key").matches("[0-9a-f]{32}")).isTrue();
    assertThat(
            link.reveal()
                .equals(
                    panel.url()
                        + "?func=auth&username=u+31%26&key="
                        + sent.get("key")
                        + "&checkcookie=no"))
        .isTrue();
  }

  @Test
  void aSessionLinkGoesOnWithASessionOfTheAccount() {
    panel.answering(Calls.OK, "{'doc':{'auth':{'$id':'a b/1','$':'a b/1'}}}");

    BrowserLink link = logIn.sessionLink("u31", "func=vm.novnc&elid=7");

    assertThat(panel.form(1))
        .containsEntry("func", "auth")
        .containsEntry("username", "u31")
        .containsKey("key");
    assertThat(panel.form(1).get("key").equals(panel.form(0).get("key"))).isTrue();
    assertThat(link.reveal().equals(panel.url() + "?auth=a+b%2F1&func=vm.novnc&elid=7")).isTrue();
  }

  @Test
  void everyKeyIsAnother() {
    panel.answering(Calls.OK, Calls.OK);

    assertThat(logIn.leaveNewKey("u31").equals(logIn.leaveNewKey("u31"))).isFalse();
  }

  @Test
  void aKeyOfOnesOwnIsSentAsItIs() {
    panel.answering(Calls.OK);
    Secret key = Canary.secret("-key-0123456789");

    logIn.leaveKey("u31", key);

    assertThat(panel.form(0).get("key").equals(key.reveal())).isTrue();
  }

  @Test
  void aShortKeyAndANamelessAccountAreNotSent() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> logIn.leaveKey("u31", Secret.of("0123456789abcde")))
        .withMessageContaining("16");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> logIn.panelLink(" "))
        .withMessageContaining("accountName");
    assertThat(panel.requestCount()).isZero();
  }

  @Test
  void aLinkShowsItselfOnlyWhenAsked() {
    BrowserLink link = new BrowserLink(Secret.of("https://panel.invalid/vmmgr?auth=1"));

    assertThat(link).hasToString("link to the panel with a [secret]");
    assertThat(link.reveal()).isEqualTo("https://panel.invalid/vmmgr?auth=1");
  }

  @Test
  void linksToOneAddressAreEqual() {
    BrowserLink link = new BrowserLink(Secret.of("https://panel.invalid/vmmgr?auth=1"));

    assertThat(link)
        .isEqualTo(new BrowserLink(Secret.of("https://panel.invalid/vmmgr?auth=1")))
        .hasSameHashCodeAs(new BrowserLink(Secret.of("https://panel.invalid/vmmgr?auth=1")))
        .isNotEqualTo(new BrowserLink(Secret.of("https://panel.invalid/vmmgr?auth=2")));
  }
}
