package io.vpskit.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RefillCapTest {

  @Test
  void freePlacesAreSharedOneEachAndRoundAgain() {
    RefillShare share =
        new RefillCap(7).share(List.of(build("c", 1), build("a", 9), build("b", 2)), 2, none());

    assertThat(numbers(share.starting())).isEqualTo(Map.of("a", 2, "b", 2, "c", 1));
    assertThat(numbers(share.waiting())).isEqualTo(Map.of("a", 7));
    assertThat(share.starting()).extracting(Build::key).isSorted();
    assertThat(share.lastServed()).contains(key("b"));
  }

  @Test
  void reasonsTellOfTheCap() {
    RefillShare share = new RefillCap(3).share(List.of(build("a", 4)), 2, none());

    assertThat(share.starting())
        .containsExactly(
            new Build(
                key("a"),
                "small",
                1,
                "wanted; 2 refills under way of at most 3: 1 of 4 may start"));
    assertThat(share.waiting())
        .containsExactly(
            new Build(
                key("a"),
                "small",
                3,
                "wanted; 2 refills under way of at most 3: 1 of 4 may start"));
  }

  @Test
  void theKeyAfterTheOneServedLastIsNext() {
    List<Build> planned = List.of(build("a", 5), build("b", 5), build("c", 5));
    RefillCap cap = new RefillCap(1);

    RefillShare share = cap.share(planned, 0, Optional.of(key("a")));
    assertThat(numbers(share.starting())).isEqualTo(Map.of("b", 1));
    assertThat(numbers(share.waiting())).isEqualTo(Map.of("b", 4, "c", 5, "a", 5));
    assertThat(numbers(cap.share(planned, 0, Optional.of(key("bb"))).starting()))
        .isEqualTo(Map.of("c", 1));
    assertThat(numbers(cap.share(planned, 0, Optional.of(key("c"))).starting()))
        .isEqualTo(Map.of("a", 1));
  }

  @Test
  void aKeyThatAlwaysWantsMoreDoesNotKeepTheOthersWaiting() {
    RefillCap cap = new RefillCap(1);
    Optional<PoolKey> last = none();
    List<String> served = new ArrayList<>();
    for (int tick = 0; tick < 6; tick++) {
      List<Build> planned = List.of(build("a", 100), build("b", 1), build("c", 1));
      RefillShare share = cap.share(planned, 0, last);
      served.add(share.starting().get(0).key().osTemplate());
      last = share.lastServed();
    }

    assertThat(served).containsExactly("a", "b", "c", "a", "b", "c");
  }

  @Test
  void withoutAFreePlaceEverythingWaits() {
    for (int underWay : new int[] {2, 3}) {
      RefillShare share =
          new RefillCap(2).share(List.of(build("a", 1)), underWay, Optional.of(key("z")));

      assertThat(share.starting()).isEmpty();
      assertThat(numbers(share.waiting())).isEqualTo(Map.of("a", 1));
      assertThat(share.lastServed()).contains(key("z"));
    }
  }

  @Test
  void withoutAPlanNothingStarts() {
    RefillShare share = new RefillCap(2).share(List.of(), 0, none());

    assertThat(share).isEqualTo(new RefillShare(List.of(), List.of(), none()));
  }

  @Test
  void wrongNumbersAndKeysThatComeTwiceAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RefillCap(0))
        .withMessage("refill cap refused: maximum must be at least 1, but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RefillCap(1).share(List.of(build("a", 1), build("a", 2)), -1, none()))
        .withMessage(
            "refills refused: underWay must be at least 0, but was -1; planned must name each key"
                + " once, but virtualization=KVM;module=1;tariff=small;osTemplate=a comes again");
  }

  @Property
  void allFreePlacesAreUsedFairlyAndNoMore(
      @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 9) Integer> wanted,
      @ForAll @IntRange(min = 1, max = 40) int maximum,
      @ForAll @IntRange(max = 50) int underWay,
      @ForAll Random random) {
    List<Build> planned =
        IntStream.range(0, wanted.size()).mapToObj(i -> build("os" + i, wanted.get(i))).toList();
    List<Build> shuffled = new ArrayList<>(planned);
    Collections.shuffle(shuffled, random);

    RefillShare share = new RefillCap(maximum).share(planned, underWay, none());

    assertThat(new RefillCap(maximum).share(shuffled, underWay, none())).isEqualTo(share);
    int total = wanted.stream().mapToInt(Integer::intValue).sum();
    int started = share.starting().stream().mapToInt(Build::number).sum();
    assertThat(started).isEqualTo(Math.min(total, Math.max(0, maximum - underWay)));
    assertThat(numbers(Stream.concat(share.starting().stream(), share.waiting().stream()).toList()))
        .isEqualTo(numbers(planned));
    assertFair(share);
  }

  /** Who still waits has got no less than one below what anybody got. */
  private static void assertFair(RefillShare share) {
    Map<String, Integer> starting = numbers(share.starting());
    int most = starting.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (String waiting : numbers(share.waiting()).keySet()) {
      assertThat(starting.getOrDefault(waiting, 0)).isGreaterThanOrEqualTo(most - 1);
    }
  }

  private static Optional<PoolKey> none() {
    return Optional.empty();
  }

  private static PoolKey key(String osTemplate) {
    return PoolKey.kvm("1", "small", osTemplate);
  }

  private static Build build(String osTemplate, int number) {
    return new Build(key(osTemplate), "small", number, "wanted");
  }

  private static Map<String, Integer> numbers(List<Build> builds) {
    Map<String, Integer> numbers = new HashMap<>();
    builds.forEach(build -> numbers.merge(build.key().osTemplate(), build.number(), Integer::sum));
    return numbers;
  }
}
