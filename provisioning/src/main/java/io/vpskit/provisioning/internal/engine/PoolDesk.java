package io.vpskit.provisioning.internal.engine;

import io.vpskit.pool.Build;
import io.vpskit.provisioning.JournalEntry;
import io.vpskit.provisioning.PoolStatus;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.SpareRecord;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.OrderStore;
import io.vpskit.provisioning.internal.store.PoolStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Answers questions about the pools with the rules that fill them, and deletes what is kept. */
public final class PoolDesk {
  private final Catalogue catalogue;
  private final PoolStore store;
  private final OrderStore orders;
  private final BiConsumer<Lane, Instant> wake;
  private final InstantSource clock;

  public PoolDesk(
      Catalogue catalogue,
      PoolStore store,
      OrderStore orders,
      BiConsumer<Lane, Instant> wake,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.store = store;
    this.orders = orders;
    this.wake = wake;
    this.clock = clock;
  }

  public List<PoolStatus> status() {
    return catalogue.modules().stream()
        .filter(module -> module.pool().isPresent())
        .map(this::status)
        .toList();
  }

  public List<JournalEntry> journal(String spare) {
    return orders.journalOfSpare(spare);
  }

  public List<SpareRecord> spares(String module) {
    return store.spares(module);
  }

  public Optional<SpareRecord> spare(String id) {
    return store.find(id);
  }

  /** Why a spare cannot be deleted; nothing when its deletion has begun. */
  public Optional<String> deleteQuarantined(String id, String who) {
    Optional<SpareRecord> spare = store.find(id);
    if (spare.isEmpty()) {
      return Optional.of("there is no spare " + id);
    }
    String module = spare.get().module();
    if (catalogue.module(module).isEmpty()) {
      return Optional.of("module '" + module + "' of spare " + id + " is not configured");
    }
    SpareRecord.State state = spare.get().state();
    boolean begun =
        new ModuleQuarantine(module, store, wake).delete(id, "decided by " + who, clock.instant());
    if (begun) {
      return Optional.empty();
    }
    return Optional.of(
        state == SpareRecord.State.QUARANTINED
            ? "spare " + id + " is being worked on"
            : "spare " + id + " is " + state + " and not in quarantine");
  }

  private PoolStatus status(ProcessingModule module) {
    Instant now = clock.instant();
    ModuleRefill refill = new ModuleRefill(module, catalogue, store);
    Refill.Decision decision = refill.decide(now);
    List<String> waiting = new ArrayList<>(decision.held());
    decision.share().waiting().stream().map(Build::reason).forEach(waiting::add);
    return new PoolStatus(
        module.name(),
        decision.plan().keys(),
        waiting,
        store.quarantined(module.name()).stream()
            .map(
                spare ->
                    new PoolStatus.QuarantinedSpare(
                        spare.id(),
                        spare.machineName(),
                        spare.reason().orElse(""),
                        spare.endedAt().orElseThrow()))
            .toList(),
        decision.plan().warnings());
  }
}
