package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.catalogue.LicenceAddOn;
import io.vpskit.testkit.catalogue.LicenceTariff;
import io.vpskit.testkit.catalogue.StoredLicence;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the emulated seller is set up and reached. */
class BillManagerEmulatorTest {

  private static final String CANARY = Client.CANARY;

  @Test
  void isReachedOverHttpsUnderBothPathsByGetAndPost() {
    SellingPanel panel = SellingPanel.usual();
    String[] list = SellingPanel.parameters("hoster", "xml", "soft");
    try (EmulatorServer server = panel.emulator.startHttps()) {
      Client client = Client.of(server);
      assertThat(server.url()).endsWith("/billmgr");
      client.post(
          SellingPanel.parameters(
              "hoster", "xml", "soft.order.param", SellingPanel.order("a", "192.0.2.41")));
      assertThat(client.post(list).xml().column("licname")).containsExactly("a");
      assertThat(client.get(list).xml().column("licname")).containsExactly("a");
      Client other = client.at(server.url().replace("/billmgr", "/manager/billmgr"));
      assertThat(other.post(list).xml().column("licname")).containsExactly("a");
      assertThat(client.at(server.url().replace("billmgr", "vmmgr")).post(list).status())
          .isEqualTo(404);
    }
    assertThat(panel.call("soft").column("licname")).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sjson", "xjson"})
  void jsonIsTheSameTree(String out) {
    SellingPanel panel = SellingPanel.usual();
    panel.orderNow("a", "192.0.2.41");

    String body = panel.client.post(SellingPanel.parameters("hoster", out, "soft")).body();

    assertThat(body).contains("\"licname\":{\"$\":\"a\"}").contains("\"p_elems\":{\"$\":\"1\"}");
    assertThat(panel.json("soft.order")).contains("\"list\":[{\"$name\":\"tariflist\"");
  }

  @Test
  void aSessionWorksAndExpires() {
    SellingPanel panel = SellingPanel.usual();
    String session =
        panel
            .client
            .post(
                "out", "xml", "func", "auth", "username", "hoster", "password", CANARY + "-hoster")
            .xml()
            .text("auth");

    Client.Answer listed = panel.client.post("out", "xml", "auth", session, "func", "soft");
    assertThat(listed.xml().has("error")).isFalse();
    panel.emulator.seller().endAllSessions();
    assertThat(panel.client.post("out", "xml", "auth", session, "func", "soft").xml().errorType())
        .isEqualTo("auth");
  }

  @Test
  void theSameSeedGivesTheSameKeys() {
    assertThat(keyUnder(7)).isEqualTo(keyUnder(7)).isNotEqualTo(keyUnder(8));
  }

  private static String keyUnder(long seed) {
    SellingPanel panel = SellingPanel.with(builder -> builder.seed(seed));
    String id = panel.active("a", "192.0.2.41");
    return panel.view(id).text("lickey");
  }

  @Test
  void whatIsSetUpWronglyIsRefusedAtOnce() {
    BillManagerEmulatorBuilder builder =
        BillManagerEmulator.builder()
            .administrator("root", CANARY)
            .reseller("root", CANARY, BigDecimal.ONE)
            .smallCatalogue()
            .tariff(55_227, "again", BigDecimal.ONE)
            .licence(StoredLicence.builder().owner("nobody").tariff(55_227).build())
            .ledgerLimit(-1);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "emulator: ledgerLimit must not be negative, but is -1; login name root is given"
                + " twice; tariff 55227 is given twice; licence free.lic has no known owner or no"
                + " known tariff");
  }

  @Test
  void valuesKeepTheirBounds() {
    assertThatThrownBy(() -> new LicenceAddOn(0, "a", BigDecimal.ONE))
        .hasMessage("id must be at least 1, but is 0");
    assertThatThrownBy(() -> new LicenceAddOn(1, "a", BigDecimal.valueOf(-1)))
        .hasMessageContaining("monthlyPrice");
    assertThatThrownBy(() -> tariff().id(0).build()).hasMessageContaining("id must");
    assertThatThrownBy(() -> tariff().productType("Soft").build())
        .hasMessageContaining("productType");
    assertThatThrownBy(() -> tariff().monthlyPrice(BigDecimal.valueOf(-1)).build())
        .hasMessageContaining("monthlyPrice");
    assertThatThrownBy(() -> tariff().periods(Set.of(0)).build()).hasMessageContaining("periods");
    assertThatThrownBy(
            () -> BillManagerBehaviour.builder().activationTime(Duration.ofSeconds(-1)).build())
        .hasMessageContaining("activationTime");
    assertThatThrownBy(
            () -> BillManagerBehaviour.builder().keyDelay(Duration.ofSeconds(-1)).build())
        .hasMessageContaining("keyDelay");
    assertThatThrownBy(() -> BillManagerBehaviour.builder().viewsWithoutKey(-1).build())
        .hasMessageContaining("viewsWithoutKey");
    assertThatThrownBy(() -> BillManagerBehaviour.builder().monthRuleDays(0).build())
        .hasMessageContaining("monthRuleDays");
    assertThatThrownBy(() -> BillManagerBehaviour.builder().language("fr").build())
        .hasMessageContaining("language");
  }

  @Test
  void theSellerKnowsWhatThereIs() {
    Seller seller = SellingPanel.usual().emulator.seller();

    assertThatThrownBy(() -> seller.delete(1)).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> seller.closeTariff(1)).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> seller.setBalance("nobody", BigDecimal.ONE))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> seller.setCreditLimit("hoster", BigDecimal.valueOf(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LicenceTariff.Builder tariff() {
    return LicenceTariff.builder().id(1).name("a");
  }
}
