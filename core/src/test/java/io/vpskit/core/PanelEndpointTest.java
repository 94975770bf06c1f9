package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PanelEndpointTest {

  @Test
  void takesTheUrlApart() {
    PanelEndpoint endpoint = vmManager("https://vm.example.org:1500/vmmgr");

    assertThat(endpoint.product()).isEqualTo(PanelProduct.VMMANAGER);
    assertThat(endpoint.host()).isEqualTo("vm.example.org");
    assertThat(endpoint.port()).isEqualTo(1500);
    assertThat(endpoint.panelName()).isEqualTo("vmmgr");
    assertThat(endpoint.isSecure()).isTrue();
    assertThat(endpoint).hasToString("https://vm.example.org:1500/vmmgr");
    assertThat(endpoint).isEqualTo(vmManager("https://vm.example.org:1500/vmmgr"));
    assertThat(endpoint).isNotEqualTo(vmManager("https://vm.example.org:1500/vemgr"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://vm.example.org/vmmgr, vmmgr, 443",
    "https://vm.example.org:1500/vemgr, vemgr, 1500",
    "https://vm.example.org:1500/manager/vmmgr, vmmgr, 1500",
    "https://[2001:db8::1]:1500/vmmgr, vmmgr, 1500",
    "https://192.0.2.4/vmmgr, vmmgr, 443"
  })
  void acceptsTheFormsAPanelIsReachedBy(String url, String panelName, int port) {
    PanelEndpoint endpoint = vmManager(url);

    assertThat(endpoint.panelName()).isEqualTo(panelName);
    assertThat(endpoint.port()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://vm.example.org:1500",
        "https://vm.example.org:1500/",
        "https://vm.example.org:1500/ispmgr",
        "https://vm.example.org:1500/vmmgr/",
        "https://vm.example.org:1500/vmmgr/vmmgr",
        "https://vm.example.org:1500/other/vmmgr",
        "https://vm.example.org:1500/manager",
        "https://vm.example.org:1500/VMMGR"
      })
  void saysWhereAVmManagerUrlMustEnd(String url) {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> vmManager(url))
        .withMessageContaining("must end in /vmmgr or /vemgr");
  }

  @Test
  void knowsTheOtherPanels() {
    assertThat(PanelEndpoint.of(PanelProduct.IPMANAGER, "https://ip.example.org/ipmgr").panelName())
        .isEqualTo("ipmgr");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () -> PanelEndpoint.of(PanelProduct.BILLMANAGER, "https://ip.example.org/ipmgr"))
        .withMessageContaining("BILLmanager")
        .withMessageContaining("/billmgr");
  }

  @Test
  void refusesPlainHttpUnlessItIsCalledInsecure() {
    String url = "http://127.0.0.1:1500/vmmgr";

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> vmManager(url))
        .withMessageContaining("https://");
    assertThat(PanelEndpoint.insecurelyAllowingPlainHttp(PanelProduct.VMMANAGER, url).isSecure())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "vm.example.org/vmmgr",
        "ftp://h/vmmgr",
        "https://:1500/vmmgr",
        "https://h:99999/vmmgr"
      })
  void refusesWhatIsNoWebAddress(String url) {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> vmManager(url))
        .withMessageContaining("https://host:1500/vmmgr");
  }

  @Test
  void namesAllProblemsAtOnceAndNoPassword() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () -> vmManager("http://admin:" + Canary.text() + "@vm.example.org/x?auth=1#top"))
        .withMessageContaining("https://")
        .withMessageContaining("/vmmgr or /vemgr")
        .withMessageContaining("user or a password")
        .withMessageContaining("query")
        .withMessageContaining("fragment")
        .satisfies(e -> assertThat(e.getMessage().contains(Canary.text())).isFalse());
  }

  @Test
  void isForOneProduct() {
    PanelEndpoint endpoint = vmManager("https://vm.example.org/vmmgr");

    assertThatNoException().isThrownBy(() -> endpoint.requireProduct(PanelProduct.VMMANAGER));
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> endpoint.requireProduct(PanelProduct.IPMANAGER))
        .withMessage("The endpoint must be one of IPmanager, is one of VMmanager");
  }

  private static PanelEndpoint vmManager(String url) {
    return PanelEndpoint.of(PanelProduct.VMMANAGER, url);
  }
}
