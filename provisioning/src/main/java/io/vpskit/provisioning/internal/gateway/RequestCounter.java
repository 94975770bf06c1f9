package io.vpskit.provisioning.internal.gateway;

import io.vpskit.core.PanelCallListener;
import io.vpskit.core.PanelCallReport;
import java.util.Optional;

/** Counts the requests of the calling thread: that is where a connection tells of them. */
final class RequestCounter implements PanelCallListener {
  private final ThreadLocal<Integer> count = ThreadLocal.withInitial(() -> 0);
  private final Optional<PanelCallListener> next;

  RequestCounter(Optional<PanelCallListener> next) {
    this.next = next;
  }

  @Override
  public void called(PanelCallReport report) {
    count.set(count.get() + 1);
    next.ifPresent(listener -> listener.called(report));
  }

  void reset() {
    count.remove();
  }

  int count() {
    return count.get();
  }
}
