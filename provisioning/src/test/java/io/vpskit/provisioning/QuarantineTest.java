package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {
  @TempDir Path folder;
  private TestHost host;

  @AfterEach
  void close() {
    if (host != null) {
      host.close();
    }
  }

  @Test
  void theStatusShowsWhySinceWhenAndThatItIsNotForSale() {
    SpareRecord spare = quarantined(pool -> {});

    assertThat(host.provisioner().pool().status().get(0).quarantined())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.spare()).isEqualTo(spare.id());
              assertThat(it.reason()).contains("not this one");
              assertThat(it.since()).isEqualTo(spare.endedAt().orElseThrow());
            });
    assertThat(spare.service()).contains(host.service("o2").id());
    host.panel.faults().clear();
    host.place("o3");
    host.untilActive("o3");
    assertThat(record(spare).state()).isEqualTo(SpareRecord.State.QUARANTINED);
  }

  @Test
  void anOperatorHasItDeleted() {
    SpareRecord spare = quarantined(pool -> {});

    SpareRecord condemned = host.provisioner().pool().deleteQuarantined(spare.id(), "anna");

    assertThat(condemned.state()).isEqualTo(SpareRecord.State.CONDEMNED);
    assertThat(condemned.reason()).contains("decided by anna");
    host.until(() -> record(spare).state() == SpareRecord.State.DELETED);
    assertThat(host.panel.machine(spare.machineName())).isEmpty();
    assertThat(host.provisioner().pool().status().get(0).quarantined()).isEmpty();
    assertThat(host.provisioner().pool().journal(spare.id()))
        .anySatisfy(entry -> assertThat(entry.reason()).isEqualTo("decided by anna"));
  }

  @Test
  void aPanelThatNeverTellsWhatBecameOfAChangeKeepsNoOrderWaiting() {
    host = TestHost.on(folder).pool(pool -> {}).open();
    host.place("first");
    host.untilActive("first");
    host.until(() -> host.ready() == 2);
    host.panel.faults().on("vm.chpasswd").every().stallAfterEffect();

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").delivery()).contains(Delivery.COLD_BUILD);
    assertThat(host.service("o1").timeToActive().orElseThrow()).isLessThan(Duration.ofMinutes(10));
    assertThat(host.provisioner().pool().status().get(0).quarantined()).hasSize(1);
  }

  @Test
  void itIsDeletedByItselfAfterTheSetTime() {
    SpareRecord spare = quarantined(pool -> pool.quarantinePeriod(Duration.ofHours(2)));
    Instant end = spare.endedAt().orElseThrow().plus(Duration.ofHours(2));

    host.pass(Duration.between(host.clock.instant(), end).minusSeconds(1));
    assertThat(record(spare).state()).isEqualTo(SpareRecord.State.QUARANTINED);
    host.until(() -> record(spare).state() == SpareRecord.State.DELETED);

    assertThat(record(spare).endedAt().orElseThrow()).isBefore(end.plus(Duration.ofMinutes(10)));
    assertThat(host.panel.machine(spare.machineName())).isEmpty();
  }

  @Test
  void withoutASetTimeItIsKept() {
    SpareRecord spare = quarantined(pool -> pool.quarantinePeriod(Optional.empty()));

    host.clock.advance(Duration.ofDays(400));
    host.pass(Duration.ofHours(1));

    assertThat(record(spare)).isEqualTo(spare);
    assertThat(host.panel.machine(spare.machineName())).isPresent();
  }

  @Test
  void aMachineThatACustomerHasByNowIsLeftToPeople() {
    SpareRecord spare = quarantined(pool -> pool.quarantinePeriod(Duration.ofHours(2)));
    host.panel.administrator().changeOwner(spare.machineName(), "uc1");

    host.until(() -> !tasks().isEmpty());
    host.pass(Duration.ofHours(6));

    assertThat(host.panel.machine(spare.machineName())).isPresent();
    assertThat(host.panel.ledger().callCount("vm.delete")).isZero();
    OperatorTask task = tasks().get(0);
    assertThat(tasks()).hasSize(1);
    assertThat(task.operation()).isEqualTo("delete spare");
    assertThat(task.kind()).isEqualTo(OperatorTaskKind.DELETE);
    assertThat(task.spare()).contains(spare.id());
    assertThat(task.machineName()).contains(spare.machineName());
    assertThat(task.problem()).contains("not to the pool owner");
    assertThat(record(spare).state()).isEqualTo(SpareRecord.State.QUARANTINED);
  }

  @Test
  void aDeletionThatFailedIsRetriedOrDoneByHand() {
    SpareRecord spare = quarantined(pool -> pool.quarantinePeriod(Optional.empty()));
    host.panel.administrator().changeOwner(spare.machineName(), "uc1");
    host.provisioner().pool().deleteQuarantined(spare.id(), "anna");
    host.until(() -> !tasks().isEmpty());
    OperatorTask task = tasks().get(0);

    host.provisioner().operatorTasks().retry(task.id(), "anna");
    assertThat(record(spare).state()).isEqualTo(SpareRecord.State.CONDEMNED);
    host.until(() -> !tasks().isEmpty());
    assertThat(tasks().get(0).id()).isEqualTo(task.id());
    host.panel.administrator().deleteMachine(spare.machineName());
    host.provisioner().operatorTasks().markDone(task.id(), "anna");

    assertThat(record(spare).state()).isEqualTo(SpareRecord.State.DELETED);
    assertThat(tasks()).isEmpty();
  }

  @Test
  void decidingAgainClosesTheTaskOfTheFirstDeletion() {
    SpareRecord spare = quarantined(pool -> {});
    host.panel.administrator().changeOwner(spare.machineName(), "uc1");
    host.provisioner().pool().deleteQuarantined(spare.id(), "anna");
    host.until(() -> !tasks().isEmpty());
    host.panel.administrator().changeOwner(spare.machineName(), "pool");

    host.provisioner().pool().deleteQuarantined(spare.id(), "anna");

    assertThat(tasks()).isEmpty();
    host.until(() -> record(spare).state() == SpareRecord.State.DELETED);
    assertThat(host.panel.machine(spare.machineName())).isEmpty();
  }

  @Test
  void onlyWhatIsInQuarantineCanBeDeletedSo() {
    SpareRecord spare = quarantined(pool -> {});
    Pool pool = host.provisioner().pool();
    pool.deleteQuarantined(spare.id(), "anna");

    assertThatThrownBy(() -> pool.deleteQuarantined(spare.id(), "bert"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("CONDEMNED and not in quarantine");
    assertThatThrownBy(() -> pool.deleteQuarantined("nobody", "bert"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("no spare nobody");
    assertThatThrownBy(() -> pool.deleteQuarantined(spare.id(), ""))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("who must have 1 to 64 characters");
  }

  @Test
  void thePoolsRecordEndsAtTheHandOverAndItsDiscountStaysBehind() {
    fill(pool -> {});
    host.place("warm");
    host.untilActive("warm");
    Service service = host.service("warm");

    SpareRecord sold =
        host.provisioner().pool().spares("kvm").stream()
            .filter(it -> it.state() == SpareRecord.State.HANDED_OVER)
            .findFirst()
            .orElseThrow();

    assertThat(sold.service()).contains(service.id());
    assertThat(sold.machineId()).isEqualTo(service.machineId());
    assertThat(sold.tariff()).isEqualTo("small");
    assertThat(sold.osTemplate()).isEqualTo(TestHost.DEBIAN);
    assertThat(sold.ownerAccountName()).isEqualTo("pool");
    assertThat(sold.discountPercent()).isEqualTo(100);
    assertThat(sold.endedAt()).isEqualTo(service.activeAt());
    assertThat(service.discountPercent()).isZero();
    assertThat(host.provisioner().pool().spares("other")).isEmpty();
  }

  @Test
  void aSenselessPeriodIsRefused() {
    assertThatThrownBy(
            () ->
                ModulePool.builder()
                    .owner(new Customer("pool", "pool"))
                    .tiers(Tiers.billmanager(2, 4, 6, 8, 10))
                    .statisticsWindow(StatisticsWindow.rollingDays(3))
                    .quarantinePeriod(Duration.ZERO)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quarantinePeriod must be at least 1 minute");
  }

  /** Sells one machine cold and waits for the two spares of the first tier. */
  private void fill(Consumer<ModulePool.Builder> pool) {
    host = TestHost.on(folder).pool(pool).open();
    host.place("first");
    host.untilActive("first");
    host.until(() -> host.ready() == 2);
  }

  private SpareRecord quarantined(Consumer<ModulePool.Builder> pool) {
    fill(pool);
    host.panel.faults().on("vm.chpasswd").every().error("value", "password", "", "not this one");
    host.place("o2");
    host.untilActive("o2");
    return host.provisioner().pool().spares("kvm").stream()
        .filter(it -> it.state() == SpareRecord.State.QUARANTINED)
        .findFirst()
        .orElseThrow();
  }

  private SpareRecord record(SpareRecord spare) {
    return host.provisioner().pool().spares("kvm").stream()
        .filter(it -> it.id().equals(spare.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<OperatorTask> tasks() {
    return host.provisioner().operatorTasks().list(OperatorTaskFilter.unclosed());
  }
}
