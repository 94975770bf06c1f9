package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.pool.AlwaysPooled;
import io.vpskit.pool.KeyStatus;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of a pool that are not the default ones. */
class PoolSettingTest {
  private static final Duration WINDOW = Duration.ofDays(3);

  @TempDir Path folder;
  private TestHost host;

  private void open(Consumer<ModulePool.Builder> pool) {
    host = TestHost.on(folder).pool(pool).module(module -> module.activationLimit(0)).open();
  }

  @AfterEach
  void close() {
    host.close();
  }

  private void sell(String id) {
    host.provisioner().order(TestHost.order(id, id, TestHost.DEBIAN));
    host.untilActive(id);
  }

  private KeyStatus debian() {
    return host.provisioner().pool().status().get(0).keys().stream()
        .filter(key -> key.key().osTemplate().equals(TestHost.DEBIAN))
        .findFirst()
        .orElseThrow();
  }

  /** One sale and two spares, ten minutes before the sale leaves the window of three days. */
  private Instant fillAndAge() {
    sell("o1");
    host.until(() -> host.ready() == 2);
    Instant end = host.service("o1").activeAt().orElseThrow().plus(WINDOW);
    host.clock.advanceTo(end.minus(Duration.ofMinutes(10)));
    host.provisioner().runDueWork();
    return end;
  }

  private void passUntil(Instant end) {
    host.pass(Duration.between(host.clock.instant(), end));
  }

  @Test
  void theFiveCountsGiveTheNumberOfSparesForWhatWasSold() {
    open(pool -> pool.tiers(Tiers.billmanager(1, 3, 2, 5, 4)));
    Map<Integer, Integer> targets = new LinkedHashMap<>();

    int sold = 0;
    for (int total : List.of(1, 3, 4, 6, 7, 10, 11, 15, 16)) {
      for (int i = sold + 1; i <= total; i++) {
        host.provisioner().order(TestHost.order("o" + i, "c" + i, TestHost.DEBIAN));
      }
      sold = total;
      host.until(() -> debian().sold() == total);
      targets.put(total, debian().target());
    }

    assertThat(targets).isEqualTo(Map.of(1, 1, 3, 1, 4, 3, 6, 3, 7, 2, 10, 2, 11, 5, 15, 5, 16, 4));
  }

  @Test
  void salesCountForAsManyDaysAsIsSet() {
    open(pool -> pool.statisticsWindow(StatisticsWindow.rollingDays(1)));
    sell("o1");
    Instant end = host.service("o1").activeAt().orElseThrow().plus(Duration.ofDays(1));

    host.clock.advanceTo(end.minusMillis(1));
    assertThat(debian().sold()).isEqualTo(1);
    host.clock.advanceTo(end);

    assertThat(debian().sold()).isZero();
    assertThat(debian().target()).isZero();
  }

  @Test
  void salesFromBeforeTheSetMomentFillNoPool() {
    open(pool -> pool.countSince(TestHost.START.plus(Duration.ofHours(1))));
    sell("o1");
    host.pass(Duration.ofHours(2));
    assertThat(host.ready()).isZero();

    sell("o2");
    host.until(() -> host.ready() == 2);

    assertThat(debian().sold()).isEqualTo(1);
    assertThat(debian().reason()).contains("counted since");
  }

  @Test
  void anOsTemplateThatIsAlwaysPooledNeedsNoSale() {
    open(pool -> pool.addAlwaysPooled(AlwaysPooled.of(TestHost.DEBIAN)));

    host.until(() -> host.ready() == 2);

    assertThat(host.panel.machinesOf("pool"))
        .hasSize(2)
        .allSatisfy(spare -> assertThat(spare.osTemplate()).contains(TestHost.DEBIAN));
  }

  @Test
  void thePoolOwnerAloneHasADiscount() {
    open(pool -> pool.enabled(false));
    Customer owner = new Customer("pool", "pool");
    host.provisioner().order(Order.builder().from(TestHost.order("own")).customer(owner).build());
    sell("o1");

    assertThat(host.provisioner().discountPercent(owner)).isEqualTo(100);
    assertThat(host.provisioner().discountPercent(Customer.of("o1"))).isZero();
    assertThat(host.service("own").discountPercent()).isEqualTo(100);
    assertThat(host.service("o1").discountPercent()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void surplusIsDeletedWhereItsTrimmingIsAskedForAndStaysOtherwise(boolean trimmed) {
    open(pool -> pool.trimSurplus(trimmed));
    Instant end = fillAndAge();

    passUntil(end.plus(Duration.ofMinutes(10)));

    assertThat(debian().target()).isZero();
    assertThat(host.ready()).isEqualTo(trimmed ? 0 : 2);
    assertThat(host.panel.machinesOf("pool")).hasSize(trimmed ? 0 : 2);
  }

  @Test
  void aPoolIsLookedAfterEveryThreeMinutes() {
    open(pool -> pool.trimSurplus(true));
    Instant end = fillAndAge();

    passUntil(end.plus(Duration.ofSeconds(110)));
    assertThat(host.ready()).isEqualTo(2);
    passUntil(end.plus(Duration.ofSeconds(130)));

    assertThat(host.ready()).isZero();
  }

  @Test
  void howOftenAPoolIsLookedAfterCanBeSet() {
    open(pool -> pool.trimSurplus(true).refillInterval(Duration.ofHours(1)));
    Instant end = fillAndAge();

    passUntil(end.plus(Duration.ofMinutes(49)));
    assertThat(host.ready()).isEqualTo(2);
    passUntil(end.plus(Duration.ofMinutes(51)));

    assertThat(host.ready()).isZero();
  }
}
