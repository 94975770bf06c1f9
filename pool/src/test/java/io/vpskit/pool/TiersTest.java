package io.vpskit.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "3, 1",
    "4, 2",
    "6, 2",
    "7, 3",
    "10, 3",
    "11, 4",
    "15, 4",
    "16, 5",
    "1000, 5",
    "2147483647, 5"
  })
  void theUpperEndsBelongToBillmanagersSteps(int sold, int target) {
    assertThat(Tiers.billmanager(1, 2, 3, 4, 5).target(sold)).isEqualTo(target);
  }

  @Test
  void targetsMayFallWhileSalesRise() {
    Tiers tiers = Tiers.billmanager(9, 0, 7, 1, 0);

    assertThat(List.of(tiers.target(1), tiers.target(5), tiers.target(8), tiers.target(11)))
        .containsExactly(9, 0, 7, 1);
    assertThat(tiers.target(16)).isZero();
  }

  @Test
  void nothingSoldIsInNoTier() {
    assertThat(Tiers.billmanager(1, 2, 3, 4, 5).tierOf(0)).isEmpty();
  }

  @Test
  void oneOpenStepIsEnough() {
    Tiers tiers = Tiers.builder().above(2);

    assertThat(tiers.steps()).containsExactly(new Tier(1, 1, OptionalInt.empty(), 2));
    assertThat(tiers.target(1)).isEqualTo(2);
  }

  @Test
  void tiersSpeakInWords() {
    Tiers tiers = Tiers.builder().upTo(3, 1).upTo(4, 2).upTo(6, 3).above(5);

    assertThat(tiers.steps().stream().map(Tier::describe))
        .containsExactly(
            "tier 1 (1 to 3 sold)",
            "tier 2 (4 sold)",
            "tier 3 (5 to 6 sold)",
            "tier 4 (7 or more sold)");
  }

  @Test
  void tiersOfTheSameStepsAreEqual() {
    Tiers tiers = Tiers.builder().upTo(3, 1).above(2);

    assertThat(tiers)
        .isEqualTo(Tiers.builder().upTo(3, 1).above(2))
        .hasSameHashCodeAs(Tiers.builder().upTo(3, 1).above(2))
        .isNotEqualTo(Tiers.builder().upTo(3, 1).above(3))
        .isNotEqualTo("tiers")
        .hasToString(
            "Tiers[Tier[number=1, from=1, upTo=OptionalInt[3], target=1], "
                + "Tier[number=2, from=4, upTo=OptionalInt.empty, target=2]]");
    assertThat(tiers.hashCode()).isNotZero();
  }

  @Test
  void stepsThatOverlapOrComeOutOfOrderAndNegativeCountsAreRefusedTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tiers.builder().upTo(6, -1).upTo(6, 1).upTo(3, 2).upTo(9, 0).above(-2))
        .withMessage(
            "tiers refused: target of step 1 must be at least 0, but was -1; "
                + "step 2 must end between 7 and 2147483646 sold, but ends at 6; "
                + "step 3 must end between 7 and 2147483646 sold, but ends at 3; "
                + "target of step 5 must be at least 0, but was -2");
  }

  @Test
  void aStepThatLeavesNoRoomForTheOpenOneIsRefused() {
    assertThat(Tiers.builder().upTo(2147483646, 1).above(2).target(2147483647)).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tiers.builder().upTo(2147483647, 1).above(1))
        .withMessageContaining("step 1 must end between 1 and 2147483646 sold");
  }

  @Test
  void aStepMustHoldAtLeastOneSale() {
    assertThat(Tiers.builder().upTo(1, 7).above(0).target(1)).isEqualTo(7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tiers.builder().upTo(0, 1).above(1))
        .withMessageContaining("step 1 must end between 1 and 2147483646 sold, but ends at 0");
  }

  @Test
  void aNegativeNumberOfSalesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tiers.billmanager(1, 2, 3, 4, 5).target(-1))
        .withMessage("sold must be at least 0, but was -1");
  }

  @Test
  void aTierRefusesBrokenBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tier(0, 0, OptionalInt.of(-1), -1))
        .withMessage(
            "tier refused: number must be at least 1, but was 0; from must be at least 1, but was"
                + " 0; upTo must be at least 0, but was -1; target must be at least 0, but was -1");
  }

  @Property
  void everyNumberOfSalesFallsInTheStepThatHoldsIt(
      @ForAll @Size(min = 1, max = 30) Set<@IntRange(min = 1, max = 200) Integer> unordered,
      @ForAll @IntRange(min = 1, max = 250) int sold) {
    TreeSet<Integer> ends = new TreeSet<>(unordered);
    Tiers.Builder builder = Tiers.builder();
    ends.forEach(end -> builder.upTo(end, 2 * end));
    Tiers tiers = builder.above(1001);

    int expected = ends.tailSet(sold).isEmpty() ? 1001 : 2 * ends.tailSet(sold).first();

    assertThat(tiers.target(sold)).isEqualTo(expected);
    assertThat(tiers.steps()).hasSize(ends.size() + 1);
  }
}
