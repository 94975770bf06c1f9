package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.internal.fault.ElementBend;
import java.time.Duration;

/** What a fault does to the licence that a call is about. */
sealed interface LicenceBend extends ElementBend {

  /** It stays in progress. */
  record NeverActive() implements LicenceBend {}

  /** It gets no key. */
  record KeyNeverComes() implements LicenceBend {}

  /** It is ordered twice. */
  record CarriedOutTwice() implements LicenceBend {}

  /** The row is missing from so many listings. */
  record MissingFromListings(int count) implements LicenceBend {}

  /** The row is missing for some time. */
  record MissingFor(Duration time) implements LicenceBend {}

  /** A renewal does not move the end. */
  record EndUnchanged() implements LicenceBend {}

  /** A renewal moves the end, and shows it later. */
  record OldEndShownFor(Duration time) implements LicenceBend {}

  /** Somebody else binds it before the call. */
  record BoundMeanwhile(String name, String address) implements LicenceBend {}

  /** Somebody else binds it after the call. */
  record BoundAfterwards(String name, String address) implements LicenceBend {}
}
