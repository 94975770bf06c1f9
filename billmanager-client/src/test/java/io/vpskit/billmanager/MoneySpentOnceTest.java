package io.vpskit.billmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.billmanager.licence.Licence;
import io.vpskit.billmanager.licence.LicenceBinding;
import io.vpskit.billmanager.licence.LicenceDetails;
import io.vpskit.billmanager.licence.LicenceId;
import io.vpskit.billmanager.licence.LicenceQuery;
import io.vpskit.billmanager.licence.LicenceStatus;
import io.vpskit.billmanager.licence.PlacedOrder;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.testkit.behaviour.OrderReply;
import io.vpskit.testkit.fault.BillManagerFaultRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever becomes of an answer, the client spends the money of one call at most once. */
class MoneySpentOnceTest {

  private static final String NAME = "Item #17 addon vm31";
  private static final LicenceQuery BY_NAME = LicenceQuery.builder().name(NAME).build();

  private EmulatedSeller seller;
  private BillManager client;

  @BeforeEach
  void start() {
    seller = EmulatedSeller.start();
    client = seller.client;
  }

  @AfterEach
  void stop() {
    seller.close();
  }

  /** What a caller cannot tell from success or failure. */
  enum Spoilt {
    RESET {
      @Override
      void script(BillManagerFaultRule rule) {
        rule.resetConnection();
      }
    },
    CLOSED {
      @Override
      void script(BillManagerFaultRule rule) {
        rule.closeConnection();
      }
    },
    CUT {
      @Override
      void script(BillManagerFaultRule rule) {
        rule.cutTransfer();
      }
    },
    TRUNCATED {
      @Override
      void script(BillManagerFaultRule rule) {
        rule.truncateBody();
      }
    },
    EMPTY {
      @Override
      void script(BillManagerFaultRule rule) {
        rule.emptyBody();
      }
    },
    HTML_PAGE {
      @Override
      void script(BillManagerFaultRule rule) {
        rule.htmlPage();
      }
    },
    BAD_GATEWAY {
      @Override
      void script(BillManagerFaultRule rule) {
        rule.badGateway();
      }
    },
    SLOW_CALL_PAGE {
      @Override
      void script(BillManagerFaultRule rule) {
        rule.slowCallPage();
      }
    },
    SLOW_CALL_ERROR {
      @Override
      void script(BillManagerFaultRule rule) {
        rule.slowCallError();
      }
    };

    abstract void script(BillManagerFaultRule rule);
  }

