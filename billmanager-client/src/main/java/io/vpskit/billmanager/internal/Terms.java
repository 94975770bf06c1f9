package io.vpskit.billmanager.internal;

import io.vpskit.core.call.Problems;

/** How long licences are ordered for, in months. */
public final class Terms {

  /** What stands for a trial in place of a number of months. */
  public static final int TRIAL = -100;

  /** The longest term. */
  public static final int LONGEST_MONTHS = 120;

  private Terms() {}

  /**
   * Notes a problem unless a number of months is one that a licence can be ordered for.
   *
   * @param problems where to note it
   * @param months the number
   * @return the problems
   */
  public static Problems require(Problems problems, int months) {
    return problems.require(
        months == TRIAL || months >= 1 && months <= LONGEST_MONTHS,
        "months must be from 1 to 120, or " + TRIAL + " for a trial, is " + months);
  }
}
