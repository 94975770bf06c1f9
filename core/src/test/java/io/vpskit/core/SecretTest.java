package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void neverShowsItself() {
    assertThat(Canary.secret("")).hasToString("[secret]");
    assertThat(String.valueOf(Canary.secret("-root"))).doesNotContain(Canary.text());
  }

  @Test
  void givesItsTextOnlyWhenAsked() {
    assertThat(Canary.secret("").reveal().equals(Canary.text())).isTrue();
  }

  @Test
  void equalsASecretOfTheSameText() {
    assertThat(Canary.secret("").equals(Canary.secret(""))).isTrue();
    assertThat(Canary.secret("").hashCode()).isEqualTo(Canary.secret("").hashCode());
    assertThat(Canary.secret("").equals(Canary.secret("-root"))).isFalse();
    assertThat(Canary.secret("").equals((Object) Canary.text())).isFalse();
  }

  @Test
  void refusesToBeEmpty() {
    assertThatExceptionOfType(PanelMisuseException.class).isThrownBy(() -> Secret.of(""));
  }
}
