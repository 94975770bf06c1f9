package io.vpskit.billmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.billmanager.licence.LicenceId;
import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelUnreachableException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A seller who stops answering callers in haste. */
class PaceTest {

  private static final SellerSettings SLOW =
      SellerSettings.builder()
          .pauseAfterRead(Duration.ofSeconds(1))
          .pauseAfterWrite(Duration.ofSeconds(10))
          .build();

  private final ScriptedSeller seller =
      new ScriptedSeller()
          .answering("soft", "{'doc':{'p_elems':{'$':'0'}}}")
          .answering("soft.edit", "{'doc':{'ok':{}}}");

  @Test
  void isLeftAloneAfterReadsAndLongerAfterWrites() {
    BillManager client = seller.client(SLOW);

    client.licences().list();
    assertThat(seller.pauses).isEmpty();
    client.licences().unbind(new LicenceId(1));
    assertThat(seller.pauses).containsExactly(Duration.ofSeconds(1));
    seller.nanos += Duration.ofSeconds(4).toNanos();
    client.licences().list();
    assertThat(seller.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(6));
    seller.nanos += Duration.ofMinutes(1).toNanos();
    client.licences().list();
    assertThat(seller.pauses).hasSize(2);
  }

  @Test
  void isLeftAloneAfterAFailureToo() {
    BillManager client = seller.client(SLOW);
    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> client.balances().ofAccount());
    seller.pauses.clear();

    client.licences().list();

    assertThat(seller.pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void anInterruptedThreadDoesNotWaitForItsTurn() {
    BillManager client = seller.client(SLOW);
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> client.licences().unbind(new LicenceId(1)))
        .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.NOT_SENT))
        .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(seller.received).isEmpty();
  }
}
