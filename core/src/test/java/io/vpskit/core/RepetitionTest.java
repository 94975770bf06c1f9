package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import okhttp3.Interceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a call is repeated, how long it waits before, and when it stops. */
class RepetitionTest {

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
  @CsvSource({"1, 1000", "0, 100", "2, 2000"})
  void aWaitThatThePanelAsksForIsALowerBound(int seconds, long pausedMillis) {
    server.answering(busy(Integer.toString(seconds))).answering(Calls.OK);
    try (PanelConnection panel = connect()) {
      panel.perform(Calls.read());

      assertThat(timing.pauses()).containsExactly(Duration.ofMillis(pausedMillis));
    }
  }

  @Test
  void aLongWaitIsLeftToTheCaller() {
    server.answering(busy("120")).answering(Calls.OK);
    try (PanelConnection panel = connect()) {
      PanelUnreachableException failure = failure(panel, CallKind.READ);

      assertThat(failure.retryAfter()).contains(Duration.ofSeconds(120));
      assertThat(server.requestCount()).isEqualTo(1);
      assertThat(timing.pauses()).isEmpty();
    }
  }

  @Test
  void aMomentToComeBackIsMeasuredOnTheServersClock() {
    MockResponse busy =
        new MockResponse.Builder()
            .code(503)
            .setHeader("Date", "Fri, 03 May 2024 10:00:00 GMT")
            .setHeader("Retry-After", "Fri, 03 May 2024 10:00:45 GMT")
            .build();
    server.answering(busy);
    try (PanelConnection panel = connect()) {
      assertThat(failure(panel, CallKind.READ).retryAfter()).contains(Duration.ofSeconds(45));
    }
  }

  @Test
  void theTimeOfTheCallCoversAllAttempts() {
    Interceptor slow =
        chain -> {
          timing.advance(Duration.ofSeconds(25));
          throw new ConnectException("no answer");
        };
    try (PanelConnection panel = PanelConnection.open(settings().addInterceptors(slow).build())) {
      PanelUnreachableException failure = failure(panel, CallKind.READ);

      assertThat(failure.attempts()).isEqualTo(3);
    }
    PanelTimeouts shorter = PanelTimeouts.builder().call(Duration.ofSeconds(40)).build();
    try (PanelConnection panel =
        PanelConnection.open(settings().timeouts(shorter).addInterceptors(slow).build())) {
      assertThat(failure(panel, CallKind.READ).attempts()).isEqualTo(2);
    }
  }

  @Test
  void aCallEndsWithItsTimeEvenWhileTheAnswerDrips() {
    server.answering(
        new MockResponse.Builder()
            .body("{\"doc\":{" + " ".repeat(10_000))
            .throttleBody(1, 20, TimeUnit.MILLISECONDS)
            .build());
    PanelTimeouts timeouts =
        PanelTimeouts.builder()
            .connect(Duration.ofMillis(300))
            .read(Duration.ofMillis(300))
            .write(Duration.ofMillis(300))
            .call(Duration.ofMillis(300))
            .build();
    try (PanelConnection panel =
        PanelConnection.open(
            server.settings().retryTiming(RetryTiming.system()).timeouts(timeouts).build())) {
      PanelUnreachableException failure = failure(panel, CallKind.READ);

      assertThat(failure.lastOutcome()).isEqualTo(CallOutcome.NO_ANSWER);
      assertThat(failure).hasMessageContaining("No answer in time");
    }
  }

  @Test
  void anInterruptedThreadStopsRepeatingAndStaysInterrupted() {
    server.answering(busy("0")).answering(Calls.OK);
    Interceptor interrupting =
        chain -> {
          try {
            return chain.proceed(chain.request());
          } finally {
            Thread.currentThread().interrupt();
          }
        };
    try (PanelConnection panel =
        PanelConnection.open(settings().addInterceptors(interrupting).build())) {
      PanelUnreachableException failure = failure(panel, CallKind.READ);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure.attempts()).isEqualTo(1);
      assertThat(server.requestCount()).isEqualTo(1);
    }
  }

  @Test
  void aPanelThatKeepsFailingIsSparedRepetitions() {
    AtomicInteger requests = new AtomicInteger();
    Interceptor refusing =
        chain -> {
          requests.incrementAndGet();
          throw new ConnectException("refused");
        };
    try (PanelConnection panel =
        PanelConnection.open(settings().addInterceptors(refusing).build())) {
      for (int call = 0; call < 200; call++) {
        failure(panel, CallKind.READ);
      }
      // 500 tokens pay for 100 repetitions; the rest of the calls get one attempt each.
      assertThat(requests).hasValue(200 + 100);
    }
  }

  private PanelConnection connect() {
    return PanelConnection.open(settings().build());
  }

  private PanelSettings.Builder settings() {
    return server.settings().retryTiming(timing);
  }

  private static MockResponse busy(String retryAfter) {
    return new MockResponse.Builder().code(503).setHeader("Retry-After", retryAfter).build();
  }

  private static PanelUnreachableException failure(PanelConnection panel, CallKind kind) {
    return catchThrowableOfType(
        PanelUnreachableException.class, () -> panel.perform(Calls.of(kind)));
  }
}
