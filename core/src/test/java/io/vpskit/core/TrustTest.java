package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustTest {

  private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

  @Test
  void aPinnedFingerprintIsTrustedUnderAnyHostName() throws IOException {
    try (ScriptedPanel panel = ScriptedPanel.https()) {
      accepts(panel, Trust.fingerprint(panel.fingerprint()));
      accepts(panel, Trust.fingerprint(panel.fingerprint().replace(":", "")));
      accepts(panel, Trust.fingerprint(panel.fingerprint().toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void aPinnedCertificateIsTrustedUnderAnyHostName() throws IOException {
    try (ScriptedPanel panel = ScriptedPanel.https()) {
      accepts(panel, Trust.certificate(panel.certificate().certificate()));
      accepts(panel, Trust.certificate(panel.certificate().certificatePem()));
    }
  }

  @Test
  void anotherFingerprintIsRefusedAndBothAreShown() throws IOException {
    String other = "00:".repeat(31) + "00";
    try (ScriptedPanel panel = ScriptedPanel.https()) {
      PanelUnreachableException refused = refuses(panel, Trust.fingerprint(other));

      assertThat(refused).hasStackTraceContaining(panel.fingerprint());
      assertThat(refused).hasStackTraceContaining(other);
    }
  }

  @Test
  void anotherCertificateIsRefused() throws IOException {
    HeldCertificate other = new HeldCertificate.Builder().commonName("panel.invalid").build();
    try (ScriptedPanel panel = ScriptedPanel.https()) {
      refuses(panel, Trust.certificate(other.certificate()));
    }
  }

  @Test
  void aPinOutlivesTheDatesOfItsCertificate() throws IOException {
    HeldCertificate expired =
        new HeldCertificate.Builder()
            .validityInterval(
                LONG_AGO.toEpochMilli(), LONG_AGO.plus(Duration.ofDays(1)).toEpochMilli())
            .build();
    try (ScriptedPanel panel = ScriptedPanel.https(expired)) {
      accepts(panel, Trust.fingerprint(panel.fingerprint()));
    }
  }

  @Test
  void theSystemDoesNotTrustASelfSignedCertificate() throws IOException {
    try (ScriptedPanel panel = ScriptedPanel.https()) {
      refuses(panel, Trust.system());
    }
  }

  @Test
  void authoritiesOfABaseClientVouchForTheHostNameToo() throws IOException {
    HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate right = signed(authority, "localhost");
    HeldCertificate wrong = signed(authority, "panel.invalid");
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate()).build();
    OkHttpClient base =
        new OkHttpClient.Builder()
            .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
            .build();
    try (ScriptedPanel panel = ScriptedPanel.https(right)) {
      panel.answering(Calls.OK);
      open(panel, Trust.system(), base).perform(Calls.read());
      assertThat(panel.requestCount()).isEqualTo(1);
    }
    try (ScriptedPanel panel = ScriptedPanel.https(wrong)) {
      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(() -> open(panel, Trust.system(), base).perform(Calls.read()))
          .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.NOT_TRUSTED));
    }
  }

  @Test
  void everythingIsTrustedOnlyWhenItIsCalledInsecure() throws IOException {
    try (ScriptedPanel panel = ScriptedPanel.https()) {
      accepts(panel, Trust.insecurelyTrustEverything());
    }
  }

  @Test
  void aPlainServerBehindAnHttpsAddressIsNotReached() throws IOException {
    try (ScriptedPanel panel = ScriptedPanel.http();
        ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> answerWithoutTls(plain), "plain-server");
      server.start();
      PanelEndpoint endpoint =
          PanelEndpoint.of(
              PanelProduct.VMMANAGER, "https://localhost:" + plain.getLocalPort() + "/vmmgr");
      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(
              () ->
                  PanelConnection.open(panel.settings().endpoint(endpoint).build())
                      .perform(Calls.of(CallKind.UNSAFE_WRITE)))
          .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.NOT_SENT))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(UnreachableReason.TLS))
          .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());
    }
  }

  /** A web server without TLS takes the first bytes for a bad request. */
  private static void answerWithoutTls(ServerSocket plain) {
    while (!plain.isClosed()) {
      try (Socket client = plain.accept()) {
        client.getInputStream().read(new byte[1024]);
        client
            .getOutputStream()
            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // The test has closed the socket, or the client has gone; the next one is waited for.
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AB:CD", "xx", "AB:CD:EF:GH"})
  void aFingerprintHas64Digits(String text) {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> Trust.fingerprint(text))
        .withMessageContaining("64 hexadecimal digits");
  }

  @Test
  void aCertificateIsOneInPemForm() {
    String pem = new HeldCertificate.Builder().build().certificatePem();

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> Trust.certificate("not a certificate"));
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> Trust.certificate(pem + pem))
        .withMessageContaining("found 2");
  }

  private static void accepts(ScriptedPanel panel, Trust trust) {
    int before = panel.requestCount();
    panel.answering(Calls.OK);
    try (PanelConnection connection = PanelConnection.open(panel.settings().trust(trust).build())) {
      connection.perform(Calls.read());
    }
    assertThat(panel.requestCount()).isEqualTo(before + 1);
  }

  private static PanelUnreachableException refuses(ScriptedPanel panel, Trust trust) {
    try (PanelConnection connection = PanelConnection.open(panel.settings().trust(trust).build())) {
      PanelUnreachableException refused =
          org.assertj.core.api.Assertions.catchThrowableOfType(
              PanelUnreachableException.class,
              () -> connection.perform(Calls.of(CallKind.UNSAFE_WRITE)));
      assertThat(refused.lastOutcome()).isEqualTo(CallOutcome.NOT_TRUSTED);
      assertThat(refused.reason()).isEqualTo(UnreachableReason.CERTIFICATE);
      assertThat(refused.outcomeUnknown()).isFalse();
      assertThat(refused.attempts()).isEqualTo(1);
      assertThat(panel.requestCount()).isZero();
      return refused;
    }
  }

  private static PanelConnection open(ScriptedPanel panel, Trust trust, OkHttpClient base) {
    return PanelConnection.open(panel.settings().trust(trust).baseClient(base).build());
  }

  private static HeldCertificate signed(HeldCertificate authority, String hostName) {
    return new HeldCertificate.Builder()
        .signedBy(authority)
        .addSubjectAlternativeName(hostName)
        .build();
  }
}
