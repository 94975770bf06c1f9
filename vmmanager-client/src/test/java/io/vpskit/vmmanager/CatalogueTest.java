package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.vmmanager.catalogue.IsoImage;
import io.vpskit.vmmanager.catalogue.IsoImageId;
import io.vpskit.vmmanager.catalogue.OsTemplate;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.Recipe;
import io.vpskit.vmmanager.catalogue.RecipeName;
import io.vpskit.vmmanager.node.Node;
import io.vpskit.vmmanager.node.NodeFact;
import io.vpskit.vmmanager.node.NodeId;
import io.vpskit.vmmanager.node.NodeRoom;
import io.vpskit.vmmanager.node.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** OS templates, recipes, ISO images and nodes. */
class CatalogueTest extends EmulatedPanelTest {

  private static final OsTemplateName WINDOWS = new OsTemplateName("ISPsystem__Windows-2022");

  @Test
  void osTemplatesAreListed() {
    List<OsTemplate> templates = panel.client.osTemplates().list();

    assertThat(templates).hasSize(4);
    assertThat(templates)
        .contains(
            OsTemplate.builder().name(EmulatedPanel.DEBIAN).osName("Debian-12-x86_64").build());
    assertThat(panel.received("osmgr").parameters()).containsKey("p_cnt");
  }

