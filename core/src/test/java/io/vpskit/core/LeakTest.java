package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vpskit.core.call.PanelCall;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import okhttp3.Interceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A secret that was sent comes back in every way a panel can repeat it, and is never shown. */
class LeakTest {

  /**
   * Awkward in every notation: quotation marks, an ampersand, a percent sign, a blank, a letter.
   */
  private static final String PASSWORD = Canary.text() + "\"&<%+ ж";

  private static final String SESSION = Canary.text() + "-session";

  private ScriptedPanel server;

  @BeforeEach
  void open() throws IOException {
    server = ScriptedPanel.http();
  }

  @AfterEach
  void close() {
    server.close();
  }

  /** How a panel may write the password. The names of these, not the texts, name the tests. */
  enum Notation {
    PLAIN(password -> password),
    FORM(Notation::formEncoded),
    FORM_LOWER_CASE(
        password -> formEncoded(password).replace("%3C", "%3c").replace("%D0%B6", "%d0%b6")),
    PERCENT(password -> formEncoded(password).replace("+", "%20")),
    MARKUP(password -> password.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")),
    ESCAPED(password -> password.replace("\"", "\\\"").replace("ж", "\\u0436")),
    TWICE(password -> password + password),
    AFTER_THE_USER(password -> "admin:" + password);

    private final UnaryOperator<String> writer;

    Notation(UnaryOperator<String> writer) {
      this.writer = writer;
    }

    String text() {
      return writer.apply(PASSWORD);
    }

    private static String formEncoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noRefusalRepeatsIt(Notation notation) {
    List<String> places =
        List.of(
            "'$type':'%s'",
            "'$type':'value','$object':'%s'",
            "'$type':'value','param':[{'$name':'value','$':'refused %s here'}]",
            "'$type':'value','msg':{'$':'The value %s is too weak'}",
            "'$type':'value','detail':'%s'",
            "'$type':'value','$':'%s'");
    try (PanelConnection panel = connect()) {
      for (String place : places) {
        String error = place.replace('\'', '"').replace("%s", json(notation.text()));
        server.answering(raw("{\"doc\":{\"error\":{" + error + "}}}"));
        Throwable refused = catchThrowable(() -> panel.perform(change()));

        assertHidden(refused);
        assertHidden((PanelRefusedException) refused);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noUnreadableAnswerRepeatsIt(Notation notation) {
    List<String> bodies =
        List.of(
            notation.text(),
            "<html>" + notation.text() + "</html>",
            "\"" + json(notation.text()) + "\"",
            "\"" + notation.text(),
            "{" + notation.text(),
            "{\"doc\":" + notation.text(),
            "{\"doc\":{\"" + json(notation.text()) + "\":{}}}",
            "{\"doc\":{\"elem\":[{\"name\":\"" + json(notation.text()) + "\"},",
            "{\"doc\":{\"tparams\":{\"password\":{\"$\":\"" + json(notation.text()) + "\"}}}}",
            "{\"doc\":{\"ok\":tru" + notation.text(),
            Canary.text().replace("-", "_"),
            "9" + Canary.text());
    try (PanelConnection panel = connect()) {
      for (String body : bodies) {
        server.answering(raw(body)).answering(raw(body));
        assertHidden(catchThrowable(() -> panel.perform(change())));
        assertHidden(catchThrowable(() -> panel.list(change(), Calls::name)));
      }
    }
  }

  @Test
  void noStatusPageRepeatsIt() {
    for (int code : List.of(301, 400, 404, 500, 503)) {
      server.answering(
          new MockResponse.Builder().code(code).body(PASSWORD).setHeader("X", "y").build());
      try (PanelConnection panel = connect()) {
        assertHidden(catchThrowable(() -> panel.perform(change())));
      }
    }
  }

  @Test
  void noCauseRepeatsIt() {
    // Not the password of all tests: an exception with that one would be found after the tests.
    String password = "another-5Zt";
    Interceptor quoting =
        chain -> {
          IOException inner = new IOException("sent [" + password + "]");
          throw new IOException("broken", inner);
        };
    try (PanelConnection panel =
        PanelConnection.open(settings().addInterceptors(quoting).build())) {
      PanelCall call = Calls.read().with("password", Secret.of(password));
      Throwable failure = catchThrowable(() -> panel.perform(call));

      assertThat(trace(failure))
          .doesNotContain(password)
          .contains("its message contained a secret");
    }
  }

  @Test
  void aHarmlessCauseIsKept() {
    Interceptor failing =
        chain -> {
          throw new IOException("connection reset");
        };
    try (PanelConnection panel =
        PanelConnection.open(settings().addInterceptors(failing).build())) {
      assertThat(catchThrowable(() -> panel.perform(change())))
          .hasRootCauseMessage("connection reset");
    }
  }

  @Test
  void noSessionIsRepeated() {
    String echo = "{'doc':{'error':{'$type':'access','msg':'session " + SESSION + " may not'}}}";
    server.answering("{'doc':{'auth':{'$':'" + SESSION + "'}}}", echo);
    PanelSettings settings =
        settings().credentials(Credentials.session("admin", Secret.of(PASSWORD))).build();
    try (PanelConnection panel = PanelConnection.open(settings)) {
      Throwable refused = catchThrowable(() -> panel.perform(change()));

      assertThat(refused).hasMessageContaining("session [secret] may not");
      assertHidden(refused);
    }
  }

  @Test
  void noPasswordIsRepeatedByALogIn() {
    server.answering(
        raw(
            "{\"doc\":{\"error\":{\"$type\":\"auth\",\"$object\":\"badpassword\",\"msg\":\"not "
                + json(PASSWORD)
                + "\"}}}"));
    PanelSettings settings =
        settings().credentials(Credentials.session("admin", Secret.of(PASSWORD))).build();
    try (PanelConnection panel = PanelConnection.open(settings)) {
      assertHidden(catchThrowable(() -> panel.perform(change())));
    }
  }

  @Test
  void noOneTimeKeyIsRepeated() {
    Secret key = Canary.secret("-key-0123456789");
    server.answering(
        "{'doc':{'error':{'$type':'auth','param':{'$name':'value','$':'" + key.reveal() + "'}}}}");
    try (PanelConnection panel = connect()) {
      Throwable refused = catchThrowable(() -> panel.openSession("u31", key));

      assertThat(((PanelRefusedException) refused).value()).contains("[secret]");
      assertHidden(refused);
    }
  }

  private PanelConnection connect() {
    return PanelConnection.open(settings().build());
  }

  private PanelSettings.Builder settings() {
    return server.settings().credentials(Credentials.perCall("admin", Secret.of(PASSWORD)));
  }

  private static PanelCall change() {
    return Calls.of(CallKind.UNSAFE_WRITE).with("password", Secret.of(PASSWORD));
  }

  private static MockResponse raw(String body) {
    return new MockResponse.Builder().body(body).build();
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static void assertHidden(Throwable failure) {
    assertThat(failure).isInstanceOf(PanelException.class);
    assertHidden(trace(failure));
  }

  private static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static void assertHidden(PanelRefusedException refused) {
    assertHidden(refused.type());
    assertHidden(refused.object().orElse(""));
    assertHidden(refused.value().orElse(""));
    assertHidden(refused.panelMessage());
    assertThat(refused.getMessage()).contains("[secret]");
  }

  private static void assertHidden(String text) {
    assertThat(text.contains(Canary.text())).isFalse();
    assertThat(text.contains(Canary.text().replace("-", "_"))).isFalse();
  }
}
