package io.vpskit.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefillBackoffTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "8, 60", "2147483647, 60"})
  void theUsualDelayDoublesFromAMinuteToAnHour(int failures, int minutes) {
    assertThat(RefillBackoff.standard().delayAfter(failures))
        .isEqualTo(Duration.ofMinutes(minutes));
    assertThat(RefillBackoff.standard().nextStart(failures, Fixtures.NOW))
        .isEqualTo(Fixtures.NOW.plus(Duration.ofMinutes(minutes)));
  }

  @Test
  void aLongestDelayThatIsAPowerOfTheFirstIsReachedExactly() {
    RefillBackoff backoff = new RefillBackoff(Duration.ofSeconds(1), Duration.ofSeconds(4));

    assertThat(backoff.delayAfter(2)).isEqualTo(Duration.ofSeconds(2));
    assertThat(backoff.delayAfter(3)).isEqualTo(Duration.ofSeconds(4));
    assertThat(backoff.delayAfter(4)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void theLongestDelayMayBeTheFirstOrTheLongestThereIs() {
    Duration second = Duration.ofSeconds(1);
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);

    assertThat(new RefillBackoff(second, second).delayAfter(9)).isEqualTo(second);
    assertThat(new RefillBackoff(second, forever).delayAfter(1000)).isEqualTo(forever);
  }

  @Test
  void wrongDelaysAreRefusedTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RefillBackoff(Duration.ZERO, Duration.ofMillis(-1)))
        .withMessage(
            "refill backoff refused: first must be above zero, but was PT0S; longest must be at"
                + " least first, PT0S, but was PT-0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RefillBackoff(Duration.ofMillis(-1), Duration.ZERO))
        .withMessageContaining("first must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RefillBackoff.standard().delayAfter(-1))
        .withMessage("refill backoff refused: failures must be at least 0, but was -1");
  }

  @Property
  void anotherFailureNeverShortensTheDelayAndTheLongestIsKept(
      @ForAll @IntRange(min = 1, max = 100) int first,
      @ForAll @IntRange(max = 10_000) int more,
      @ForAll @IntRange(max = 40) int failures) {
    RefillBackoff backoff =
        new RefillBackoff(Duration.ofSeconds(first), Duration.ofSeconds(first + more));

    assertThat(backoff.delayAfter(failures + 1))
        .isBetween(backoff.delayAfter(failures), Duration.ofSeconds(first + more));
  }
}
