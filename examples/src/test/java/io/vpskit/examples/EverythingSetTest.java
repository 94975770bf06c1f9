package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.provisioning.AddressPanel;
import io.vpskit.provisioning.LicensingServer;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.ProcessingModule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.SYSTEM_OUT)
class EverythingSetTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        ProcessingModule.class,
        ModulePool.class,
        AddressPanel.class,
        LicensingServer.class
      })
  void nothingThatCanBeSetIsLeftOut(Class<?> settings) throws IOException {
    String example = Files.readString(source());

    assertThat(settings.getDeclaredMethods())
        .filteredOn(EverythingSetTest::isSetting)
        .extracting(Method::getName)
        .isNotEmpty()
        .filteredOn(name -> !isSet(name, example))
        .isEmpty();
  }

  private static boolean isSetting(Method method) {
    return method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic();
  }

  /** What there may be several of is added one at a time. */
  private static boolean isSet(String name, String example) {
    String one = name.replaceAll("s$", "");
    return Pattern.compile("(?i)\\.(?:add|put)?" + one + "s?\\(").matcher(example).find();
  }

  private static Path source() {
    String file = "src/main/java/io/vpskit/examples/EverythingSet.java";
    return Stream.of(Path.of(file), Path.of("examples", file))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void allThreePanelsHaveWhatWasSoldColdAndWarm() throws Exception {
    List<String> printed = Printed.by(EverythingSet::main);

    assertThat(printed)
        .contains(
            "Discount of the pool owner: 100 %",
            "  order-1.example.org is ACTIVE, COLD_BUILD, discount 0 %",
            "  order-2.example.org is ACTIVE, POOL, discount 0 %",
            "  Licensing server: 2 licences for 120");
    for (String order : List.of("order-1", "order-2")) {
      assertThat(printed)
          .as(order)
          .filteredOn(line -> line.matches("  address 203\\.0\\.113\\.\\d+ -> " + order + ".*"))
          .hasSize(3);
      assertThat(printed)
          .as(order)
          .filteredOn(line -> line.matches("  IPmanager: 203\\.0\\.113\\.\\d+ -> " + order + ".*"))
          .hasSize(3);
    }
    assertThat(printed)
        .filteredOn(line -> line.equals("  licence ISPmanager Lite until 2027-01-01"))
        .hasSize(2);
    String address = "203\\.0\\.113\\.\\d+";
    assertThat(printed)
        .filteredOn(
            line ->
                line.matches(
                    "  VMmanager: a machine of '(uanna|uberta)' with \\["
                        + String.join(", ", address, address, address)
                        + "]"))
        .hasSize(2);
  }
}
