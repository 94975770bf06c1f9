package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

  private static final String ENDED = "{'doc':{'error':{'$type':'auth'}}}";
  private static final String WRONG_PASSWORD =
      "{'doc':{'error':{'$type':'auth','$object':'badpassword'}}}";

  private ScriptedPanel server;

  @BeforeEach
  void open() throws IOException {
    server = ScriptedPanel.http();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void userAndPasswordGoWithEveryCall() {
    server.answering(Calls.OK, Calls.OK);
    try (PanelConnection panel = server.connect()) {
      panel.perform(Calls.read());
      panel.perform(Calls.read());
    }
    for (int request = 0; request < 2; request++) {
      assertThat(server.form(request).get("authinfo").equals("admin:" + Canary.text())).isTrue();
      assertThat(server.form(request)).doesNotContainKey("auth");
    }
  }

  @Test
  void oneLogInServesManyCalls() {
    server.answering(loggedIn("S1"), Calls.OK, Calls.OK);
    try (PanelConnection panel = bySession()) {
      panel.perform(Calls.read());
      panel.perform(Calls.read());
    }
    assertThat(server.requestCount()).isEqualTo(3);
    assertThat(server.form(0).keySet())
        .containsExactly("func", "out", "lang", "username", "password");
    assertThat(server.form(0)).containsEntry("func", "auth").containsEntry("username", "admin");
    assertThat(server.form(0).get("password").equals(Canary.text())).isTrue();
    assertThat(server.form(1)).containsEntry("auth", "S1").doesNotContainKey("authinfo");
    assertThat(server.form(2)).containsEntry("auth", "S1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$':'S1'}",
        "{'$id':'S1'}",
        "{'$id':'S1','$level':'29','$':'S1'}",
        "'S1'",
        "[{'$':'S1'}]"
      })
  void theSessionIsATextOrAnAttribute(String auth) {
    server.answering("{'doc':{'auth':" + auth + "}}", Calls.OK);
    try (PanelConnection panel = bySession()) {
      panel.perform(Calls.read());
    }
    assertThat(server.form(1)).containsEntry("auth", "S1");
  }

  @ParameterizedTest
  @EnumSource
  void aSessionThatEndedIsRenewedOnceForAnyKind(CallKind kind) {
    server.answering(loggedIn("S1"), Calls.OK, ENDED, loggedIn("S2"), Calls.OK);
    try (PanelConnection panel = bySession()) {
      panel.perform(Calls.read());
      panel.perform(Calls.of(kind));
    }
    assertThat(functions()).containsExactly("auth", "vm.test", "vm.test", "auth", "vm.test");
    assertThat(server.form(4)).containsEntry("auth", "S2");
  }

  @Test
  void aSessionIsNotRenewedTwiceForOneCall() {
    server.answering(loggedIn("S1"), ENDED, loggedIn("S2"), ENDED, loggedIn("S3"), Calls.OK);
    try (PanelConnection panel = bySession()) {
      assertThatExceptionOfType(PanelRefusedException.class)
          .isThrownBy(() -> panel.perform(Calls.read()))
          .satisfies(e -> assertThat(e.type()).isEqualTo("auth"))
          .satisfies(e -> assertThat(e.attempts()).isEqualTo(2));
      assertThat(server.requestCount()).isEqualTo(4);
    }
  }

  @Test
  void aRenewalUsesUpNoRepetition() {
    MockResponse busy = new MockResponse.Builder().code(503).build();
    server.answering(loggedIn("S1"), ENDED, loggedIn("S2"));
    server.answering(busy).answering(busy).answering(Calls.OK);
    try (PanelConnection panel = bySession()) {
      panel.perform(Calls.read());
    }
    assertThat(server.requestCount()).isEqualTo(6);
  }

  @Test
  void aWrongPasswordIsTriedOnceAndNeverAgain() {
    server.answering(WRONG_PASSWORD);
    try (PanelConnection panel = bySession()) {
      assertThatExceptionOfType(PanelRefusedException.class)
          .isThrownBy(() -> panel.perform(Calls.read()))
          .satisfies(e -> assertThat(e.is("auth", "badpassword")).isTrue())
          .satisfies(e -> assertThat(e.function()).isEqualTo("auth"));
    }
    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void aWrongPasswordWithinASessionIsNotRenewed() {
    server.answering(loggedIn("S1"), WRONG_PASSWORD);
    try (PanelConnection panel = bySession()) {
      assertThatExceptionOfType(PanelRefusedException.class)
          .isThrownBy(() -> panel.perform(Calls.read()));
    }
    assertThat(server.requestCount()).isEqualTo(2);
  }

  @Test
  void aRefusalPerCallIsNotRepeated() {
    server.answering(ENDED);
    try (PanelConnection panel = server.connect()) {
      assertThatExceptionOfType(PanelRefusedException.class)
          .isThrownBy(() -> panel.perform(Calls.read()));
    }
    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void anotherRefusalLeavesTheSessionAlone() {
    server.answering(loggedIn("S1"), "{'doc':{'error':{'$type':'access'}}}", Calls.OK);
    try (PanelConnection panel = bySession()) {
      assertThatExceptionOfType(PanelRefusedException.class)
          .isThrownBy(() -> panel.perform(Calls.read()));
      panel.perform(Calls.read());
    }
    assertThat(server.requestCount()).isEqualTo(3);
  }

  @Test
  void aLogInWithoutSessionIsUnreadable() {
    server.answering("{'doc':{'ok':{}}}", "{'doc':{'auth':{}}}", "{'doc':{'auth':{'$':''}}}");
    try (PanelConnection panel = bySession()) {
      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(() -> panel.perform(Calls.of(CallKind.UNSAFE_WRITE)))
          .withMessageContaining("no session")
          .satisfies(e -> assertThat(e.function()).isEqualTo("auth"))
          .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());
    }
    assertThat(server.requestCount()).isEqualTo(3);
  }

  @Test
  void aOneTimeKeyOpensASessionAndIsSentOnce() {
    server.answering(loggedIn("S9"));
    try (PanelConnection panel = server.connect()) {
      assertThat(panel.openSession("u31", Canary.secret("-key")).equals(Secret.of("S9"))).isTrue();
      assertThat(server.form(0)).doesNotContainKeys("authinfo", "auth");
      assertThat(server.form(0)).containsEntry("func", "auth").containsEntry("username", "u31");

      server.answering(new MockResponse.Builder().code(500).build()).answering(loggedIn("S9"));
      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(() -> panel.openSession("u31", Canary.secret("-key")))
          .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
      assertThat(server.requestCount()).isEqualTo(2);
    }
  }

  @Test
  void waitingForAnotherThreadsLogInEndsWithTheTimeOfTheCall() throws Exception {
    CountDownLatch loggingIn = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Interceptor slowLogIn =
        chain -> {
          loggingIn.countDown();
          awaitQuietly(goOn);
          throw new ConnectException("the panel is gone");
        };
    PanelTimeouts shortest =
        PanelTimeouts.builder()
            .connect(Duration.ofMillis(50))
            .read(Duration.ofMillis(50))
            .write(Duration.ofMillis(50))
            .call(Duration.ofMillis(50))
            .build();
    PanelSettings settings =
        server
            .settings()
            .credentials(Credentials.session("admin", Canary.secret("")))
            .timeouts(shortest)
            .addInterceptors(slowLogIn)
            .build();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (PanelConnection panel = PanelConnection.open(settings)) {
      Future<?> first = executor.submit(() -> panel.perform(Calls.read()));
      loggingIn.await();

      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(() -> panel.perform(Calls.of(CallKind.UNSAFE_WRITE)))
          .withMessageContaining("another thread")
          .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.NOT_SENT))
          .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse())
          .satisfies(e -> assertThat(e.attempts()).isZero());
      goOn.countDown();
      assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get);
    } finally {
      goOn.countDown();
      executor.shutdownNow();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void manyThreadsShareOneRenewal() throws Exception {
    int threads = 16;
    SessionsInMemory sessions = new SessionsInMemory();
    PanelSettings settings =
        server
            .settings()
            .credentials(Credentials.session("admin", Canary.secret("")))
            .addInterceptors(sessions)
            .build();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    CyclicBarrier together = new CyclicBarrier(threads);
    try (PanelConnection panel = PanelConnection.open(settings)) {
      for (int round = 0; round < 20; round++) {
        sessions.endAll();
        List<Future<?>> calls =
            IntStream.range(0, threads)
                .<Future<?>>mapToObj(
                    i ->
                        executor.submit(
                            () -> {
                              together.await(30, TimeUnit.SECONDS);
                              panel.perform(Calls.of(CallKind.UNSAFE_WRITE));
                              return null;
                            }))
                .toList();
        for (Future<?> call : calls) {
          call.get(30, TimeUnit.SECONDS);
        }
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(sessions.opened()).isEqualTo(20);
  }

  /** A panel within the process that only knows sessions. */
  private static final class SessionsInMemory implements Interceptor {

    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> opened = new ConcurrentLinkedQueue<>();

    void endAll() {
      open.clear();
    }

    int opened() {
      return opened.size();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      Buffer form = new Buffer();
      chain.request().body().writeTo(form);
      String text = form.readUtf8();
      return respond(chain.request(), text.contains("func=auth&") ? logIn() : call(text));
    }

    private String logIn() {
      String id = "session" + opened.size();
      opened.add(id);
      open.add(id);
      return loggedIn(id);
    }

    private String call(String form) {
      boolean known = open.stream().anyMatch(id -> form.endsWith("&auth=" + id));
      return known ? Calls.OK : ENDED;
    }

    private static Response respond(Request request, String body) {
      return new Response.Builder()
          .request(request)
          .protocol(Protocol.HTTP_1_1)
          .code(200)
          .message("OK")
          .body(ResponseBody.create(body.replace('\'', '"'), MediaType.get("application/json")))
          .build();
    }
  }

  private PanelConnection bySession() {
    return PanelConnection.open(
        server.settings().credentials(Credentials.session("admin", Canary.secret(""))).build());
  }

  private List<String> functions() {
    return IntStream.range(0, server.requestCount())
        .mapToObj(request -> server.form(request).get("func"))
        .toList();
  }

  private static String loggedIn(String session) {
    return "{'doc':{'auth':{'$id':'" + session + "','$level':'29','$':'" + session + "'}}}";
  }
}
