package io.vpskit.pool;

import static io.vpskit.pool.Fixtures.DEBIAN;
import static io.vpskit.pool.Fixtures.NOW;
import static io.vpskit.pool.Fixtures.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpareTest {

  @Test
  void aSpareBelongsToTheKeyOfItsFingerprint() {
    assertThat(Fixtures.building("1", DEBIAN).key()).isEqualTo(DEBIAN);
  }

  @Test
  void timesAreKeptToTheMillisecond() {
    assertThat(Fixtures.ready("1", DEBIAN, NOW.plusNanos(1_999_999)).readyAt())
        .contains(NOW.plusMillis(1));
  }

  @Test
  void aClaimedSpareMayOrMayNotTellWhenItWasReady() {
    assertThat(Fixtures.claimed("1", DEBIAN).readyAt()).isEmpty();
    assertThat(new Spare("1", fingerprint(DEBIAN), SpareState.CLAIMED, Optional.of(NOW)).readyAt())
        .contains(NOW);
  }

  @Test
  void stateAndTimeMustAgree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Spare("7", fingerprint(DEBIAN), SpareState.READY, Optional.empty()))
        .withMessage("spare 7 refused: readyAt must be given for READY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Spare("", fingerprint(DEBIAN), SpareState.BUILDING, Optional.of(NOW)))
        .withMessage(
            "spare  refused: id must not be blank; readyAt must not be given for BUILDING");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fixtures.ready("7", DEBIAN, Instant.MIN))
        .withMessageStartingWith("spare 7 refused: readyAt must be between 1970 and 9999");
  }
}
