package io.vpskit.ipmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.ipmanager.address.AddressFilter;
import io.vpskit.ipmanager.address.Addresses;
import org.junit.jupiter.api.Test;

/** What a session is shown of the addresses. */
class AddressFilterTest extends EmulatedPanelTest {

  @Test
  void aSessionCanBeShownAPartButNeverTakesItForAll() {
    panel.allocate("svc-1");
    panel.allocate("svc-2");
    try (IpManager client =
        IpManager.connect(
            panel
                .settings("billing")
                .credentials(Credentials.session("billing", EmulatedPanel.secret("billing")))
                .build())) {
      Addresses addresses = client.addresses();
      addresses.filter(AddressFilter.builder().note("svc-2").build());

      assertThat(addresses.listFiltered()).hasSize(1);
      assertThatExceptionOfType(PanelMisuseException.class).isThrownBy(addresses::list);

      addresses.clearFilter();
      assertThat(addresses.list()).hasSize(2);
      assertThat(addresses.findByNote("svc-1")).hasSize(1);
    }
  }

  @Test
  void whoLogsInWithEachCallIsShownEverything() {
    panel.allocate("svc-1");
    Addresses addresses = panel.client.addresses();

    addresses.filter(AddressFilter.builder().note("unheard").build());

    assertThat(addresses.listFiltered()).hasSize(1);
  }
}
