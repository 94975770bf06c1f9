package io.vpskit.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

  private final RetryBudget budget = new RetryBudget();

  @Test
  void aFullBucketPaysForAHundredRepetitions() {
    assertThat(affordable()).isEqualTo(100);
  }

  @Test
  void fiveCallsThatSucceedAtOncePayForOneRepetition() {
    empty();
    for (int call = 0; call < 4; call++) {
      budget.answered(1);
      assertThat(budget.allows()).isFalse();
    }
    budget.answered(1);
    assertThat(affordable()).isEqualTo(1);
  }

  @Test
  void aRepetitionThatSucceedsBringsBackItsCost() {
    empty();
    budget.answered(2);
    budget.answered(3);
    assertThat(affordable()).isEqualTo(2);
  }

  @Test
  void theBucketNeverHoldsMoreThanItBeganWith() {
    budget.answered(1);
    budget.answered(2);
    assertThat(affordable()).isEqualTo(100);
  }

  @Test
  void theBucketNeverOwes() {
    empty();
    budget.pay();
    budget.pay();
    budget.answered(2);
    assertThat(budget.allows()).isTrue();
  }

  private void empty() {
    affordable();
    assertThat(budget.allows()).isFalse();
  }

  private int affordable() {
    int repetitions = 0;
    while (budget.allows()) {
      budget.pay();
      repetitions++;
    }
    return repetitions;
  }
}
