package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.fault.ElementBend;
import java.time.Duration;

/** What a fault does to the machine that a call makes or reinstalls. */
sealed interface MachineBend extends ElementBend {

  /** The installer never ends. */
  record InstallationHangs() implements MachineBend {}

  /** The installer fails at its end. */
  record InstallationFails() implements MachineBend {}

  /** The recipe never ends. */
  record RecipeHangs() implements MachineBend {}

  /** The recipe fails at its end. */
  record RecipeFails() implements MachineBend {}

  /** The machine vanishes some time after the call. */
  record Disappears(Duration after) implements MachineBend {}

  /** The row is missing from so many listings. */
  record MissingFromListings(int count) implements MachineBend {}

  /** The row is missing for some time. */
  record MissingFor(Duration time) implements MachineBend {}
}
