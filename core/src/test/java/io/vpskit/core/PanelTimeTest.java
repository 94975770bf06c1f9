package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PanelTimeTest {

  private static final Instant NOON = Instant.parse("2024-05-03T12:00:00Z");

  private final TestTiming timing = new TestTiming();
  private ScriptedPanel panel;
  private PanelConnection connection;

  @BeforeEach
  void open() throws IOException {
    panel = ScriptedPanel.http();
    timing.advance(Duration.ofDays(3));
    connection = PanelConnection.open(panel.settings().retryTiming(timing).build());
  }

  @AfterEach
  void close() {
    connection.close();
    panel.close();
  }

  private static MockResponse dated(String body, String date) {
    return new MockResponse.Builder().body(body).setHeader("Date", date).build();
  }

  @Test
  void nothingIsKnownBeforeTheFirstAnswer() {
    assertThat(connection.panelTime()).isEmpty();
  }

  @Test
  void theDateOfTheLastAnswerRunsOn() {
    panel.answering(dated("{\"doc\":{\"ok\":{}}}", "Fri, 03 May 2024 12:00:00 GMT"));
    connection.perform(Calls.read());

    assertThat(connection.panelTime()).contains(NOON);
    timing.advance(Duration.ofSeconds(90));
    assertThat(connection.panelTime()).contains(NOON.plusSeconds(90));
  }

  @Test
  void aRefusalAndAnErrorPageTellTheTimeToo() {
    panel.answering(
        dated("{\"doc\":{\"error\":{\"$type\":\"access\"}}}", "Fri, 03 May 2024 12:00:00 GMT"));
    catchThrowable(() -> connection.perform(Calls.read()));
    assertThat(connection.panelTime()).contains(NOON);

    panel.answering(
        new MockResponse.Builder()
            .code(404)
            .setHeader("Date", "Fri, 03 May 2024 12:05:00 GMT")
            .build());
    catchThrowable(() -> connection.perform(Calls.read()));
    assertThat(connection.panelTime()).contains(NOON.plusSeconds(300));
  }

  @Test
  void anAnswerWithoutAUsableDateTellsNothing() {
    panel.answering("{'doc':{'ok':{}}}").answering(dated("{\"doc\":{\"ok\":{}}}", "yesterday"));
    connection.perform(Calls.read());
    connection.perform(Calls.read());

    assertThat(connection.panelTime()).isEmpty();
  }
}
