package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.FaultRule;
import io.vpskit.testkit.fault.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which calls a fault strikes, and what it tells about itself. */
class FaultSelectionTest {

  private final TestPanel panel = TestPanel.kvm();
  private final Faults faults = panel.emulator.faults();

  /** The numbers of those of so many calls that were answered with the fault's error. */
  private List<Integer> struck(int calls, String function) {
    List<Integer> struck = new ArrayList<>();
    for (int i = 1; i <= calls; i++) {
      if (panel.call(function).errorType().equals("scripted")) {
        struck.add(i);
      }
    }
    return struck;
  }

  private static Fault script(FaultRule rule) {
    return rule.error("scripted", "", "", "by script");
  }

  @Test
  void withoutMoreWordsEveryCallIsStruck() {
    Fault fault = script(faults.on("vm"));

    assertThat(struck(3, "vm")).containsExactly(1, 2, 3);
    assertThat(struck(3, "user")).isEmpty();
    assertThat(fault.matched()).isEqualTo(3);
    assertThat(fault.fired()).isEqualTo(3);
  }

  @Test
  void onlyTheNthCall() {
    Fault fault = script(faults.on("vm").nth(2));

    assertThat(struck(4, "vm")).containsExactly(2);
    assertThat(fault.matched()).isEqualTo(4);
    assertThat(fault.fired()).isEqualTo(1);
  }

  @Test
  void theFirstCalls() {
    script(faults.on("vm").times(2));

    assertThat(struck(4, "vm")).containsExactly(1, 2);
  }

  @Test
  void aCallAndTheLaterOnes() {
    script(faults.on("vm").from(3));

    assertThat(struck(5, "vm")).containsExactly(3, 4, 5);
  }

  @Test
  void soManyFromACallOn() {
    script(faults.on("vm").from(2).times(2));

    assertThat(struck(5, "vm")).containsExactly(2, 3);
  }

  @Test
  void everyTakesANarrowingBack() {
    script(faults.on("vm").nth(3).every());

    assertThat(struck(2, "vm")).containsExactly(1, 2);
  }

  @Test
  void aFamilyOfFunctionsOrAll() {
    Fault family = script(faults.on("vm.*"));
    assertThat(struck(1, "vm.start")).containsExactly(1);
    assertThat(struck(1, "vm")).isEmpty();
    family.remove();

    script(faults.onEveryFunction());
    assertThat(struck(1, "user")).containsExactly(1);
    assertThat(struck(1, "vm")).containsExactly(1);
  }

  @Test
  void allConditionsMustHold() {
    script(
        faults
            .on("vm")
            .when(call -> call.had("name", "a"))
            .when(call -> call.parameter("lang").isPresent())
            .nth(2));

    assertThat(panel.call("vm", "name", "a", "lang", "en").errorType()).isEmpty();
    assertThat(panel.call("vm", "name", "a").errorType()).isEmpty();
    assertThat(panel.call("vm", "name", "b", "lang", "en").errorType()).isEmpty();
    assertThat(panel.call("vm", "name", "a", "lang", "en").errorType()).isEqualTo("scripted");
  }

  @Test
  void aFaultIsTakenBackAloneOrWithAllOthers() {
    Fault one = script(faults.on("vm"));
    script(faults.on("user"));
    assertThat(faults.scripted()).hasSize(2);

    one.remove();
    assertThat(struck(1, "vm")).isEmpty();
    assertThat(struck(1, "user")).containsExactly(1);

    faults.clear();
    assertThat(struck(1, "user")).isEmpty();
    assertThat(faults.scripted()).isEmpty();
  }

  @Test
  void severalFaultsWorkTogetherOnOneCall() {
    Fault hang = faults.on("vm.edit").nth(1).installationNeverEnds();
    Fault hidden = faults.on("vm.edit").nth(1).rowMissingFor(1);
    Fault lost = faults.on("vm.edit").nth(1).afterEffect().emptyBody();

    assertThat(panel.answer("vm.edit", panel.order("vm1")).body()).isEmpty();

    assertThat(List.of(hang, hidden, lost)).allMatch(fault -> fault.fired() == 1);
    assertThat(panel.call("vm").has("elem")).isFalse();
    assertThat(panel.emulator.ledger().calls("vm.edit").get(0).faults())
        .containsExactlyInAnyOrder(hang.description(), hidden.description(), lost.description());
  }

  @Test
  void ofTwoErrorsOnOneCallTheFirstCounts() {
    Fault first = script(faults.on("vm"));
    Fault second = faults.on("vm").error("other", "", "", "other");

    assertThat(panel.call("vm").errorType()).isEqualTo("scripted");
    assertThat(first.fired()).isEqualTo(1);
    assertThat(second.fired()).isZero();
    assertThat(second.matched()).isEqualTo(1);
  }

  @Test
  void aFaultOfAMachineDoesNotFireWhereNoMachineIsMade() {
    Fault fault = faults.on("vm.edit").installationNeverEnds();

    assertThat(panel.call("vm.edit", panel.order("vm1", "preset", "9")).errorType())
        .isEqualTo("missed");
    assertThat(fault.matched()).isEqualTo(1);
    assertThat(fault.fired()).isZero();
  }

  @Test
  void aFaultSaysWhatItDoesToWhichCalls() {
    assertThat(faults.on("vm.edit").nth(2).loseAnswerAfterEffect().description())
        .isEqualTo("connection closed after the effect on vm.edit number 2");
    assertThat(faults.on("vm").badGateway().description())
        .isEqualTo("HTML page 502 before the effect on every vm");
    assertThat(faults.onEveryFunction().from(2).times(3).refuseAuthinfo().description())
        .isEqualTo("authinfo refused on * from number 2 to 4");
    assertThat(faults.on("vm").from(2).staleListing().toString())
        .isEqualTo("stale listing on vm from number 2");
  }

  @Test
  void wrongNumbersAreRefusedWithTheirName() {
    FaultRule rule = faults.on("vm");

    assertThatThrownBy(() -> rule.nth(0)).hasMessage("number must be at least 1, but is 0");
    assertThatThrownBy(() -> rule.from(-1)).hasMessage("number must be at least 1, but is -1");
    assertThatThrownBy(() -> rule.times(0)).hasMessage("count must be at least 1, but is 0");
    assertThatThrownBy(() -> rule.rowMissingFor(0)).hasMessageContaining("listings");
    assertThatThrownBy(() -> rule.htmlPage(99)).hasMessageContaining("status");
    assertThatThrownBy(() -> rule.stall(Duration.ofSeconds(-1))).hasMessageContaining("atMost");
    assertThatThrownBy(() -> rule.slowReply(Duration.ofSeconds(-1))).hasMessageContaining("delay");
    assertThatThrownBy(() -> rule.machineDisappears(Duration.ofSeconds(-1)))
        .hasMessageContaining("after");
    assertThatThrownBy(() -> rule.rowMissingFor(Duration.ofSeconds(-1)))
        .hasMessageContaining("time");
    assertThatThrownBy(() -> rule.error("", "", "", "")).hasMessageContaining("type");
    assertThat(faults.scripted()).isEmpty();
  }
}