  @ParameterizedTest
  @EnumSource
  void anOrderWithASpoiltAnswerIsUnknownAndFoundByItsName(Spoilt spoilt) {
    spoilt.script(rule("soft.order.param").nth(1).afterEffect());

    assertUnknown(this::order);

    List<Licence> found = client.licences().find(BY_NAME);
    assertThat(found).hasSize(1);
    assertThat(seller.emulator.ledger().charges(NAME)).hasSize(1);
    assertThat(seller.emulator.ledger().callCount("soft.order.param")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void anOrderThatNeverArrivedIsUnknownTooAndCanBeSentAgain(Spoilt spoilt) {
    spoilt.script(rule("soft.order.param").nth(1).beforeEffect());

    assertUnknown(this::order);

    assertThat(client.licences().find(BY_NAME)).isEmpty();
    order();
    assertThat(seller.emulator.ledger().charges(NAME)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aRenewalWithASpoiltAnswerIsSeenByItsEnd(Spoilt spoilt) {
    spoilt.script(rule("service.prolong").nth(1).afterEffect());

    assertUnknown(() -> client.licences().renew(EmulatedSeller.ACTIVE, 1, EmulatedSeller.END));
    client.licences().renew(EmulatedSeller.ACTIVE, 1, EmulatedSeller.END);

    assertThat(view(EmulatedSeller.ACTIVE).ends()).contains(EmulatedSeller.END.plusMonths(1));
    assertThat(seller.emulator.ledger().charges()).hasSize(1);
  }

  @Test
  void anOrderAppearsInTheListingLater() {
    rule("soft.order.param").nth(1).rowMissingFor(Duration.ofSeconds(30));
    rule("soft.order.param").nth(1).loseAnswerAfterEffect();

    assertUnknown(this::order);
    assertThat(client.licences().find(BY_NAME)).isEmpty();
    seller.clock.advance(client.seller().lookUpWindow());
    assertThat(client.licences().find(BY_NAME)).hasSize(1);
  }

  @Test
  void anOrderWithoutANumberIsFoundByItsName() {
    seller.emulator.behave(behaviour -> behaviour.orderReply(OrderReply.NONE));

    PlacedOrder placed = client.licences().order(EmulatedSeller.order(NAME, "192.0.2.41").build());

    assertThat(placed.licence()).isEmpty();
    assertThat(client.licences().find(BY_NAME)).hasSize(1);
  }

  @Test
  void okWithoutEffectIsNoLicence() {
    rule("soft.order.param").nth(1).okWithoutEffect();

    order();

    assertThat(client.licences().find(BY_NAME)).isEmpty();
    assertThat(seller.emulator.ledger().charges()).isEmpty();
  }

  @Test
  void duplicatesAreAllShown() {
    seller.emulator.faults().on("soft.order.param").nth(1).carriedOutTwice();

    order();

    assertThat(client.licences().find(BY_NAME)).hasSize(2);
  }

  @Test
  void aLicenceThatStaysInProgressOrWithoutKeyIsSeenAsSuch() {
    rule("soft.order.param").nth(1).neverActive();
    rule("soft.order.param").nth(2).keyNeverComes();
    order();
    LicenceId keyless =
        client
            .licences()
            .order(EmulatedSeller.order("other", "192.0.2.42").build())
            .licence()
            .orElseThrow();
    seller.clock.advance(Duration.ofDays(3));

    assertThat(client.licences().find(BY_NAME).get(0).status())
        .isEqualTo(LicenceStatus.IN_PROGRESS);
    LicenceDetails details = client.licences().view(keyless).orElseThrow();
    assertThat(details.licence().status()).isEqualTo(LicenceStatus.ACTIVE);
    assertThat(details.key()).isEmpty();
  }

  @Test
  void aRenewalThatDoesNotShowIsSeenByReading() {
    rule("service.prolong").nth(1).oldEndShownFor(Duration.ofMinutes(1));

    client.licences().renew(EmulatedSeller.ACTIVE, 1, EmulatedSeller.END);

    assertThat(view(EmulatedSeller.ACTIVE).ends()).contains(EmulatedSeller.END);
    seller.clock.advance(Duration.ofMinutes(1));
    assertThat(view(EmulatedSeller.ACTIVE).ends()).contains(EmulatedSeller.END.plusMonths(1));
  }

  @Test
  void aBindingThatSomebodyElseOvertookIsRefusedOrSeenByReading() {
    rule("soft.edit").nth(1).boundMeanwhile("theirs", "198.51.100.1");
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> bind(EmulatedSeller.SUSPENDED));

    rule("soft.edit").nth(1).boundAfterwards("theirs", "198.51.100.2");
    bind(EmulatedSeller.ACTIVE);
    assertThat(view(EmulatedSeller.ACTIVE).name()).contains("theirs");
  }

  private void bind(LicenceId licence) {
    client
        .licences()
        .bind(licence, LicenceBinding.builder().name(NAME).address("192.0.2.41").build());
  }

  private Licence view(LicenceId id) {
    return client.licences().view(id).orElseThrow().licence();
  }

  private void order() {
    client.licences().order(EmulatedSeller.order(NAME, "192.0.2.41").build());
  }

  private BillManagerFaultRule rule(String function) {
    return seller.emulator.faults().on(function);
  }

  private static void assertUnknown(Runnable call) {
    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
  }
}
