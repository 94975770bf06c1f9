package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PanelSettingsTest {

  private static final PanelEndpoint ENDPOINT =
      PanelEndpoint.of(PanelProduct.VMMANAGER, "https://vm.example.org:1500/vmmgr");

  @Test
  void needNoMoreThanEndpointAndCredentials() {
    PanelSettings settings =
        PanelSettings.builder()
            .endpoint(ENDPOINT)
            .credentials(Credentials.perCall("admin", Canary.secret("")))
            .build();

    assertThat(settings.timeouts()).isEqualTo(PanelTimeouts.defaults());
    assertThat(settings.trust()).isSameAs(Trust.system());
    assertThat(settings.language()).isEqualTo("en");
    assertThat(settings.answerLimitBytes()).isEqualTo(64L * 1024 * 1024);
  }

  @Test
  void nameAllThatIsMissing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PanelSettings.builder().build())
        .withMessageContaining("endpoint")
        .withMessageContaining("credentials");
  }

  @Test
  void nameAllThatIsWrong() {
    PanelSettings.Builder wrong =
        PanelSettings.builder()
            .endpoint(
                PanelEndpoint.insecurelyAllowingPlainHttp(
                    PanelProduct.VMMANAGER, "http://127.0.0.1/vmmgr"))
            .credentials(Credentials.perCall("admin", Canary.secret("")))
            .trust(Trust.insecurelyTrustEverything())
            .answerLimitBytes(1023)
            .language("English")
            .application("billing (4)");

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(wrong::build)
        .withMessageContaining("plain HTTP")
        .withMessageContaining("at least 1024, is 1023")
        .withMessageContaining("two lower-case letters")
        .withMessageContaining("application");
  }

  @Test
  void showNoPassword() {
    PanelSettings settings =
        PanelSettings.builder()
            .endpoint(ENDPOINT)
            .credentials(Credentials.session("admin", Canary.secret("")))
            .build();

    assertThat(settings.toString().contains(Canary.text())).isFalse();
    assertThat(settings.credentials()).hasToString("admin by session");
    assertThat(Credentials.perCall("admin", Canary.secret(""))).hasToString("admin per call");
  }

  @Test
  void areEqualWhenTheirContentIs() {
    assertThat(pinned("7f")).isEqualTo(pinned("7F")).hasSameHashCodeAs(pinned("7f"));
    assertThat(pinned("7f")).isNotEqualTo(pinned("80"));
    assertThat(Credentials.perCall("admin", Canary.secret("")))
        .isNotEqualTo(Credentials.session("admin", Canary.secret("")))
        .isNotEqualTo(Credentials.perCall("root", Canary.secret("")))
        .isNotEqualTo(Credentials.perCall("admin", Canary.secret("-2")));
    assertThat(Trust.insecurelyTrustEverything())
        .isEqualTo(Trust.insecurelyTrustEverything())
        .isNotEqualTo(Trust.system());
  }

  private static PanelSettings pinned(String octet) {
    return PanelSettings.builder()
        .endpoint(ENDPOINT)
        .credentials(Credentials.perCall("admin", Canary.secret("")))
        .trust(Trust.fingerprint(octet.repeat(32)))
        .build();
  }

  @Test
  void haveTheTimeoutsOfTheDesign() {
    assertThat(PanelTimeouts.defaults().connect()).isEqualTo(Duration.ofSeconds(5));
    assertThat(PanelTimeouts.defaults().read()).isEqualTo(Duration.ofSeconds(30));
    assertThat(PanelTimeouts.defaults().write()).isEqualTo(Duration.ofSeconds(30));
    assertThat(PanelTimeouts.defaults().call()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void refuseTimeoutsOutOfBoundsAllAtOnce() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                PanelTimeouts.builder()
                    .connect(Duration.ZERO)
                    .read(Duration.ofSeconds(-1))
                    .write(Duration.ofSeconds(61))
                    .build())
        .withMessageContaining("connect must be from 1 ms to 10 minutes, is PT0S")
        .withMessageContaining("read must be from 1 ms")
        .withMessageContaining("write must not be longer than call (PT1M), is PT1M1S");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> PanelTimeouts.builder().call(Duration.ofMinutes(11)).build())
        .withMessageContaining("call must be from 1 ms to 10 minutes");
  }

  @Test
  void refuseUsersThatCannotLogIn() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> Credentials.perCall("ad:min", Canary.secret("")))
        .withMessageContaining("colon");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> Credentials.session(" ", Canary.secret("")))
        .withMessageContaining("blank");
    assertThat(Credentials.session("ad:min", Canary.secret("")).user()).isEqualTo("ad:min");
  }
}
