package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VirtualClockTest {

  private static final Instant START = Instant.parse("2026-03-29T00:59:59Z");

  private final VirtualClock clock = VirtualClock.startingAt(START);

  @Test
  void itStandsStillUntilItIsMoved() {
    assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
    assertThat(clock.advance(Duration.ofSeconds(1))).isEqualTo(START.plusSeconds(1));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
    clock.advanceTo(START.plusSeconds(9));
    assertThat(clock.millis()).isEqualTo(START.plusSeconds(9).toEpochMilli());
  }

  @Test
  void itNeverGoesBack() {
    assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("step must not be negative");
    assertThatThrownBy(() -> clock.advanceTo(START.minusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is before the present");
    clock.advanceTo(START);
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void noStepOfSeveralThreadsIsLost() {
    IntStream.range(0, 10_000).parallel().forEach(i -> clock.advance(Duration.ofMillis(1)));

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(10));
  }
}
