package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelConnectionTest {

  private ScriptedPanel server;

  @BeforeEach
  void open() throws IOException {
    server = ScriptedPanel.https();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aCallIsAFormPostedToThePanel() {
    server.answering(Calls.OK);
    PanelCall call =
        PanelFunction.idempotentWrite("vm.edit")
            .call()
            .on(41)
            .saved()
            .with("domain", "a&b=c+d e%#ж")
            .with("empty", "")
            .with("mem", OptionalInt.of(1024))
            .with("vcpu", OptionalInt.empty())
            .with("ip", Optional.of("192.0.2.1"))
            .with("iso", Optional.<String>empty())
            .with("password", Canary.secret("&+#"));
    try (PanelConnection panel = server.connect()) {
      panel.perform(call);
    }
    assertThat(server.request(0).getMethod()).isEqualTo("POST");
    assertThat(server.request(0).getTarget()).isEqualTo("/vmmgr");
    assertThat(server.request(0).getHeaders().get("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(server.form(0).keySet())
        .containsExactly(
            "func",
            "out",
            "lang",
            "authinfo",
            "elid",
            "sok",
            "domain",
            "empty",
            "mem",
            "ip",
            "password");
    assertThat(server.form(0))
        .containsEntry("func", "vm.edit")
        .containsEntry("out", "json")
        .containsEntry("lang", "en")
        .containsEntry("elid", "41")
        .containsEntry("sok", "ok")
        .containsEntry("domain", "a&b=c+d e%#ж")
        .containsEntry("empty", "")
        .containsEntry("mem", "1024")
        .containsEntry("ip", "192.0.2.1");
    assertThat(server.form(0).get("password").equals(Canary.text() + "&+#")).isTrue();
  }

  @Test
  void allRowsOfAListingAreAskedForOnOnePage() {
    server.answering(Calls.NO_ROWS);
    try (PanelConnection panel = server.connect()) {
      assertThat(panel.list(Calls.read().allRows(), Calls::name)).isEmpty();
    }
    assertThat(server.form(0)).containsEntry("p_cnt", "1000000");
  }

  @Test
  void aGroupIsSeparatedByCommaAndBlank() {
    server.answering(Calls.OK);
    try (PanelConnection panel = server.connect()) {
      panel.perform(PanelFunction.idempotentWrite("vm.start").call().on(List.of(1, 2, 30)));
    }
    assertThat(server.form(0)).containsEntry("elid", "1, 2, 30");
  }

  @Test
  void aGroupIsNeitherEmptyNorAmbiguous() {
    PanelCall call = PanelFunction.idempotentWrite("vm.start").call();

    assertThatExceptionOfType(PanelMisuseException.class).isThrownBy(() -> call.on(List.of()));
    assertThatExceptionOfType(PanelMisuseException.class).isThrownBy(() -> call.on("1, 2"));
    assertThatExceptionOfType(PanelMisuseException.class).isThrownBy(() -> call.on(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"func", "out", "lang", "authinfo", "auth"})
  void whatTheConnectionSetsCannotBeGiven(String name) {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> Calls.read().with(name, "x"))
        .withMessageContaining(name);
  }

  @Test
  void aFunctionHasAName() {
    assertThatExceptionOfType(PanelMisuseException.class).isThrownBy(() -> PanelFunction.read(" "));
  }

  @Test
  void theLibraryAndTheApplicationNameThemselves() {
    server.answering(Calls.OK, Calls.OK);
    try (PanelConnection panel = server.connect()) {
      panel.perform(Calls.read());
    }
    try (PanelConnection panel =
        PanelConnection.open(server.settings().application("billing/4.2").build())) {
      panel.perform(Calls.read());
    }
    assertThat(userAgent(0)).matches("vpskit/[0-9]\\S+ \\(Java \\d+\\)");
    assertThat(userAgent(1)).matches("vpskit/[0-9]\\S+ \\(billing/4\\.2; Java \\d+\\)");
  }

  private String userAgent(int request) {
    return server.request(request).getHeaders().get("User-Agent");
  }

  @Test
  void theListenerIsToldOfEveryRequest() {
    List<PanelCallReport> reports = new CopyOnWriteArrayList<>();
    server
        .answering("{'doc':{'auth':{'$':'S1'}}}")
        .answering(new MockResponse.Builder().code(500).build())
        .answering(Calls.OK, "{'doc':{'error':{'$type':'access'}}}");
    PanelSettings settings =
        server
            .settings()
            .credentials(Credentials.session("admin", Canary.secret("")))
            .callListener(reports::add)
            .build();
    try (PanelConnection panel = PanelConnection.open(settings)) {
      panel.perform(Calls.read());
      assertThatExceptionOfType(PanelRefusedException.class)
          .isThrownBy(() -> panel.perform(Calls.of(CallKind.UNSAFE_WRITE)));
    }
    assertThat(reports)
        .containsExactly(
            report("auth", CallKind.READ, 1, CallOutcome.ANSWERED),
            report("vm.test", CallKind.READ, 1, CallOutcome.HTTP_FAILURE),
            report("vm.test", CallKind.READ, 2, CallOutcome.ANSWERED),
            report("vm.test", CallKind.UNSAFE_WRITE, 1, CallOutcome.REFUSED));
    assertThat(server.requestCount()).isEqualTo(4);
  }

  /** The clock of these tests stands still, so every request takes no time. */
  private static PanelCallReport report(
      String function, CallKind kind, int attempt, CallOutcome outcome) {
    return new PanelCallReport(function, kind, attempt, outcome, Duration.ZERO);
  }

  @Test
  void aListenerThatFailsLosesNoAnswer() {
    server.answering(Calls.OK);
    PanelSettings settings =
        server
            .settings()
            .callListener(
                report -> {
                  throw new IllegalStateException("the listener is broken");
                })
            .build();
    try (PanelConnection panel = PanelConnection.open(settings)) {
      panel.perform(Calls.of(CallKind.UNSAFE_WRITE));
    }
    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void anAnswerBeyondTheLimitIsNotRead() throws IOException {
    String filler = "x".repeat(2000);
    String body = "{'doc':{'ok':{},'a':'" + filler + "'}}";
    MockResponse chunked =
        new MockResponse.Builder().chunkedBody(body.replace('\'', '"'), 100).build();
    server.answering(body).answering(chunked).answering(compressed(body)).answering(body);
    try (PanelConnection panel =
        PanelConnection.open(server.settings().answerLimitBytes(1024).build())) {
      for (int i = 0; i < 3; i++) {
        PanelUnreachableException failure =
            catchThrowableOfType(
                PanelUnreachableException.class,
                () -> panel.perform(Calls.of(CallKind.IDEMPOTENT_WRITE)));
        assertThat(failure.lastOutcome()).isEqualTo(CallOutcome.TOO_LARGE);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure).hasMessageContaining("1024 bytes");
      }
      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(() -> panel.list(Calls.read(), Calls::name))
          .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.TOO_LARGE));
    }
    assertThat(server.requestCount()).isEqualTo(4);
  }

  private static MockResponse compressed(String body) throws IOException {
    Buffer compressed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(compressed))) {
      sink.writeUtf8(body.replace('\'', '"'));
    }
    return new MockResponse.Builder()
        .body(compressed)
        .setHeader("Content-Encoding", "gzip")
        .build();
  }

  @Test
  void anAnswerWithinTheLimitIsRead() {
    server.answering("{'doc':{'ok':{},'a':'" + "x".repeat(900) + "'}}");
    try (PanelConnection panel =
        PanelConnection.open(server.settings().answerLimitBytes(1024).build())) {
      panel.perform(Calls.read());
    }
  }

  @Test
  void aLongListingIsReadToItsEnd() {
    StringBuilder rows = new StringBuilder("{'name':{'$':'vm0'}}");
    for (int i = 1; i < 20_000; i++) {
      rows.append(",{'name':{'$':'vm").append(i).append("'}}");
    }
    server.answering("{'doc':{'elem':[" + rows + "],'p_elems':{'$':'20000'}}}");
    try (PanelConnection panel = server.connect()) {
      List<String> names = Calls.names(panel);

      assertThat(names).hasSize(20_000).startsWith("vm0").endsWith("vm19999");
    }
  }

  @Test
  void aConnectionIsUsedAgainAfterAnyKindOfAnswer() {
    server.answering(
        Calls.OK, Calls.NO_ROWS, "{'doc':{'error':{'$type':'access'}}}", "<html>", Calls.OK);
    try (PanelConnection panel = server.connect()) {
      panel.perform(Calls.read());
      Calls.names(panel);
      assertThatExceptionOfType(PanelException.class).isThrownBy(() -> panel.perform(Calls.read()));
      panel.perform(Calls.read());
    }
    for (int request = 0; request < 5; request++) {
      assertThat(server.request(request).getConnectionIndex()).isZero();
    }
  }

  @Test
  void anInterceptorCanStandForThePanel() {
    List<String> order = new ArrayList<>();
    OkHttpClient base = new OkHttpClient.Builder().addInterceptor(noting(order, "base")).build();
    server.answering(Calls.OK);
    PanelSettings settings =
        server
            .settings()
            .baseClient(base)
            .addInterceptors(noting(order, "first"), noting(order, "second"))
            .build();
    try (PanelConnection panel = PanelConnection.open(settings)) {
      panel.perform(Calls.read());
    }
    assertThat(order).containsExactly("base", "first", "second");
  }

  private static Interceptor noting(List<String> order, String name) {
    return chain -> {
      order.add(name);
      return chain.proceed(chain.request());
    };
  }

  @Test
  void theHostsClientIsLeftAsItWasAndStaysOpen() {
    AtomicInteger events = new AtomicInteger();
    OkHttpClient base =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void callStart(Call call) {
                    events.incrementAndGet();
                  }
                })
            .build();
    server.answering(Calls.OK, Calls.OK);
    for (int i = 0; i < 2; i++) {
      try (PanelConnection panel =
          PanelConnection.open(server.settings().baseClient(base).build())) {
        panel.perform(Calls.read());
      }
    }
    assertThat(events).hasValue(2);
    assertThat(base.retryOnConnectionFailure()).isTrue();
    assertThat(base.interceptors()).isEmpty();
    assertThat(base.dispatcher().executorService().isShutdown()).isFalse();
  }

  @Test
  void aClosedConnectionRefusesCalls() {
    PanelConnection panel = server.connect();
    panel.close();
    panel.close();

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> panel.perform(Calls.read()))
        .withMessageContaining("closed");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> panel.openSession("u31", Canary.secret("-key")));
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void nothingShownNamesAValue() {
    PanelCall call = Calls.read().with("name", "vm31").with("password", Canary.secret(""));
    try (PanelConnection panel = server.connect()) {
      assertThat(panel).hasToString("connection to " + server.url());
    }
    assertThat(call).hasToString("vm.test(name, password)");
    assertThat(call.parameters().get(1).toString()).contains("password", "[secret]");
    assertThat(call.parameters().get(1).toString().contains(Canary.text())).isFalse();
  }
}
