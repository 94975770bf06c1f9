package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.vpskit.core.CallOutcome;
import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.vmmanager.machine.MachineId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A panel that takes no notice of the length of a page that was asked for, and sends one row. */
class ShortListingTest {

  private static final byte[] ONE_OF_TWO =
      "{\"doc\":{\"elem\":[{\"id\":{\"$\":\"1\"},\"name\":{\"$\":\"a\"}}],\"p_elems\":{\"$\":\"2\"}}}"
          .getBytes(StandardCharsets.UTF_8);

  private HttpServer server;
  private VmManager client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/vmmgr",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, ONE_OF_TWO.length);
          exchange.getResponseBody().write(ONE_OF_TWO);
          exchange.close();
        });
    server.start();
    String url = "http://localhost:" + server.getAddress().getPort() + "/vmmgr";
    client =
        VmManager.connect(
            PanelSettings.builder()
                .endpoint(PanelEndpoint.insecurelyAllowingPlainHttp(PanelProduct.VMMANAGER, url))
                .credentials(Credentials.perCall("admin", EmulatedPanel.secret("-admin")))
                .build());
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void noListingIsTakenForWhole() {
    List<Consumer<VmManager>> listings =
        List.of(
            panel -> panel.machines().list(),
            panel -> panel.accounts().list(),
            panel -> panel.accounts().findByName("a"),
            panel -> panel.presets().list(),
            panel -> panel.presets().findByName("a"),
            panel -> panel.osTemplates().list(),
            panel -> panel.recipes().list(),
            panel -> panel.isoImages().list(),
            panel -> panel.nodes().list(),
            panel -> panel.addresses().list(new MachineId(1)));
    for (Consumer<VmManager> listing : listings) {
      assertThatExceptionOfType(PanelUnreachableException.class)
          .isThrownBy(() -> listing.accept(client))
          .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.INCOMPLETE))
          .withMessageContaining("2 exist");
    }
  }
}
