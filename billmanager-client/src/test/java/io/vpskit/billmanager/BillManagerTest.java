package io.vpskit.billmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.core.Credentials;
import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import org.junit.jupiter.api.Test;

class BillManagerTest {

  private final ScriptedSeller seller =
      new ScriptedSeller().answering("soft", "{'doc':{'p_elems':{'$':'0'}}}");

  @Test
  void closesItsOwnConnectionOnly() {
    try (PanelConnection connection = PanelConnection.open(seller.settings())) {
      BillManager.of(connection, SellerSettings.defaults()).close();
      BillManager other = BillManager.of(connection, SellerSettings.defaults());
      assertThat(other.licences().list()).isEmpty();
    }
    BillManager own = BillManager.connect(seller.settings());
    own.close();
    own.close();
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> own.licences().list())
        .withMessageContaining("closed");
  }

  @Test
  void isNotForOtherPanels() {
    PanelSettings settings =
        PanelSettings.builder()
            .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, "https://vm.example.org/vmmgr"))
            .credentials(Credentials.perCall("admin", ScriptedSeller.secret("-admin")))
            .build();

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> BillManager.connect(settings))
        .withMessageContaining("VMmanager");
    try (PanelConnection connection = PanelConnection.open(settings)) {
      assertThatExceptionOfType(PanelMisuseException.class)
          .isThrownBy(() -> BillManager.of(connection, SellerSettings.defaults()));
    }
  }

  @Test
  void namesTheSellerItTalksTo() {
    assertThat(seller.client()).hasToString("BILLmanager at https://seller.invalid/billmgr");
  }
}
