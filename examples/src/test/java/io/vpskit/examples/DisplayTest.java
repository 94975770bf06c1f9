package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private static final String END = System.lineSeparator();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void inALogFileProgressIsALineEveryFiveSeconds() {
    Display display = new Display(out, false);

    for (int tenths = 0; tenths < 120; tenths++) {
      display.progress("waiting", Duration.ofMillis(tenths * 100L));
    }
    display.progress("waiting for something else", Duration.ofSeconds(6));

    assertThat(printed().lines())
        .containsExactly(
            "   ... waiting, 5 s",
            "   ... waiting, 10 s",
            "   ... waiting for something else, 6 s");
  }

  @Test
  void onATerminalProgressIsOneLineThatGivesWayToTheNextReport() {
    Display display = new Display(out, true);

    display.progress("waiting long", Duration.ofMillis(900));
    display.progress("waiting", Duration.ofMillis(1_200));
    display.line("done");

    assertThat(printed())
        .isEqualTo(
            "\r   ... waiting long, 0.9 s"
                + ("\r   ... waiting, 1.2 s" + " ".repeat(5))
                + ("\r" + " ".repeat(21) + "\r")
                + ("done" + END));
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