  @Test
  void anOsTemplateIsShownAlone() {
    OsTemplate template = panel.client.osTemplates().view(WINDOWS);

    assertThat(panel.received("osmgr.edit").parameters()).containsEntry("elid", WINDOWS.value());
    assertThat(template.name()).isEqualTo(WINDOWS);
    assertThat(template.osName()).contains("Windows-2022");
    assertThat(template.illegalPasswordCharacters()).contains("&%");
    assertThat(template.tags()).contains("server windows");
    assertThat(template.leastMemoryMiB()).isEmpty();
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> panel.client.osTemplates().view(new OsTemplateName("none")))
        .satisfies(e -> assertThat(e.type()).isEqualTo("missed"));
  }

  @Test
  void namesOfTemplatesAndRecipesAreChecked() {
    assertThat(WINDOWS.osName()).isEqualTo("Windows-2022");
    assertThat(new OsTemplateName("debian").osName()).isEqualTo("debian");
    assertThatExceptionOfType(PanelMisuseException.class).isThrownBy(() -> new OsTemplateName(" "));
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> new RecipeName("null"))
        .withMessageContaining("leave the recipe out");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> new RecipeName("x".repeat(256)));
  }

  @Test
  void recipesAreListed() {
    assertThat(panel.client.recipes().list())
        .containsExactly(
            new Recipe(
                "ISPsystem__lamp.sh", new RecipeName("ISPsystem__lamp.sh"), Optional.empty()),
            new Recipe("#local__motd.sh", new RecipeName("#local__motd.sh"), Optional.empty()));
    assertThat(panel.received("recipemgr").parameters()).containsKey("p_cnt");
  }

  @Test
  void isoImagesAreListed() {
    assertThat(panel.client.isoImages().list())
        .containsExactly(new IsoImage(new IsoImageId(1), "debian-12-netinst.iso"));
    assertThat(panel.received("iso").parameters()).containsKey("p_cnt");
  }

  @Test
  void nodesAreListed() {
    panel.deployed("vm31");

    List<Node> nodes = panel.client.nodes().list();

    assertThat(nodes).hasSize(2);
    assertThat(nodes.get(0).id()).isEqualTo(new NodeId(1));
    assertThat(nodes.get(0).name()).isEqualTo("node1");
    assertThat(nodes.get(0).machineCount()).hasValue(1);
    assertThat(nodes.get(0).maximumMachineCount()).hasValue(100);
    assertThat(nodes.get(0).memory()).contains("1024 MiB / 65536 MiB");
    assertThat(panel.received("vmhostnode").parameters()).containsKey("p_cnt");
  }

  @Test
  void factsOfANodeAreRawAndCarryNumbers() {
    panel.deployed("vm31");
    List<NodeFact> facts = panel.client.nodes().facts(new NodeId(1));

    assertThat(panel.received("vmhostnode.info").parameters()).containsEntry("elid", "1");
    NodeFact paid =
        facts.stream().filter(it -> it.type().equals("paid_mem")).findFirst().orElseThrow();
    assertThat(paid.info()).contains("1024 MiB");
    assertThat(paid.number()).hasValue(1024);
    assertThat(new NodeFact("x", Optional.empty()).number()).isEmpty();
    assertThat(new NodeFact("x", Optional.of("none")).number()).isEmpty();
  }

  @Test
  void nodesTellTheirRoom() {
    panel.deployed("vm31");

    List<NodeRoom> rooms = panel.client.nodes().rooms();

    assertThat(rooms).extracting(room -> room.node().name()).containsExactly("node1", "node2");
    NodeRoom first = rooms.get(0);
    assertThat(first.machinesLeft()).hasValue(99);
    assertThat(first.freeMemoryMiB()).hasValue(65_536 - 1024);
    assertThat(first.mayTake(65_536 - 1024)).isTrue();
    assertThat(first.mayTake(65_536)).isFalse();
    assertThat(rooms.get(1).mayTake(65_536)).isTrue();

    panel.client.nodes().changeMaximumMachineCount(new NodeId(1), 1);
    assertThat(panel.client.nodes().rooms().get(0).machinesLeft()).hasValue(0);
    assertThat(panel.client.nodes().rooms().get(0).mayTake(1)).isFalse();
  }

  @Test
  void aNodeOfWhichNothingIsKnownMayTakeAnything() {
    Node silent =
        new Node(new NodeId(1), "x", OptionalLong.empty(), OptionalLong.of(3), Optional.empty());

    assertThat(new NodeRoom(silent, OptionalLong.empty()).machinesLeft()).isEmpty();
    assertThat(new NodeRoom(silent, OptionalLong.empty()).mayTake(1_000_000)).isTrue();
  }

  @Test
  void aRecipeMayRunOnAnOsWithWhichItSharesATag() {
    OsTemplate windows = panel.client.osTemplates().view(WINDOWS);

    assertThat(recipe(Optional.of("linux, server")).mayRunOn(windows)).isTrue();
    assertThat(recipe(Optional.of("linux debian")).mayRunOn(windows)).isFalse();
    assertThat(recipe(Optional.empty()).mayRunOn(windows)).isTrue();
    assertThat(
            recipe(Optional.of("linux"))
                .mayRunOn(panel.client.osTemplates().view(EmulatedPanel.DEBIAN)))
        .as("a template that shows no tags")
        .isTrue();
  }

  private static Recipe recipe(Optional<String> tags) {
    return new Recipe("x", new RecipeName("x"), tags);
  }

  @Test
  void tagsOfRecipesAreListed() {
    try (EmulatedPanel tagged =
        EmulatedPanel.kvm(
            builder ->
                builder.recipe(
                    io.vpskit.testkit.catalogue.Recipe.builder()
                        .name("ISPsystem__iis.sh")
                        .addTags("windows")
                        .build()))) {
      Recipe recipe = tagged.client.recipes().list().get(0);
      assertThat(recipe.tags()).contains("windows");
      assertThat(recipe.mayRunOn(tagged.client.osTemplates().view(WINDOWS))).isTrue();
    }
  }

  @Test
  void aNodeIsGivenAnotherMaximum() {
    Nodes nodes = panel.client.nodes();

    nodes.changeMaximumMachineCount(new NodeId(2), 7);

    assertThat(panel.received("vmhostnode.edit").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid", "sok", "maxvmcount")
        .containsEntry("elid", "2")
        .containsEntry("maxvmcount", "7");
    assertThat(nodes.list().get(1).maximumMachineCount()).hasValue(7);
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> nodes.changeMaximumMachineCount(new NodeId(2), -1))
        .withMessageContaining("0 to 100000");
  }
}
