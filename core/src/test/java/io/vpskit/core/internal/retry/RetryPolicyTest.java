package io.vpskit.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.core.CallKind;
import io.vpskit.core.CallOutcome;
import io.vpskit.core.internal.retry.RetryDecision.GiveUp;
import io.vpskit.core.internal.retry.RetryDecision.OutcomeUnknown;
import io.vpskit.core.internal.retry.RetryDecision.RetryAfter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class RetryPolicyTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Set<CallOutcome> PASSING =
      Set.of(
          CallOutcome.NOT_SENT,
          CallOutcome.NO_ANSWER,
          CallOutcome.HTTP_FAILURE,
          CallOutcome.UNREADABLE);

  @Property
  void anUnsafeWriteThatMayHaveHadItsEffectIsNeverRepeated(
      @ForAll("attempts") FailedAttempt attempt, @ForAll @Chance double random) {
    boolean effectPossible =
        attempt.outcome().mayHaveHadEffect() || attempt.earlierMayHaveHadEffect();
    if (attempt.kind() == CallKind.UNSAFE_WRITE && effectPossible) {
      assertThat(RetryPolicy.decide(attempt, random)).isInstanceOf(OutcomeUnknown.class);
    }
  }

  @Property
  void onlyAWriteThatMayHaveHadItsEffectHasAnUnknownOutcome(
      @ForAll("attempts") FailedAttempt attempt, @ForAll @Chance double random) {
    boolean effectPossible =
        attempt.outcome().mayHaveHadEffect() || attempt.earlierMayHaveHadEffect();
    RetryDecision decision = RetryPolicy.decide(attempt, random);

    if (!(decision instanceof RetryAfter)) {
      assertThat(decision instanceof OutcomeUnknown)
          .isEqualTo(attempt.kind().isWrite() && effectPossible);
    }
  }

  @Property
  void aRepetitionKeepsAllBounds(
      @ForAll("attempts") FailedAttempt attempt, @ForAll @Chance double random) {
    if (RetryPolicy.decide(attempt, random) instanceof RetryAfter retry) {
      assertThat(attempt.number()).isLessThanOrEqualTo(2);
      assertThat(attempt.budgetAllows()).isTrue();
      assertThat(PASSING).contains(attempt.outcome());
      assertThat(retry.delay()).isBetween(Duration.ZERO, Duration.ofSeconds(2));
      assertThat(attempt.elapsed().plus(retry.delay())).isLessThan(attempt.limit());
      assertThat(retry.delay()).isGreaterThanOrEqualTo(attempt.hint().orElse(Duration.ZERO));
    }
  }

  @Property
  void aFailureThatMayPassIsRepeatedWhenNothingSpeaksAgainstIt(
      @ForAll CallKind kind, @ForAll CallOutcome outcome, @ForAll @Chance double random) {
    FailedAttempt first = attempt(kind, 1, outcome);
    boolean safe = kind != CallKind.UNSAFE_WRITE || !outcome.mayHaveHadEffect();

    assertThat(RetryPolicy.decide(first, random) instanceof RetryAfter)
        .isEqualTo(PASSING.contains(outcome) && safe);
  }

  @Property
  void theJitterIsFull(@ForAll @Chance double random) {
    assertThat(delay(attempt(CallKind.READ, 1, CallOutcome.NO_ANSWER), random))
        .isEqualTo(Duration.ofNanos((long) (200_000_000 * random)));
    assertThat(delay(attempt(CallKind.READ, 2, CallOutcome.NO_ANSWER), random))
        .isEqualTo(Duration.ofNanos((long) (400_000_000 * random)));
  }

  @Property
  void theSameFactsGiveTheSameDecision(
      @ForAll("attempts") FailedAttempt attempt, @ForAll @Chance double random) {
    assertThat(RetryPolicy.decide(attempt, random)).isEqualTo(RetryPolicy.decide(attempt, random));
  }

  @Example
  void theBoundsAreExact() {
    FailedAttempt first = attempt(CallKind.READ, 1, CallOutcome.NO_ANSWER);

    assertThat(RetryPolicy.decide(hinted(first, Duration.ofSeconds(2)), 0))
        .isEqualTo(new RetryAfter(Duration.ofSeconds(2)));
    assertThat(RetryPolicy.decide(hinted(first, Duration.ofMillis(2001)), 0))
        .isInstanceOf(GiveUp.class);
    assertThat(RetryPolicy.decide(attempt(CallKind.READ, 3, CallOutcome.NO_ANSWER), 0))
        .isInstanceOf(GiveUp.class);
    assertThat(RetryPolicy.decide(elapsed(first, Duration.ofMillis(59_999)), 0))
        .isInstanceOf(RetryAfter.class);
    assertThat(RetryPolicy.decide(elapsed(first, LIMIT), 0)).isInstanceOf(GiveUp.class);
    assertThat(RetryPolicy.decide(elapsed(first, Duration.ofMillis(59_900)), 0.5))
        .isInstanceOf(GiveUp.class);
  }

  private static Duration delay(FailedAttempt attempt, double random) {
    return ((RetryAfter) RetryPolicy.decide(attempt, random)).delay();
  }

  private static FailedAttempt attempt(CallKind kind, int number, CallOutcome outcome) {
    return new FailedAttempt(
        kind, number, outcome, false, Optional.empty(), true, Duration.ZERO, LIMIT);
  }

  private static FailedAttempt hinted(FailedAttempt it, Duration hint) {
    return new FailedAttempt(
        it.kind(), it.number(), it.outcome(), false, Optional.of(hint), true, it.elapsed(), LIMIT);
  }

  private static FailedAttempt elapsed(FailedAttempt it, Duration elapsed) {
    return new FailedAttempt(
        it.kind(), it.number(), it.outcome(), false, Optional.empty(), true, elapsed, LIMIT);
  }

  @Provide
  Arbitrary<FailedAttempt> attempts() {
    Arbitrary<Duration> durations = Arbitraries.longs().between(0, 70_000).map(Duration::ofMillis);
    return Combinators.combine(
            Arbitraries.of(CallKind.class),
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(CallOutcome.class),
            Arbitraries.of(true, false),
            durations.optional(0.3),
            Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
            durations,
            durations)
        .as(FailedAttempt::new);
  }

  /** From 0 to just below 1. */
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.RUNTIME)
  @DoubleRange(min = 0, max = 0.999999)
  @Scale(6)
  @interface Chance {}
}
