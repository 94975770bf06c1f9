package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.MachinePanel;
import io.vpskit.provisioning.OperationStatus;
import io.vpskit.provisioning.Order;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceOperation;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.Tariff;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VmManagerEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The code in README is code that compiles and works. */
class ReadmeTest {
  private static final Pattern IN_README = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern IN_SOURCE =
      Pattern.compile("// README: (?!end)[^\n]*\n(.*?)// README: end", Pattern.DOTALL);
  private static final String PASSWORD = System.getProperty("vpskit.canary", "kanarek-7Qx") + "-1";

  private static final String DEBIAN = "ISPsystem__Debian-12-x86_64";

  @TempDir Path folder;

  @Test
  void everyPieceOfCodeInReadmeIsCompiledHere() throws IOException {
    Path module = moduleFolder();
    String readme = Files.readString(module.resolve("../README.md"));
    String source =
        Files.readString(module.resolve("src/test/java/io/vpskit/examples/FirstUse.java"));

    List<String> shown = pieces(IN_README, readme);
    assertThat(shown).hasSize(3);
    assertThat(shown).isEqualTo(pieces(IN_SOURCE, source));
  }

  @Test
  void firstUseFitsInFifteenLines() throws IOException {
    String readme = Files.readString(moduleFolder().resolve("../README.md"));

    String first = IN_README.matcher(readme).results().findFirst().orElseThrow().group(1);

    assertThat(first.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(15);
    assertThat(first.lines()).allMatch(line -> line.length() <= 120);
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void firstUseSellsAVps() throws Exception {
    try (EmulatorServer server = panel().startHttps()) {
      List<String> printed =
          Printed.by(
              arguments -> {
                Service service =
                    FirstUse.sell(
                        server.url(), PASSWORD, server.fingerprint(), folder.resolve("first.db"));
                assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
              });
      assertThat(printed).containsExactly("ACTIVE at 192.0.2.1");
    }
  }

  @Test
  void theOperationsOfTheReadmeAreDone() throws Exception {
    VmManagerEmulator panel = panel();
    try (Provisioner provisioner =
        Provisioner.builder()
            .database(Database.sqlite(folder.resolve("operations.db")))
            .tariff(tariff("small", 1024))
            .tariff(tariff("large", 2048))
            .module(
                ProcessingModule.builder()
                    .name("kvm-1")
                    .panel(MachinePanel.vmManager5(settings(panel)))
                    .addTariffs("small", "large")
                    .pollInterval(Duration.ofMillis(200))
                    .build())
            .build()
            .start()) {
      Order order =
          Order.builder()
              .id("order-1")
              .customer(Customer.of("42"))
              .tariff("small")
              .osTemplate(DEBIAN)
              .hostName("vps.example.org")
              .build();
      Service service = provisioner.await(provisioner.order(order).id(), Duration.ofMinutes(1));

      ServiceOperation changed = FirstUse.operate(provisioner, service.id());

      assertThat(changed.status()).isEqualTo(OperationStatus.DONE);
      assertThat(provisioner.find(service.id()).orElseThrow().tariff()).isEqualTo("large");
      assertThat(panel.machines().get(0).memoryMiB()).isEqualTo(2048);
    }
  }

  private static VmManagerEmulator panel() {
    return VmManagerEmulator.builder()
        .administrator("admin", PASSWORD)
        .node("node1", 4_096, 10)
        .addresses("192.0.2.0/24")
        .osTemplate(DEBIAN, Duration.ZERO, Duration.ofSeconds(1))
        .build();
  }

  private static PanelSettings settings(VmManagerEmulator panel) {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, "https://vm.example.org:1500/vmmgr"))
        .credentials(Credentials.perCall("admin", Secret.of(PASSWORD)))
        .addInterceptors(panel.interceptor())
        .build();
  }

  private static Tariff tariff(String name, int memoryMiB) {
    return Tariff.builder()
        .name(name)
        .memoryMiB(memoryMiB)
        .diskMiB(10_240)
        .addOsTemplate(DEBIAN)
        .build();
  }

  @Test
  void thePoolOfTheReadmeIsOneThatIsAccepted() {
    assertThat(FirstUse.pool().enabled()).isTrue();
  }

  /** Line breaks and blanks are laid out differently in the two. */
  private static List<String> pieces(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1).replaceAll("\\s+", "").replaceAll("}$", ""))
        .toList();
  }

  private static Path moduleFolder() {
    return Stream.of(Path.of(""), Path.of("examples"))
        .filter(folder -> Files.isDirectory(folder.resolve("src/main/java/io/vpskit/examples")))
        .findFirst()
        .orElseThrow();
  }
}
