package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.core.Secret;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {
  @TempDir Path folder;
  private TestHost host;

  @BeforeEach
  void open() {
    host = TestHost.on(folder).open();
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void anOrderReturnsAtOnceAndTouchesNoPanel() {
    Service service = host.place("o1");

    assertThat(service.status()).isEqualTo(ServiceStatus.ORDERED);
    assertThat(service.orderedAt()).isEqualTo(host.clock.instant());
    assertThat(host.panel.ledger().callCount()).isZero();
  }

  @Test
  void theSameOrderAnswersWithTheSameServiceAsItStands() {
    ServiceId first = host.place("o1").id();
    host.untilActive("o1");

    Service again = host.place("o1");

    assertThat(again.id()).isEqualTo(first);
    assertThat(again.status()).isEqualTo(ServiceStatus.ACTIVE);
    host.pass(Duration.ofMinutes(10));
    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void theSameIdWithOtherContentIsAConflictAndChangesNothing() {
    host.place("o1");
    Order other = Order.builder().from(TestHost.order("o1")).hostName("other.example.org").build();

    assertThatThrownBy(() -> host.provisioner().order(other))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("'o1'");
    assertThat(host.service("o1").hostName()).isEqualTo("o1.example.org");
  }

  @Test
  void anOrderThatCanNeverBeServedIsRefusedWithAllReasons() {
    Order order =
        Order.builder()
            .id("o1")
            .customer(Customer.of("c1"))
            .tariff("huge")
            .osTemplate(TestHost.DEBIAN)
            .hostName("-bad-.example.org")
            .rootPassword(Secret.of("short"))
            .build();

    assertThatThrownBy(() -> host.provisioner().order(order))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
        .satisfies(refusal -> assertThat(refusal.problems()).hasSize(3))
        .extracting(Throwable::getMessage)
        .asString()
        .contains("hostName", "-bad-.example.org", "rootPassword", "8 to 64", "tariff 'huge'")
        .doesNotContain("short");
    assertThat(host.provisioner().findByOrder("o1")).isEmpty();
    assertThat(host.panel.ledger().callCount()).isZero();
  }

  @Test
  void anOsTemplateThatTheTariffDoesNotOfferIsRefused() {
    Order order = TestHost.order("o1", "c1", "Windows-95");

    assertThatThrownBy(() -> host.provisioner().order(order))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("osTemplate 'Windows-95'")
        .hasMessageContaining(TestHost.DEBIAN);
  }

  @Test
  void aTariffWithoutAnActiveModuleIsRefused() {
    host.close();
    host = TestHost.on(folder).module(module -> module.active(false)).open();

    assertThatThrownBy(() -> host.place("o1"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("no active module");
  }

  @Test
  void twoCustomersNeverShareAnAccount() {
    host.place("o1");
    Order other =
        Order.builder().from(TestHost.order("o2")).customer(new Customer("c2", "uc1")).build();

    assertThatThrownBy(() -> host.provisioner().order(other))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("accountName 'uc1' belongs to customer 'c1'");
    assertThat(host.provisioner().findByOrder("o2")).isEmpty();
    assertThat(host.provisioner().eventsAfter(0, 10)).hasSize(1);
    assertThat(host.panel.ledger().callCount()).isZero();
  }

  @Test
  void nobodyBuysWithTheAccountOfThePoolOwner() {
    host.close();
    host = TestHost.on(folder).pool(pool -> {}).open();
    Order order =
        Order.builder().from(TestHost.order("o1")).customer(new Customer("c1", "pool")).build();

    assertThatThrownBy(() -> host.provisioner().order(order))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("pool owner of module 'kvm'");
  }

  @Test
  void anOrderOnRecordIsAnsweredThoughItsTariffIsSoldNoMore() {
    ServiceId first = host.place("o1").id();
    host.close();
    host = TestHost.on(folder).module(module -> module.active(false)).open(host.panel, host.clock);

    assertThat(host.place("o1").id()).isEqualTo(first);
    host.untilActive("o1");
  }

  @Test
  void withoutARootPasswordOneIsMadeAndSet() {
    Order order =
        Order.builder()
            .id("o1")
            .customer(Customer.of("c1"))
            .tariff("small")
            .osTemplate(TestHost.DEBIAN)
            .hostName("a.example.org")
            .build();
    host.provisioner().order(order);
    host.untilActive("o1");

    Secret password = host.service("o1").rootPassword();

    assertThat(password.reveal()).matches("[A-Za-z0-9]{16}");
    assertThat(host.panel.machines().get(0).passwordMatches(password.reveal())).isTrue();
    assertThat(host.provisioner().order(order).rootPassword()).isEqualTo(password);
  }

  @Test
  void nothingShownOfAnOrderContainsItsPassword() {
    Order order = TestHost.order("o1");
    Service service = host.provisioner().order(order);
    host.untilActive("o1");

    assertThat(order.toString()).doesNotContain(TestHost.CANARY);
    assertThat(service.toString()).doesNotContain(TestHost.CANARY);
    assertThat(host.provisioner().journal(service.id()).toString()).doesNotContain(TestHost.CANARY);
    assertThat(host.provisioner().eventsAfter(0, 100).toString()).doesNotContain(TestHost.CANARY);
  }

  @Test
  void aServiceThatIsNotKnownIsNotFound() {
    ServiceId nobody = new ServiceId("nobody");

    assertThat(host.provisioner().find(nobody)).isEmpty();
    assertThat(host.provisioner().journal(nobody)).isEmpty();
    assertThatThrownBy(() -> host.provisioner().await(nobody, Duration.ZERO))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void waitingForNoTimeOnlyLooks() throws InterruptedException {
    Service service = host.place("o1");

    assertThat(host.provisioner().await(service.id(), Duration.ZERO).status())
        .isEqualTo(ServiceStatus.ORDERED);
  }

  @Test
  void ordersSurviveARestart() {
    host.place("o1");
    host.restart();
    host.untilActive("o1");
    host.restart();

    assertThat(host.service("o1").status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void aRestartWhileTheMachineIsBuiltFinishesTheOrder() {
    host.place("o1");
    host.pass(Duration.ofSeconds(30));
    host.restart();
    host.untilActive("o1");

    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }
}
