package io.vpskit.core;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A web server that answers as it was told, and remembers every request it received whole. */
final class ScriptedPanel implements AutoCloseable {

  private static final MockResponse EXHAUSTED =
      new MockResponse.Builder().code(418).body("script exhausted").build();

  private static final HeldCertificate SELF_SIGNED =
      new HeldCertificate.Builder()
          .commonName("panel.invalid")
          .addSubjectAlternativeName("panel.invalid")
          .build();

  private final MockWebServer server = new MockWebServer();
  private final Deque<MockResponse> script = new ArrayDeque<>();
  private final List<RecordedRequest> received = new CopyOnWriteArrayList<>();
  private final HeldCertificate certificate;
  private final boolean secure;

  private ScriptedPanel(boolean secure, HeldCertificate certificate) throws IOException {
    this.secure = secure;
    this.certificate = certificate;
    server.setServerSocketFactory(new PromptServerSockets());
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return next(request);
          }

          @Override
          public MockResponse peek() {
            return upcoming();
          }
        });
    if (secure) {
      server.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(certificate)
              .build()
              .sslSocketFactory());
    }
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  /** Over HTTPS with a self-signed certificate for another host name, as panels have it. */
  static ScriptedPanel https() throws IOException {
    return https(SELF_SIGNED);
  }

  static ScriptedPanel https(HeldCertificate certificate) throws IOException {
    return new ScriptedPanel(true, certificate);
  }

  static ScriptedPanel http() throws IOException {
    return new ScriptedPanel(false, SELF_SIGNED);
  }

  private synchronized MockResponse next(RecordedRequest request) {
    MockResponse answer = upcoming();
    script.poll();
    if (!answer.getFailHandshake()) {
      received.add(request);
    }
    return answer;
  }

  private synchronized MockResponse upcoming() {
    MockResponse answer = script.peek();
    return answer != null ? answer : EXHAUSTED;
  }

  /** Answers with these bodies, in which an apostrophe stands for a quotation mark. */
  ScriptedPanel answering(String... bodies) {
    for (String body : bodies) {
      answering(new MockResponse.Builder().body(body.replace('\'', '"')).build());
    }
    return this;
  }

  synchronized ScriptedPanel answering(MockResponse answer) {
    script.add(answer);
    return this;
  }

  /** Settings for this panel that a test completes. */
  PanelSettings.Builder settings() {
    PanelSettings.Builder settings =
        PanelSettings.builder()
            .endpoint(PanelEndpoint.insecurelyAllowingPlainHttp(PanelProduct.VMMANAGER, url()))
            .credentials(Credentials.perCall("admin", Canary.secret("")))
            .retryTiming(new TestTiming());
    return secure ? settings.trust(Trust.fingerprint(fingerprint())) : settings;
  }

  PanelConnection connect() {
    return PanelConnection.open(settings().build());
  }

  String url() {
    return server.url("/vmmgr").toString();
  }

  HeldCertificate certificate() {
    return certificate;
  }

  String fingerprint() {
    try {
      byte[] encoded = certificate.certificate().getEncoded();
      return HexFormat.ofDelimiter(":")
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** How many whole requests have arrived. */
  int requestCount() {
    return received.size();
  }

  RecordedRequest request(int index) {
    return received.get(index);
  }

  /** The parameters of a request, repeated ones joined by a bar. */
  Map<String, String> form(int index) {
    return List.of(received.get(index).getBody().utf8().split("&")).stream()
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> decoded(pair[0]),
                pair -> decoded(pair[1]),
                (one, other) -> one + "|" + other,
                LinkedHashMap::new));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
