package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.vmmanager.catalogue.RecipeName;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.Machines;
import io.vpskit.vmmanager.machine.RecipeSignal;
import io.vpskit.vmmanager.machine.RecipeState;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeSignalTest {

  private static final RecipeName LAMP = new RecipeName("ISPsystem__lamp.sh");
  private static final RecipeSignal BY_TEXT =
      RecipeSignal.builder()
          .shows(RecipeState.RUNNING, "recipestate", "Running")
          .shows(RecipeState.SUCCEEDED, "recipestate", "succeeded")
          .shows(RecipeState.FAILED, "recipestate", "failed")
          .build();
  private static final RecipeSignal BY_PRESENCE =
      RecipeSignal.builder()
          .shows(RecipeState.RUNNING, "recipe")
          .shows(RecipeState.FAILED, "recipefailed")
          .otherwise(RecipeState.SUCCEEDED)
          .build();

  private static MachineId create(EmulatedPanel panel, String name) {
    boolean ovz = panel.client.edition().title().endsWith("OVZ");
    return panel
        .client
        .machines()
        .create(
            (ovz ? EmulatedPanel.ovzCreation(name) : EmulatedPanel.creation(name))
                .recipe(LAMP)
                .build())
        .id()
        .orElseThrow();
  }

  private static RecipeState shown(Machines machines, MachineId id) {
    RecipeState listed =
        machines.list().stream()
            .filter(machine -> machine.id().equals(id))
            .findFirst()
            .orElseThrow()
            .recipeState();
    assertThat(machines.view(id).recipeState()).as("listing and form agree").isEqualTo(listed);
    return listed;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFieldTellsTheStateByItsText(boolean ovz) {
    try (EmulatedPanel panel = ovz ? EmulatedPanel.ovz() : EmulatedPanel.kvm()) {
      panel.behave(behaviour -> behaviour.recipeStateField("recipestate"));
      Machines machines = panel.client.machines().recognisingRecipesBy(BY_TEXT);
      MachineId good = create(panel, "vm31");
      MachineId bad = create(panel, "vm32");
      assertThat(shown(machines, good)).isEqualTo(RecipeState.WAITING);

      panel.clock.advance(Duration.ofSeconds(8));
      assertThat(shown(machines, good)).isEqualTo(RecipeState.RUNNING);
      panel.emulator.administrator().failRecipe("vm32");
      assertThat(shown(machines, bad)).isEqualTo(RecipeState.FAILED);
      panel.clock.advance(Duration.ofSeconds(4));
      assertThat(shown(machines, good)).isEqualTo(RecipeState.SUCCEEDED);
      assertThat(shown(machines, panel.deployed("vm33"))).isEqualTo(RecipeState.UNKNOWN);
    }
  }

  @Test
  void aColumnTellsTheStateByBeingThere() {
    try (EmulatedPanel panel = EmulatedPanel.kvm()) {
      panel.behave(behaviour -> behaviour.recipeFlagsShown(true));
      Machines machines = panel.client.machines().recognisingRecipesBy(BY_PRESENCE);
      create(panel, "vm31");
      create(panel, "vm32");
      assertThat(states(machines)).containsOnly(RecipeState.WAITING);

      panel.clock.advance(Duration.ofSeconds(8));
      panel.emulator.administrator().failRecipe("vm32");
      assertThat(states(machines)).containsExactly(RecipeState.RUNNING, RecipeState.FAILED);
      panel.clock.advance(Duration.ofSeconds(4));
      assertThat(states(machines)).containsExactly(RecipeState.SUCCEEDED, RecipeState.FAILED);
    }
  }

  private static List<RecipeState> states(Machines machines) {
    return machines.list().stream().map(machine -> machine.recipeState()).toList();
  }

  @Test
  void withoutASignalNothingIsKnown() {
    try (EmulatedPanel panel = EmulatedPanel.kvm()) {
      panel.behave(behaviour -> behaviour.recipeStateField("recipestate"));
      MachineId id = create(panel, "vm31");
      Machines machines = panel.client.machines();

      for (Machines it : List.of(machines, machines.recognisingRecipesBy(RecipeSignal.none()))) {
        assertThat(shown(it, id)).isEqualTo(RecipeState.UNKNOWN);
      }
      panel.clock.advance(Duration.ofSeconds(8));
      assertThat(shown(machines, id)).isEqualTo(RecipeState.UNKNOWN);
    }
  }

  @Test
  void aSignalIsChecked() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> RecipeSignal.builder().build())
        .withMessageContaining("at least one sign");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                RecipeSignal.builder()
                    .shows(RecipeState.RUNNING, " ")
                    .shows(RecipeState.FAILED, "state", "")
                    .shows(RecipeState.WAITING, "waits")
                    .otherwise(RecipeState.WAITING)
                    .build())
        .withMessageContainingAll(
            "field of a sign", "value of state", "waits must not mean", "otherwise must not");
    assertThat(
            Stream.of(RecipeState.values()).filter(state -> state != RecipeState.WAITING).toList())
        .allSatisfy(
            state -> assertThat(RecipeSignal.builder().shows(state, "x").build()).isNotNull());
  }
}
