package io.vpskit.testkit.internal.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.internal.vmmanager.Installation.Ending;
import io.vpskit.testkit.internal.vmmanager.Installation.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InstallationTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static Installation installation(int building, int installing, int recipe) {
    return Installation.starting(
        START,
        Duration.ofSeconds(building),
        Duration.ofSeconds(installing),
        Duration.ofSeconds(recipe));
  }

  @Property
  void phasesOnlyGoForward(
      @ForAll @IntRange(max = 9) int building,
      @ForAll @IntRange(max = 9) int installing,
      @ForAll @IntRange(max = 9) int recipe,
      @ForAll Ending ending,
      @ForAll Ending recipeEnding) {
    Installation installation =
        installation(building, installing, recipe).with(ending, recipeEnding);

    Phase previous = Phase.BUILDING;
    for (int second = 0; second <= 30; second++) {
      Phase phase = installation.phaseAt(START.plusSeconds(second));
      assertThat(phase).isGreaterThanOrEqualTo(previous);
      previous = phase;
    }
    assertThat(previous)
        .isIn(
            EnumSet.of(Phase.HANGING, Phase.FAILED, Phase.RECIPE, Phase.RECIPE_FAILED, Phase.DONE));
  }

  @Test
  void withoutAnyDurationItIsDoneAtOnce() {
    assertThat(installation(0, 0, 0).phaseAt(START)).isEqualTo(Phase.DONE);
  }

  @Test
  void aRecipeThatFailsFailsAtItsEnd() {
    Installation failing = installation(1, 1, 5).bentBy(new MachineBend.RecipeFails());

    assertThat(failing.phaseAt(START.plusSeconds(6))).isEqualTo(Phase.RECIPE);
    assertThat(failing.phaseAt(START.plusSeconds(7))).isEqualTo(Phase.RECIPE_FAILED);
  }

  @Test
  void faultsThatDoNotConcernItLeaveItAlone() {
    Installation installation = installation(1, 2, 3);

    for (MachineBend bend :
        List.of(
            new MachineBend.Disappears(Duration.ZERO),
            new MachineBend.MissingFor(Duration.ZERO),
            new MachineBend.MissingFromListings(1))) {
      assertThat(installation.bentBy(bend)).isEqualTo(installation);
    }
  }
}
