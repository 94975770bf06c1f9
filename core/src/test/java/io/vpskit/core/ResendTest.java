package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many whole requests a server receives for one call, by what goes wrong and by kind. */
class ResendTest {

  /** What a server does to a request that it has read to its end. */
  enum Fault {
    CLOSES(CallOutcome.NO_ANSWER, answer().onResponseStart(new SocketEffect.CloseSocket())),
    CLOSES_AFTER_HEADERS(CallOutcome.NO_ANSWER, body().onResponseBody(close())),
    FALLS_SILENT(CallOutcome.NO_ANSWER, answer().onResponseStart(SocketEffect.Stall.INSTANCE)),
    STOPS_IN_THE_MIDDLE(CallOutcome.NO_ANSWER, body().onResponseBody(SocketEffect.Stall.INSTANCE)),
    SENDS_HALF_A_DOCUMENT(CallOutcome.UNREADABLE, answer().body("{\"doc\":{\"ok\"")),
    SENDS_NOTHING(CallOutcome.UNREADABLE, answer().body("")),
    SENDS_HTML(CallOutcome.UNREADABLE, answer().body("<html>Bad Gateway</html>")),
    SENDS_BROKEN_GZIP(CallOutcome.NO_ANSWER, body().setHeader("Content-Encoding", "gzip")),
    STATUS_500(CallOutcome.HTTP_FAILURE, answer().code(500)),
    STATUS_502(CallOutcome.HTTP_FAILURE, answer().code(502).body("<html>")),
    STATUS_503(CallOutcome.HTTP_FAILURE, answer().code(503)),
    STATUS_503_AT_ONCE(CallOutcome.HTTP_FAILURE, answer().code(503).setHeader("Retry-After", "0")),
    STATUS_408(CallOutcome.HTTP_FAILURE, answer().code(408)),
    STATUS_429(CallOutcome.HTTP_FAILURE, answer().code(429)),
    STATUS_301(CallOutcome.HTTP_REJECTION, redirect(301)),
    STATUS_303(CallOutcome.HTTP_REJECTION, redirect(303)),
    STATUS_307(CallOutcome.HTTP_REJECTION, redirect(307)),
    STATUS_308(CallOutcome.HTTP_REJECTION, redirect(308)),
    STATUS_401(
        CallOutcome.HTTP_REJECTION,
        answer().code(401).setHeader("WWW-Authenticate", "Basic realm=\"panel\"")),
    STATUS_404(CallOutcome.HTTP_REJECTION, answer().code(404).body("not here")),
    STATUS_413(CallOutcome.HTTP_REJECTION, answer().code(413)),
    STATUS_421(CallOutcome.HTTP_REJECTION, answer().code(421));

    private final CallOutcome outcome;
    private final MockResponse answer;

    Fault(CallOutcome outcome, MockResponse.Builder answer) {
      this.outcome = outcome;
      this.answer = answer.build();
    }

    boolean stalls() {
      return this == FALLS_SILENT || this == STOPS_IN_THE_MIDDLE;
    }

    boolean mayPass() {
      return outcome != CallOutcome.HTTP_REJECTION;
    }

    private static MockResponse.Builder answer() {
      return new MockResponse.Builder();
    }

    private static MockResponse.Builder body() {
      return answer().body(Calls.OK + " ".repeat(100_000));
    }

    private static MockResponse.Builder redirect(int code) {
      return answer().code(code).setHeader("Location", "/vmmgr");
    }

    private static SocketEffect close() {
      return new SocketEffect.CloseSocket();
    }
  }

  private final TestTiming timing = new TestTiming();
  private ScriptedPanel server;

