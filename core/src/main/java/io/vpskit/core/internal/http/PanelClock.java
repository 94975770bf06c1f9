package io.vpskit.core.internal.http;

import io.vpskit.core.RetryTiming;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What time it is where the panel is, by the dates of its answers. */
final class PanelClock {

  private final RetryTiming timing;
  private volatile @Nullable Sighting last;

  private record Sighting(Instant panelTime, long nanoTime) {}

  PanelClock(RetryTiming timing) {
    this.timing = timing;
  }

  void look(Headers headers) {
    Date date = headers.getDate("Date");
    if (date != null) {
      last = new Sighting(date.toInstant(), timing.nanoTime());
    }
  }

  /** The date of the last answer and the time since. */
  Optional<Instant> now() {
    return Optional.ofNullable(last)
        .map(seen -> seen.panelTime().plusNanos(timing.nanoTime() - seen.nanoTime()));
  }
}
