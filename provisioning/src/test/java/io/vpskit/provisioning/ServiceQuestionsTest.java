package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.ledger.RecordedCall;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceQuestionsTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @TempDir Path folder;
  private TestHost host;
  private SoldService service;

  @BeforeEach
  void sell() {
    host = TestHost.on(folder).open();
    service = SoldService.by(host, "o1");
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aLinkLogsTheOwnerInAndTheJournalTellsOnlyThatItWasMade() {
    PanelLink link = service.services().panelLink(service.id);

    String url = link.url().reveal();
    assertThat(url).startsWith("https://panel.example.org:1500/vmmgr?func=auth&username=uc1&key=");
    String key = url.replaceAll(".*key=([0-9a-f]+).*", "$1");
    assertThat(link.toString()).doesNotContain(key);
    assertThat(host.provisioner().journal(service.id).toString())
        .contains("made for account 'uc1'")
        .doesNotContain(key);
    assertThat(host.panel.ledger().calls("session.newkey"))
        .extracting(RecordedCall::succeeded)
        .containsExactly(true);
  }

  @Test
  void aConsoleLinkShowsTheScreenOfTheMachine() {
    String url = service.services().consoleLink(service.id).url().reveal();

    assertThat(url)
        .contains("func=vm.novnc")
        .endsWith("elid=" + service.now().machineId().orElseThrow());
  }

  @Test
  void trafficIsThatOfTheMonth() {
    String machine = service.machineName();
    host.panel.administrator().recordTraffic(machine, LocalDate.of(2026, 3, 1), 1.5, 0.25);
    host.panel.administrator().recordTraffic(machine, LocalDate.of(2026, 3, 2), 2, 3);

    assertThat(service.services().traffic(service.id, MARCH))
        .extracting(DailyTraffic::day)
        .containsExactly(
            Optional.of(LocalDate.of(2026, 3, 1)), Optional.of(LocalDate.of(2026, 3, 2)));
    assertThat(service.services().traffic(service.id, MARCH).get(0).receivedGiB().orElseThrow())
        .isEqualByComparingTo(new BigDecimal("1.5"));
  }

  @Test
  void onlyThePresentMonthCanBeAskedFor() {
    assertThatThrownBy(() -> service.services().traffic(service.id, MARCH.minusMonths(1)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("month must be the present one");
    assertThat(host.panel.ledger().callCount("reportvm")).isZero();
  }

  @Test
  void aServiceThatIsBeingSuspendedGivesNoLinks() {
    service.services().suspend(service.id, SuspensionReason.ABUSE, "k1");

    assertThatThrownBy(() -> service.services().panelLink(service.id))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("ABUSE");
    assertThatThrownBy(() -> service.services().consoleLink(service.id))
        .isInstanceOf(ConflictException.class);
    assertThat(service.services().traffic(service.id, MARCH)).isEmpty();
    assertThat(host.panel.ledger().callCount("session.newkey")).isZero();
  }

  @Test
  void aPanelThatDoesNotAnswerIsSaidSo() {
    host.panel.faults().on("session.newkey").every().resetBeforeEffect();

    assertThatThrownBy(() -> service.services().panelLink(service.id))
        .isInstanceOf(PanelFailedException.class)
        .hasMessageContaining("panel link of service " + service.id);
    assertThat(host.provisioner().journal(service.id))
        .anyMatch(
            entry ->
                entry.decision().equals("panel link") && entry.reason().startsWith("failed: "));
  }
}
