package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.pool.AlwaysPooled;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that is opened again without a panel that work under way still needs. */
class ChangedSettingsTest {
  @TempDir Path folder;
  private TestHost host;

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aSpareWithAnAddressOfAnIpManagerThatIsGoneHoldsNoOrderUp() {
    AddressHost before =
        AddressHost.withIpManager(
            folder,
            builder ->
                builder.pool(
                    pool -> pool.addAlwaysPooled(AlwaysPooled.of(TestHost.DEBIAN, "small"))));
    before.host.until(() -> before.host.ready() == 2);
    before.close();
    host = TestHost.on(folder).open(before.host.panel, before.clock);

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").delivery()).contains(Delivery.COLD_BUILD);
  }

  @Test
  void aDeletionThatNeedsALicensingServerThatIsGoneHoldsNoOtherUp() {
    LicenceHost before = LicenceHost.on(folder).open();
    before.active("o1");
    before.sellerIsDown = true;
    before.host.provisioner().delete(before.host.service("o1").id());
    before.host.pass(Duration.ofMinutes(10));
    before.close();
    host = TestHost.on(folder).open(before.host.panel, before.host.clock);

    host.place("o2");
    host.untilActive("o2");
    host.provisioner().delete(host.service("o2").id());
    host.until(() -> host.service("o2").status() == ServiceStatus.DELETED);
    host.until(() -> host.service("o1").problem().isPresent());

    assertThat(host.provisioner().operatorTasks().list(OperatorTaskFilter.unclosed())).hasSize(1);
  }
}
