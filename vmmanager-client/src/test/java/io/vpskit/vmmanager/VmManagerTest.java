package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.CallOutcome;
import io.vpskit.core.Credentials;
import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.core.Trust;
import io.vpskit.core.UnreachableReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VmManagerTest extends EmulatedPanelTest {

  @Test
  void closesItsOwnConnectionOnly() {
    try (PanelConnection connection = PanelConnection.open(panel.settings().build())) {
      VmManager.of(connection).close();
      assertThat(VmManager.of(connection).machines().list()).isEmpty();
    }
    panel.client.close();
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> panel.client.machines().list())
        .withMessageContaining("closed");
  }

  @Test
  void isNotForOtherPanels() {
    PanelSettings settings =
        PanelSettings.builder()
            .endpoint(PanelEndpoint.of(PanelProduct.IPMANAGER, "https://ip.example.org/ipmgr"))
            .credentials(Credentials.perCall("admin", EmulatedPanel.secret("-admin")))
            .build();

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> VmManager.connect(settings))
        .withMessageContaining("IPmanager");
    try (PanelConnection connection = PanelConnection.open(settings)) {
      assertThatExceptionOfType(PanelMisuseException.class)
          .isThrownBy(() -> VmManager.of(connection));
    }
  }

  @Test
  void namesThePanelItTalksTo() {
    assertThat(panel.client).hasToString("VMmanager at " + panel.server.url());
  }

  @Test
  void worksWithinTheProcessToo() {
    PanelSettings settings =
        PanelSettings.builder()
            .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, "https://panel.invalid/vmmgr"))
            .credentials(Credentials.perCall("admin", EmulatedPanel.secret("-admin")))
            .addInterceptors(panel.emulator.interceptor())
            .build();
    try (VmManager client = VmManager.connect(settings)) {
      client.machines().create(EmulatedPanel.creation("vm31").build());
      assertThat(client.machines().list()).hasSize(1);

      panel.emulator.faults().on("vm.edit").loseAnswerAfterEffect();
      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(() -> client.machines().create(EmulatedPanel.creation("vm32").build()))
          .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
      assertThat(panel.emulator.ledger().machineCount("vm32")).isEqualTo(1);
    }
  }

  @Test
  void worksByNameBehindThePrefixAndThroughTheManagerPath() {
    PanelSettings settings =
        panel
            .settings()
            .endpoint(
                PanelEndpoint.of(
                    PanelProduct.VMMANAGER, panel.server.url().replace("/vmmgr", "/manager/vmmgr")))
            .build();
    try (VmManager client = VmManager.connect(settings)) {
      assertThat(client.machines().list()).isEmpty();
    }
  }

  @Test
  void knowsThePanelsTimeFromItsAnswers() {
    assertThat(panel.client.panelTime()).isEmpty();

    panel.client.machines().list();
    assertThat(panel.client.panelTime()).contains(panel.clock.instant());

    panel.behave(behaviour -> behaviour.clockAhead(Duration.ofMinutes(-7)));
    panel.client.machines().list();
    assertThat(panel.client.panelTime())
        .contains(panel.clock.instant().minus(Duration.ofMinutes(7)));
  }

  @Test
  void trustsNoOtherCertificate() {
    PanelSettings settings = panel.settings().trust(Trust.fingerprint("AB".repeat(32))).build();
    try (VmManager client = VmManager.connect(settings)) {
      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(() -> client.machines().list())
          .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.NOT_TRUSTED))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(UnreachableReason.CERTIFICATE));
    }
    assertThat(panel.emulator.ledger().callCount()).isZero();
  }

  @Test
  void renewsASessionThatEnded() {
    PanelSettings settings =
        panel
            .settings()
            .credentials(Credentials.session("admin", EmulatedPanel.secret("-admin")))
            .build();
    try (VmManager client = VmManager.connect(settings)) {
      client.machines().list();
      panel.clock.advance(Duration.ofMinutes(59));
      client.machines().list();
      assertThat(panel.emulator.ledger().callCount("auth")).isEqualTo(1);

      panel.clock.advance(Duration.ofMinutes(61));
      client.machines().create(EmulatedPanel.creation("vm31").build());
      assertThat(panel.emulator.ledger().callCount("auth")).isEqualTo(2);
      assertThat(panel.emulator.ledger().machineCount("vm31")).isEqualTo(1);

      panel.emulator.administrator().endAllSessions();
      assertThat(client.machines().list()).hasSize(1);
      assertThat(panel.emulator.ledger().callCount("auth")).isEqualTo(3);
    }
  }
}
