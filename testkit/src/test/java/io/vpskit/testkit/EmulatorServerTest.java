package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.TestPanel.FrontEnd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class EmulatorServerTest {

  @Test
  void itAnswersGetAndPostOverHttps() {
    try (TestPanel panel = TestPanel.kvm(FrontEnd.HTTPS)) {
      assertThat(panel.server().url())
          .isEqualTo("https://localhost:" + panel.server().port() + "/vmmgr");
      assertThat(panel.client.get("out", "xml", "func", "vm").xml().errorType()).isEqualTo("auth");
      assertThat(panel.call("vm").attribute("host"))
          .isEqualTo("https://localhost:" + panel.server().port());
    }
  }

  @Test
  void bothWaysSeeOneState() {
    try (TestPanel panel = TestPanel.kvm(FrontEnd.HTTPS)) {
      panel.create("vm1");

      Client inside = Client.inProcess(panel.emulator);

      assertThat(inside.post(TestPanel.parameters("xml", "vm")).xml().column("name"))
          .containsExactly("vm1");
    }
  }

  @Test
  void everyAnswerIsDatedByThePanelsOwnClock() {
    TestPanel inProcess = TestPanel.kvm();
    try (TestPanel https = TestPanel.kvm(TestPanel.FrontEnd.HTTPS)) {
      for (TestPanel panel : List.of(inProcess, https)) {
        String date = "Thu, 01 Jan 2026 00:00:00 GMT";
        assertThat(panel.answer("vm").date()).isEqualTo(date);
        assertThat(panel.answer("nothing").date()).as("a refusal").isEqualTo(date);
        panel.clock.advance(Duration.ofHours(40));
        panel.emulator.behave(change -> change.clockAhead(Duration.ofSeconds(-3)));
        assertThat(panel.answer("vm").date()).isEqualTo("Fri, 02 Jan 2026 15:59:57 GMT");
        String elsewhere = panel.client.url().replace("vmmgr", "other");
        assertThat(panel.client.getUrl(elsewhere).date())
            .isEqualTo("Fri, 02 Jan 2026 15:59:57 GMT");
      }
    }
  }

  @Test
  void itsCertificateIsSelfSignedAndRefusedByDefault() {
    try (TestPanel panel = TestPanel.kvm(FrontEnd.HTTPS)) {
      refuseTheCertificate(panel.server());
      assertThat(panel.server().certificate().getIssuerX500Principal())
          .isEqualTo(panel.server().certificate().getSubjectX500Principal());
    }
  }

  private static void refuseTheCertificate(EmulatorServer server) {
    OkHttpClient strict = new OkHttpClient();
    Request request = new Request.Builder().url(server.url()).build();

    assertThatThrownBy(() -> strict.newCall(request).execute().close())
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void theFingerprintIsTheSha256OfTheCertificate() throws GeneralSecurityException {
    try (TestPanel panel = TestPanel.kvm(FrontEnd.HTTPS)) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(panel.server().certificate().getEncoded());
      StringBuilder expected = new StringBuilder();
      for (byte octet : digest) {
        expected.append(expected.isEmpty() ? "" : ":").append(String.format("%02X", octet));
      }

      assertThat(panel.server().fingerprint()).isEqualTo(expected.toString());
    }
  }

  @Test
  void theServersOfOneEmulatorShareTheirCertificate() {
    try (TestPanel panel = TestPanel.kvm(FrontEnd.HTTPS);
        EmulatorServer another = panel.emulator.startHttps()) {
      assertThat(another.fingerprint()).isEqualTo(panel.server().fingerprint());
      assertThat(another.port()).isNotEqualTo(panel.server().port());
    }
  }

  @Test
  void aClosedServerAnswersNoMoreAndItsPortIsFreeForTheNext() {
    VmManagerEmulator emulator = VmManagerEmulator.builder().administrator("admin", CANARY).build();
    EmulatorServer first = emulator.startHttps();
    Client client = Client.of(first);
    assertThat(client.post(TestPanel.parameters("xml", "vm")).xml().has("metadata")).isTrue();
    int port = first.port();
    first.close();
    assertThatThrownBy(() -> client.tryPost(TestPanel.parameters("xml", "vm")))
        .isInstanceOf(IOException.class);

    try (EmulatorServer second = emulator.startHttps(port)) {
      assertThat(second.port()).isEqualTo(port);
      assertThat(client.post(TestPanel.parameters("xml", "vm")).xml().has("metadata")).isTrue();
    }
  }

  @Test
  void aPortInUseIsRefusedWithItsNumber() {
    try (TestPanel panel = TestPanel.kvm(FrontEnd.HTTPS)) {
      int port = panel.server().port();

      assertThatThrownBy(() -> panel.emulator.startHttps(port))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("cannot listen on port " + port);
    }
  }

  @Test
  void closingEndsAStalledAnswerAtOnce() {
    TestPanel panel = TestPanel.kvm(FrontEnd.HTTPS);
    panel.emulator.faults().on("vm").stall(Duration.ofHours(1));
    assertThatThrownBy(
            () ->
                panel
                    .client
                    .withReadTimeout(Duration.ofMillis(50))
                    .tryPost(TestPanel.parameters("xml", "vm")))
        .isInstanceOf(IOException.class);

    panel.close();

    assertThatThrownBy(() -> panel.client.tryPost(TestPanel.parameters("xml", "vm")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aSessionIsBoundToTheAddressOfTheSocket() {
    try (TestPanel panel = TestPanel.kvm(FrontEnd.HTTPS)) {
      refuseTheCertificate(panel.server());
      String session =
          panel
              .client
              .post("out", "xml", "func", "auth", "username", "admin", "password", CANARY)
              .xml()
              .text("auth");
      Client elsewhere =
          Client.of(panel.server(), Duration.ofSeconds(10), Client.from("127.0.0.2"));

      Reply refused = elsewhere.post("out", "xml", "auth", session, "func", "vm").xml();

      assertThat(refused.errorType()).isEqualTo("auth");
      assertThat(panel.emulator.ledger().calls("vm").get(0).clientAddress()).isEqualTo("127.0.0.2");
      assertThat(panel.client.post("out", "xml", "auth", session, "func", "vm").xml().errorType())
          .isEmpty();
    }
  }

  @Test
  void theProgramPrintsHowToReachItAndServes() {
    for (String edition : List.of("kvm", "OVZ")) {
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      try (EmulatorServer server =
          VmManagerEmulatorMain.start(
              new String[] {"0", edition},
              new PrintStream(printed, true, StandardCharsets.UTF_8))) {
        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(text)
            .contains("URL:         " + server.url())
            .contains("User:        admin")
            .contains("Password:    emulator")
            .contains("Fingerprint: " + server.fingerprint());
        Reply presets =
            Client.of(server)
                .post("out", "xml", "authinfo", "admin:emulator", "func", "preset")
                .xml();
        assertThat(presets.column("name")).hasSize(3);
      }
    }
  }

  @Test
  void theProgramOfTheIpManagerLetsItsUserBookAnAddress() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (EmulatorServer server =
        IpManagerEmulatorMain.start(
            new String[] {"0"}, new PrintStream(printed, true, StandardCharsets.UTF_8))) {
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains("URL:         " + server.url(), "The user billing");
      Reply booked =
          Client.of(server)
              .post(
                  Client.parameters(
                      "billing:emulator",
                      "ip.edit",
                      "sok",
                      "ok",
                      "family",
                      "ipv4",
                      "iptype",
                      "public"))
              .xml();
      assertThat(booked.text("ip")).isEqualTo("198.51.100.2");
    }
  }

  @Test
  void theProgramOfTheSellerLetsItsResellerOrderALicence() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (EmulatorServer server =
        BillManagerEmulatorMain.start(
            new String[] {"0"}, new PrintStream(printed, true, StandardCharsets.UTF_8))) {
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains("URL:         " + server.url(), "The user hoster");
      Reply ordered =
          Client.of(server)
              .post(
                  Client.parameters(
                      "hoster:emulator",
                      "soft.order.param",
                      SellingPanel.order("Item #1 addon a", "192.0.2.41")))
              .xml();
      assertThat(ordered.text("item.id")).isNotEmpty();
    }
  }

  @Test
  void theProgramRefusesArgumentsThatItDoesNotUnderstand() {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    assertThatThrownBy(() -> VmManagerEmulatorMain.start(new String[] {"70000"}, nowhere))
        .hasMessage("port must be a number from 0 to 65535, but is 70000");
    assertThatThrownBy(() -> VmManagerEmulatorMain.start(new String[] {"0", "xen"}, nowhere))
        .hasMessage("edition must be kvm or ovz, but is xen");
  }
}
