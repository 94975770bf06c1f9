package io.vpskit.testkit;

import static io.vpskit.testkit.Client.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.catalogue.HostNode;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Preset;
import io.vpskit.testkit.catalogue.Recipe;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VmManagerEmulatorBuilderTest {

  @Test
  void allProblemsComeInOneMessage() {
    VmManagerEmulatorBuilder builder =
        VmManagerEmulator.builder()
            .account("admin", CANARY)
            .account("", CANARY)
            .node("node1", 1, 1)
            .osTemplate("ISPsystem__Debian-12-x86_64", Duration.ZERO, Duration.ZERO)
            .recipe("a.sh", Duration.ZERO)
            .recipe("a.sh", Duration.ZERO)
            .smallCatalogue();

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "emulator: login name must not be empty; login name admin is given twice;"
                + " node node1 is given twice;"
                + " OS template ISPsystem__Debian-12-x86_64 is given twice;"
                + " recipe a.sh is given twice");
  }

  @Test
  void theSmallCatalogueFitsTheEditionWheneverThatIsChosen() {
    VmManagerEmulator emulator =
        VmManagerEmulator.builder()
            .smallCatalogue()
            .edition(VmManagerEdition.OVZ)
            .administrator("root", CANARY)
            .build();

    Reply presets =
        Client.inProcess(emulator)
            .post("out", "xml", "authinfo", "root:" + CANARY, "func", "preset")
            .xml();

    assertThat(presets.column("name")).containsExactly("OVZ-1", "OVZ-2", "OVZ-4");
    assertThat(emulator.path()).isEqualTo("/vemgr");
    assertThat(emulator.administratorName()).isEqualTo("root");
  }

  @Test
  void theBehaviourIsChosenWholeOrInParts() {
    VmManagerEmulator emulator =
        VmManagerEmulator.builder()
            .behaviour(Behaviour.builder().language("ru").build())
            .behaviour(change -> change.pagingNodes(false))
            .build();

    assertThat(emulator.behaviour().language()).isEqualTo("ru");
    assertThat(emulator.behaviour().pagingNodes()).isFalse();
    emulator.behave(Behaviour.defaults());
    assertThat(emulator.behaviour()).isEqualTo(Behaviour.defaults());
  }

  @Test
  void valuesOutOfBoundsAreRefusedWithFieldAndBound() {
    VmManagerEmulatorBuilder builder = VmManagerEmulator.builder();

    assertThatThrownBy(() -> builder.ledgerLimit(-1))
        .hasMessage("ledgerLimit must not be negative, but is -1");
    assertThatThrownBy(() -> builder.node("n", 0, 1))
        .hasMessage("memoryMiB must be at least 1, but is 0");
    assertThatThrownBy(() -> builder.node("n", 1, -1))
        .hasMessage("maximumMachines must be at least 0, but is -1");
    assertThatThrownBy(
            () -> HostNode.builder().name("n").memoryMiB(1).oversellingPercent(0).build())
        .hasMessage("oversellingPercent must be at least 1, but is 0");
    assertThatThrownBy(() -> builder.preset("p", 1, 0, 1))
        .hasMessage("cores must be at least 1, but is 0");
    assertThatThrownBy(() -> Preset.builder().name("").memoryMiB(1).diskMiB(1).build())
        .hasMessage("name must not be empty");
    assertThatThrownBy(
            () -> OsTemplate.builder().name("o").buildingTime(Duration.ofSeconds(-1)).build())
        .hasMessage("buildingTime must not be negative, but is PT-1S");
    assertThatThrownBy(
            () -> OsTemplate.builder().name("o").installingTime(Duration.ofSeconds(-1)).build())
        .hasMessage("installingTime must not be negative, but is PT-1S");
    assertThatThrownBy(() -> Recipe.builder().name("r").duration(Duration.ofSeconds(-1)).build())
        .hasMessage("duration must not be negative, but is PT-1S");
    assertThatThrownBy(() -> builder.isoImage("")).hasMessage("name must not be empty");
  }

  @Test
  void anOsTemplateIsShownByItsNameWithoutItsRepository() {
    assertThat(OsTemplate.builder().name("ISPsystem__Debian-12-x86_64").build().title())
        .isEqualTo("Debian-12-x86_64");
    assertThat(OsTemplate.builder().name("debian-12").build().title()).isEqualTo("debian-12");
  }
}
