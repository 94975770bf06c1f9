package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why there was no usable answer, found by really failing. Certificates: {@link TrustTest}. */
class UnreachableReasonTest {

  @Test
  void aHostWithoutAnAddress() {
    assertThat(reasonAt("http://no-such-host.invalid:1500/vmmgr"))
        .isEqualTo(UnreachableReason.UNKNOWN_HOST);
  }

  @Test
  void aPortWhereNobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(reasonAt("http://127.0.0.1:" + port + "/vmmgr"))
        .isEqualTo(UnreachableReason.NO_CONNECTION);
  }

  private static UnreachableReason reasonAt(String url) {
    PanelSettings settings =
        PanelSettings.builder()
            .endpoint(PanelEndpoint.insecurelyAllowingPlainHttp(PanelProduct.VMMANAGER, url))
            .credentials(Credentials.perCall("admin", Canary.secret("")))
            .retryTiming(new TestTiming())
            .build();
    try (PanelConnection connection = PanelConnection.open(settings)) {
      return reason(connection);
    }
  }

  @Test
  void anAnswerThatDoesNotCome() throws IOException {
    assertThat(reasonOf(response().onResponseStart(SocketEffect.Stall.INSTANCE)))
        .isEqualTo(UnreachableReason.TIMEOUT);
  }

  @Test
  void aConnectionThatEnds() throws IOException {
    assertThat(reasonOf(response().onResponseStart(new SocketEffect.CloseSocket())))
        .isEqualTo(UnreachableReason.CONNECTION_LOST);
  }

  @Test
  void aWebServerInBetween() throws IOException {
    assertThat(reasonOf(response().code(502))).isEqualTo(UnreachableReason.HTTP_STATUS);
    assertThat(reasonOf(response().code(404))).isEqualTo(UnreachableReason.HTTP_STATUS);
  }

  @Test
  void aPageForPeople() throws IOException {
    assertThat(reasonOf(response().body("<html></html>")))
        .isEqualTo(UnreachableReason.UNREADABLE_ANSWER);
  }

  private static MockResponse.Builder response() {
    return new MockResponse.Builder();
  }

  private static UnreachableReason reasonOf(MockResponse.Builder answer) throws IOException {
    try (ScriptedPanel panel = ScriptedPanel.http()) {
      panel.answering(answer.build());
      PanelTimeouts timeouts = PanelTimeouts.builder().read(Duration.ofMillis(200)).build();
      try (PanelConnection connection =
          PanelConnection.open(panel.settings().timeouts(timeouts).build())) {
        return reason(connection);
      }
    }
  }

  /** An unsafe write is tried once. */
  private static UnreachableReason reason(PanelConnection connection) {
    return catchThrowableOfType(
            PanelUnreachableException.class,
            () -> connection.perform(Calls.of(CallKind.UNSAFE_WRITE)))
        .reason();
  }

  @Test
  void timeThatWasUpBeforeTheFirstRequest() {
    assertThat(
            new PanelUnreachableException(
                    "No time", "vm", 0, CallOutcome.NOT_SENT, false, Optional.empty(), null)
                .reason())
        .isEqualTo(UnreachableReason.TIMEOUT);
  }

  @ParameterizedTest
  @EnumSource
  void everyOutcomeHasAReason(CallOutcome outcome) {
    EnumSet<UnreachableReason> found = EnumSet.noneOf(UnreachableReason.class);
    for (Throwable cause : List.of(new IOException("x"), new IllegalStateException("x"))) {
      found.add(UnreachableReason.of(outcome, cause));
    }
    assertThat(found).hasSize(1);
  }
}
