package io.vpskit.testkit.internal.billmanager;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a licence is shown later than it happened. */
final class Visibility {

  private int hiddenListings;
  private @Nullable Instant hiddenUntil;
  private @Nullable LocalDate oldEnd;
  private @Nullable Instant oldEndUntil;

  void hideFromListings(int count) {
    hiddenListings = count;
  }

  void hideUntil(Instant instant) {
    hiddenUntil = instant;
  }

  void showOldEnd(@Nullable LocalDate end, Instant until) {
    oldEnd = end;
    oldEndUntil = until;
  }

  /** Whether a listing shows the licence; asking counts as one listing. */
  boolean isListed(Instant now) {
    if (hiddenListings > 0) {
      hiddenListings--;
      return false;
    }
    return hiddenUntil == null || !now.isBefore(hiddenUntil);
  }

  @Nullable LocalDate end(@Nullable LocalDate trueEnd, Instant now) {
    return oldEndUntil != null && now.isBefore(oldEndUntil) ? oldEnd : trueEnd;
  }
}
