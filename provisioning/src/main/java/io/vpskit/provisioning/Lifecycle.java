package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.engine.Engine;
import io.vpskit.provisioning.internal.store.Lane;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What runs and has to be stopped. Decides once whether the engine has threads of its own. */
final class Lifecycle implements AutoCloseable {
  private Optional<Supplier<Engine>> threaded = Optional.empty();
  private Optional<Supplier<Engine>> manual = Optional.empty();
  private final Deque<AutoCloseable> resources = new ArrayDeque<>();
  private volatile Optional<Engine> engine = Optional.empty();
  private volatile boolean hasThreads;
  private volatile boolean closed;

  /**
   * The engines that can be chosen from; their lanes need this lifecycle, so they come after it.
   */
  void chooseFrom(Supplier<Engine> withThreads, Supplier<Engine> byHand) {
    threaded = Optional.of(withThreads);
    manual = Optional.of(byHand);
  }

  /** Resources are closed after the engine, the last one first. */
  void closesToo(AutoCloseable resource) {
    resources.push(resource);
  }

  synchronized void start() {
    requireOpen();
    if (engine.isPresent()) {
      throw new IllegalStateException(
          hasThreads ? "started already" : "runDueWork() was used; start() cannot follow it");
    }
    Engine started = threaded.orElseThrow().get();
    started.start();
    engine = Optional.of(started);
    hasThreads = true;
  }

  Instant runDueWork() {
    return manualEngine().runDue();
  }

  private synchronized Engine manualEngine() {
    requireOpen();
    if (hasThreads) {
      throw new IllegalStateException("started: the provisioner's own threads do the work");
    }
    if (engine.isEmpty()) {
      engine = Optional.of(manual.orElseThrow().get());
    }
    return engine.get();
  }

  void wake(Lane lane, Instant at) {
    engine.ifPresent(running -> running.wake(lane, at));
  }

  boolean isStopping() {
    return closed;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the provisioner is closed");
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    List<AutoCloseable> all = new ArrayList<>();
    engine.ifPresent(all::add);
    all.addAll(resources);
    List<Exception> failures = new ArrayList<>();
    for (AutoCloseable resource : all) {
      close(resource).ifPresent(failures::add);
    }
    if (!failures.isEmpty()) {
      IllegalStateException failure =
          new IllegalStateException("not everything could be closed", failures.get(0));
      failures.stream().skip(1).forEach(failure::addSuppressed);
      throw failure;
    }
  }

  /** One that cannot be closed must not keep the others open. */
  private static Optional<Exception> close(AutoCloseable resource) {
    try {
      resource.close();
      return Optional.empty();
    } catch (Exception e) {
      return Optional.of(e);
    }
  }
}
