package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service keeps its licence when its tariff is changed. */
class LicenceTariffTest {
  @TempDir Path folder;
  private LicenceHost licences;

  @BeforeEach
  void open() {
    licences =
        LicenceHost.on(folder)
            .host(
                host ->
                    host.provisioner(
                            provisioner ->
                                provisioner
                                    .tariff(tariff("bare").build())
                                    .tariff(tariff("licensed").licence(LicenceHost.LITE).build())
                                    .tariff(tariff("as well").licence(LicenceHost.LITE).build()))
                        .module(module -> module.addTariffs("bare", "licensed", "as well")))
            .open();
  }

  @AfterEach
  void close() {
    licences.close();
  }

  private static Tariff.Builder tariff(String name) {
    return Tariff.builder().from(TestHost.small()).name(name);
  }

  private Service sold(Order order) {
    licences.host.provisioner().order(order);
    licences.host.untilActive("o1");
    return licences.host.service("o1");
  }

  private Service sold(String tariff) {
    return sold(Order.builder().from(TestHost.order("o1")).tariff(tariff).build());
  }

  private Services services() {
    return licences.host.provisioner().services();
  }

  private void assertRefused(Service service, String tariff, String why) {
    List<ServiceOperation> before = services().ofService(service.id());

    assertThatThrownBy(() -> services().changeTariff(service.id(), tariff, "k1"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining(why);

    assertThat(services().ofService(service.id())).isEqualTo(before);
  }

  @Test
  void aTariffWithoutTheLicenceOfTheServiceIsRefused() {
    assertRefused(
        sold("licensed"),
        "bare",
        "tariff 'bare' has no licence; the service has licence '" + LicenceHost.LITE + "'");
  }

  @Test
  void aTariffWithALicenceThatTheServiceLacksIsRefused() {
    assertRefused(
        sold("bare"),
        "licensed",
        "tariff 'licensed' has licence '" + LicenceHost.LITE + "'; the service has no licence");
  }

  @Test
  void aTariffWithTheSameLicenceLeavesItAlone() {
    Service service = sold("licensed");
    long calls = licences.seller.ledger().callCount();

    services().changeTariff(service.id(), "as well", "k1");
    licences.host.until(() -> licences.host.service("o1").tariff().equals("as well"));

    assertThat(licences.seller.ledger().callCount()).isEqualTo(calls);
    assertThat(licences.licencesOf(service)).hasSize(1);
  }

  @Test
  void aLicenceThatTheOrderNamedStaysUnderAnyTariff() {
    Service service = sold(LicenceHost.order("o1"));

    services().changeTariff(service.id(), "bare", "k1");
    licences.host.until(() -> licences.host.service("o1").tariff().equals("bare"));

    assertThat(licences.licencesOf(service)).hasSize(1);
    assertThat(licences.host.service("o1").licence()).isPresent();
  }
}
