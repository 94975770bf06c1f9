package io.vpskit.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.vpskit.core.PanelMisuseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  @Test
  void keysBeginAtOne() {
    assertThatNoException().isThrownBy(() -> Keys.requirePositive("NodeId", 1));
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> Keys.requirePositive("NodeId", 0))
        .withMessage("NodeId must be at least 1, is 0");
  }

  @Test
  void readsDecimalDigits() {
    assertThat(Keys.parse("NodeId", "41")).isEqualTo(41);
    assertThat(Keys.parse("NodeId", "999999999999999999")).isEqualTo(999_999_999_999_999_999L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1 ", "0x1", "1000000000000000000", "١"})
  void readsNothingElse(String text) {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> Keys.parse("NodeId", text))
        .withMessage("NodeId must be 1 to 18 decimal digits");
  }
}