  @BeforeEach
  void open() throws IOException {
    server = ScriptedPanel.http();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void anUnsafeWriteArrivesOnceOnAFreshConnection(Fault fault) {
    server.answering(fault.answer).answering(Calls.OK, Calls.OK);
    try (PanelConnection panel = connect(fault)) {
      PanelUnreachableException failure = failure(panel, CallKind.UNSAFE_WRITE);

      assertThat(server.requestCount()).isEqualTo(1);
      assertThat(failure.lastOutcome()).isEqualTo(fault.outcome);
      assertThat(failure.outcomeUnknown()).isTrue();
      assertThat(failure.attempts()).isEqualTo(1);
      assertThat(failure.function()).isEqualTo("vm.test");
      assertThat(failure).hasMessageContaining("whether it had its effect is not known");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUnsafeWriteArrivesOnceOnAPooledConnection(Fault fault) {
    server.answering(Calls.OK).answering(fault.answer).answering(Calls.OK, Calls.OK);
    try (PanelConnection panel = connect(fault)) {
      panel.perform(Calls.read());
      PanelUnreachableException failure = failure(panel, CallKind.UNSAFE_WRITE);

      assertThat(server.requestCount()).isEqualTo(2);
      assertThat(server.request(1).getConnectionIndex())
          .isEqualTo(server.request(0).getConnectionIndex());
      assertThat(failure.lastOutcome()).isEqualTo(fault.outcome);
      assertThat(failure.outcomeUnknown()).isTrue();
    }
  }

  @Test
  void anUnsafeWriteArrivesOnceOnAPooledConnectionOverHttps() throws IOException {
    try (ScriptedPanel secure = ScriptedPanel.https()) {
      secure.answering(Calls.OK).answering(Fault.CLOSES.answer).answering(Calls.OK);
      try (PanelConnection panel = secure.connect()) {
        panel.perform(Calls.read());

        assertThat(failure(panel, CallKind.UNSAFE_WRITE).outcomeUnknown()).isTrue();
        assertThat(secure.requestCount()).isEqualTo(2);
        assertThat(secure.request(1).getConnectionIndex())
            .isEqualTo(secure.request(0).getConnectionIndex());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aListingThatIsUnsafeArrivesOnceToo(Fault fault) {
    server.answering(fault.answer).answering(Calls.NO_ROWS, Calls.NO_ROWS);
    try (PanelConnection panel = connect(fault)) {
      PanelUnreachableException failure =
          catchThrowableOfType(
              PanelUnreachableException.class,
              () -> panel.list(Calls.of(CallKind.UNSAFE_WRITE), Calls::name));

      assertThat(server.requestCount()).isEqualTo(1);
      assertThat(failure.outcomeUnknown()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReadIsRepeatedUntilItSucceeds(Fault fault) {
    succeedsAtLast(fault, CallKind.READ);
  }

  @ParameterizedTest
  @EnumSource
  void anIdempotentWriteIsRepeatedUntilItSucceeds(Fault fault) {
    succeedsAtLast(fault, CallKind.IDEMPOTENT_WRITE);
  }

  private void succeedsAtLast(Fault fault, CallKind kind) {
    server.answering(fault.answer).answering(fault.answer).answering(Calls.OK);
    try (PanelConnection panel = connect(fault)) {
      if (fault.mayPass()) {
        panel.perform(Calls.of(kind));

        assertThat(server.requestCount()).isEqualTo(3);
        assertThat(timing.pauses()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
      } else {
        assertThat(failure(panel, kind).lastOutcome()).isEqualTo(fault.outcome);
        assertThat(server.requestCount()).isEqualTo(1);
        assertThat(timing.pauses()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void repetitionsEnd(CallKind kind) {
    MockResponse closes = Fault.CLOSES.answer;
    server.answering(closes).answering(closes).answering(closes).answering(Calls.OK);
    try (PanelConnection panel = connect()) {
      PanelUnreachableException failure = failure(panel, kind);

      int requests = kind == CallKind.UNSAFE_WRITE ? 1 : 3;
      assertThat(server.requestCount()).isEqualTo(requests);
      assertThat(failure.attempts()).isEqualTo(requests);
      assertThat(failure.outcomeUnknown()).isEqualTo(kind.isWrite());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNeverSentIsRepeatedForAnyKind(CallKind kind) {
    AtomicInteger refusals = new AtomicInteger();
    server.answering(Calls.OK);
    Interceptor refusing =
        chain -> {
          if (refusals.incrementAndGet() <= 2) {
            throw new ConnectException("refused");
          }
          return chain.proceed(chain.request());
        };
    try (PanelConnection panel =
        PanelConnection.open(settings().addInterceptors(refusing).build())) {
      panel.perform(Calls.of(kind));

      assertThat(refusals).hasValue(3);
      assertThat(server.requestCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPanelThatIsNotThereIsReportedAsNotReached(CallKind kind) {
    server.close();
    try (PanelConnection panel = connect()) {
      PanelUnreachableException failure = failure(panel, kind);

      assertThat(failure.lastOutcome()).isEqualTo(CallOutcome.NOT_SENT);
      assertThat(failure.outcomeUnknown()).isFalse();
      assertThat(failure.attempts()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNameWithoutAddressIsReportedAsNotReached(CallKind kind) {
    OkHttpClient base =
        new OkHttpClient.Builder()
            .dns(
                name -> {
                  throw new UnknownHostException(name);
                })
            .build();
    try (PanelConnection panel = PanelConnection.open(settings().baseClient(base).build())) {
      PanelUnreachableException failure = failure(panel, kind);

      assertThat(failure.lastOutcome()).isEqualTo(CallOutcome.NOT_SENT);
      assertThat(failure.outcomeUnknown()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHandshakeThatFailsIsReportedAsNotReached(CallKind kind) throws IOException {
    MockResponse failing = new MockResponse.Builder().failHandshake().build();
    server.close();
    server = ScriptedPanel.https();
    server.answering(failing).answering(failing).answering(failing).answering(failing);
    try (PanelConnection panel = connect()) {
      PanelUnreachableException failure = failure(panel, kind);

      assertThat(failure.lastOutcome()).isEqualTo(CallOutcome.NOT_SENT);
      assertThat(failure.outcomeUnknown()).isFalse();
      assertThat(failure.attempts()).isEqualTo(3);
    }
  }

  @Test
  void aFailureWithoutTheNetworkProvesNothing() {
    AtomicInteger sent = new AtomicInteger();
    Interceptor losing =
        chain -> {
          sent.incrementAndGet();
          throw new IOException("the answer is lost");
        };
    try (PanelConnection panel = PanelConnection.open(settings().addInterceptors(losing).build())) {
      PanelUnreachableException failure = failure(panel, CallKind.UNSAFE_WRITE);

      assertThat(sent).hasValue(1);
      assertThat(failure.outcomeUnknown()).isTrue();
      assertThat(failure.lastOutcome()).isEqualTo(CallOutcome.NO_ANSWER);
    }
  }

  @Test
  void aHostWithSeveralAddressesReceivesAnUnsafeWriteOnce() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    OkHttpClient base =
        new OkHttpClient.Builder().dns(name -> List.of(loopback, loopback, loopback)).build();
    server.answering(Fault.CLOSES.answer).answering(Calls.OK, Calls.OK);
    try (PanelConnection panel = PanelConnection.open(settings().baseClient(base).build())) {
      assertThat(failure(panel, CallKind.UNSAFE_WRITE).outcomeUnknown()).isTrue();
      assertThat(server.requestCount()).isEqualTo(1);
    }
  }

  @Test
  void anAttemptThatMayHaveHadItsEffectIsNotForgotten() {
    AtomicInteger requests = new AtomicInteger();
    Interceptor losingThenRefusing =
        chain -> {
          if (requests.incrementAndGet() == 1) {
            throw new IOException("the answer is lost");
          }
          throw new ConnectException("refused");
        };
    try (PanelConnection panel =
        PanelConnection.open(settings().addInterceptors(losingThenRefusing).build())) {
      PanelUnreachableException failure = failure(panel, CallKind.IDEMPOTENT_WRITE);

      assertThat(requests).hasValue(3);
      assertThat(failure.lastOutcome()).isEqualTo(CallOutcome.NOT_SENT);
      assertThat(failure.outcomeUnknown()).isTrue();
    }
  }

  private PanelConnection connect() {
    return PanelConnection.open(settings().build());
  }

  /** A server that falls silent is really waited for, so that wait is short. */
  private PanelConnection connect(Fault fault) {
    PanelTimeouts timeouts =
        fault.stalls()
            ? PanelTimeouts.builder().read(Duration.ofMillis(250)).build()
            : PanelTimeouts.defaults();
    return PanelConnection.open(settings().timeouts(timeouts).build());
  }

  private PanelSettings.Builder settings() {
    return server.settings().retryTiming(timing);
  }

  private static PanelUnreachableException failure(PanelConnection panel, CallKind kind) {
    return catchThrowableOfType(
        PanelUnreachableException.class, () -> panel.perform(Calls.of(kind)));
  }
}
