package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.BrowserLink;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.Secret;
import io.vpskit.testkit.behaviour.SessionIdForm;
import io.vpskit.testkit.ledger.RecordedCall;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.session.BrowserSessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrowserSessionsTest extends EmulatedPanelTest {

  private BrowserSessions sessions;

  @BeforeEach
  void take() {
    sessions = panel.client.sessions();
  }

  @Test
  void aPanelLinkOpensThePanelOnceWithoutAPassword() throws Exception {
    BrowserLink link = sessions.panelLink("u31");

    RecordedCall call = panel.received("session.newkey");
    assertThat(call.parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "username", "key")
        .containsEntry("username", "u31");
    Matcher parts =
        Pattern.compile("(.*)\\?func=auth&username=u31&key=([0-9a-f]{32})&checkcookie=no")
            .matcher(link.reveal());
    assertThat(parts.matches()).isTrue();
    assertThat(parts.group(1)).isEqualTo(panel.server.url());
    assertThat(call.had("key", parts.group(2))).isTrue();
    assertThat(browse(link)).contains("Logged in as u31");
    assertThat(browse(link)).doesNotContain("Logged in as u31");
  }

  @ParameterizedTest
  @EnumSource
  void aConsoleLinkOpensTheScreenOfAMachine(SessionIdForm form) throws Exception {
    panel.behave(behaviour -> behaviour.sessionIdForm(form));
    MachineId id = panel.deployed("vm31");

    BrowserLink link = sessions.consoleLink("u31", id);

    RecordedCall logIn = panel.received("auth");
    assertThat(logIn.parameters())
        .containsOnlyKeys("func", "out", "lang", "username", "key")
        .containsEntry("username", "u31");
    assertThat(
            link.reveal()
                .matches(".*\\?auth=[^&]+&func=vm\\.novnc&newwindow=yes&elid=" + id.value()))
        .isTrue();
    assertThat(browse(link)).contains("Console of vm31");
  }

  @Test
  void aKeyOfOnesOwnCanBeLeft() {
    Secret key = EmulatedPanel.secret("-key-0123456789");

    sessions.leaveKey("u31", key);

    assertThat(panel.received("session.newkey").had("key", key.reveal())).isTrue();
  }

  @Test
  void anAccountThatIsNotThereGetsNoLink() {
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> sessions.panelLink("nobody"));
  }

  /** Fetches a page as a browser does that trusts the panel's certificate. */
  private String browse(BrowserLink link) throws Exception {
    HttpClient browser =
        HttpClient.newBuilder()
            .sslContext(trusting())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    return get(browser, link);
  }

  private static String get(HttpClient browser, BrowserLink link)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(link.reveal())).build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private SSLContext trusting() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("panel", panel.server.certificate());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
