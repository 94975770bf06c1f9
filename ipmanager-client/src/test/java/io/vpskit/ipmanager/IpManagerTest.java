package io.vpskit.ipmanager;

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
import io.vpskit.ipmanager.dialect.IpManagerDialect;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IpManagerTest extends EmulatedPanelTest {

  @Test
  void closesItsOwnConnectionOnly() {
    try (PanelConnection connection = PanelConnection.open(panel.settings("billing").build())) {
      IpManager.of(connection).close();
      assertThat(IpManager.of(connection, IpManagerDialect.likely()).addresses().list()).isEmpty();
    }
    panel.client.close();
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> panel.client.addresses().list())
        .withMessageContaining("closed");
  }

  @Test
  void isNotForOtherPanels() {
    PanelSettings settings =
        PanelSettings.builder()
            .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, "https://vm.example.org/vmmgr"))
            .credentials(Credentials.perCall("admin", EmulatedPanel.secret("admin")))
            .build();

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> IpManager.connect(settings))
        .withMessageContaining("VMmanager");
    try (PanelConnection connection = PanelConnection.open(settings)) {
      assertThatExceptionOfType(PanelMisuseException.class)
          .isThrownBy(() -> IpManager.of(connection));
    }
  }

  @Test
  void namesThePanelItTalksTo() {
    assertThat(panel.client).hasToString("IPmanager at " + panel.server.url());
  }

  @Test
  void worksWithinTheProcessToo() {
    PanelSettings settings =
        PanelSettings.builder()
            .endpoint(PanelEndpoint.of(PanelProduct.IPMANAGER, "https://panel.invalid/ipmgr"))
            .credentials(Credentials.perCall("billing", EmulatedPanel.secret("billing")))
            .addInterceptors(panel.emulator.interceptor())
            .build();
    try (IpManager client = IpManager.connect(settings)) {
      client.addresses().allocate(EmulatedPanel.request("svc-1").build());
      assertThat(client.addresses().list()).hasSize(1);

      panel.emulator.faults().on("ip.edit").loseAnswerAfterEffect();
      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(() -> client.addresses().allocate(EmulatedPanel.request("svc-2").build()))
          .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
      assertThat(client.addresses().findByNote("svc-2")).hasSize(1);
    }
  }

  @Test
  void trustsNoOtherCertificate() {
    PanelSettings settings =
        panel.settings("billing").trust(Trust.fingerprint("AB".repeat(32))).build();
    try (IpManager client = IpManager.connect(settings)) {
      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(() -> client.addresses().list())
          .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.NOT_TRUSTED));
    }
    assertThat(panel.emulator.ledger().callCount()).isZero();
  }

  @Test
  void renewsASessionThatEndedAndTakesOneAddress() {
    PanelSettings settings =
        panel
            .settings("billing")
            .credentials(Credentials.session("billing", EmulatedPanel.secret("billing")))
            .build();
    try (IpManager client = IpManager.connect(settings)) {
      client.addresses().list();
      panel.clock.advance(Duration.ofMinutes(61));

      client.addresses().allocate(EmulatedPanel.request("svc-1").build());

      assertThat(panel.emulator.ledger().callCount("auth")).isEqualTo(2);
      assertThat(panel.emulator.ledger().bookingCount("svc-1")).isEqualTo(1);
      panel.emulator.administrator().endAllSessions();
      assertThat(client.addresses().list()).hasSize(1);
    }
  }

  @Test
  void noListingIsTakenForWholeThatIsNot() {
    panel.allocate("svc-1");
    panel.emulator.faults().on("ip").truncateBody();

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> panel.client.addresses().findByNote("svc-2"))
        .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.UNREADABLE));
  }
}
