package io.vpskit.billmanager.seller.internal;

import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.core.RetryTiming;
import io.vpskit.core.call.PanelFunction;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One call after the other, with a pause in between: the seller stops answering a caller in haste.
 */
final class Pace {

  private final Duration afterRead;
  private final Duration afterWrite;
  private final RetryTiming timing;
  private final ReentrantLock turn = new ReentrantLock(true);
  private boolean called;
  private long lastEnd;
  private Duration pause = Duration.ZERO;

  Pace(Duration afterRead, Duration afterWrite, RetryTiming timing) {
    this.afterRead = afterRead;
    this.afterWrite = afterWrite;
    this.timing = timing;
  }

  <T> T inTurn(PanelFunction function, Supplier<T> call) {
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      throw interrupted(function);
    }
    try {
      awaitEndOfPause(function);
      return callAndNoteEnd(function, call);
    } finally {
      turn.unlock();
    }
  }

  private <T> T callAndNoteEnd(PanelFunction function, Supplier<T> call) {
    try {
      return call.get();
    } finally {
      called = true;
      lastEnd = timing.nanoTime();
      pause = function.kind().isWrite() ? afterWrite : afterRead;
    }
  }

  private void awaitEndOfPause(PanelFunction function) {
    if (!called || pause.isZero()) {
      return;
    }
    Duration left = pause.minusNanos(timing.nanoTime() - lastEnd);
    if (left.isNegative() || left.isZero()) {
      return;
    }
    try {
      timing.pause(left);
    } catch (InterruptedException e) {
      throw interrupted(function);
    }
  }

  private static PanelUnreachableException interrupted(PanelFunction function) {
    Thread.currentThread().interrupt();
    return new PanelUnreachableException(
        "The thread was interrupted while it waited for its turn (" + function.name() + ")",
        function.name(),
        0,
        CallOutcome.NOT_SENT,
        false,
        Optional.empty(),
        null);
  }
}
