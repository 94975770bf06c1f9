package io.vpskit.provisioning.internal.engine;

import io.vpskit.pool.Build;
import io.vpskit.provisioning.JournalEntry;
import io.vpskit.provisioning.Pool;
import io.vpskit.provisioning.PoolStatus;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.internal.store.OrderStore;
import io.vpskit.provisioning.internal.store.PoolStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Answers questions about the pools with the rules that fill them. */
public final class PoolReader implements Pool {
  private final Catalogue catalogue;
  private final PoolStore store;
  private final OrderStore orders;
  private final InstantSource clock;

  public PoolReader(Catalogue catalogue, PoolStore store, OrderStore orders, InstantSource clock) {
    this.catalogue = catalogue;
    this.store = store;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public List<PoolStatus> status() {
    return catalogue.modules().stream()
        .filter(module -> module.pool().isPresent())
        .map(this::status)
        .toList();
  }

  @Override
  public List<JournalEntry> journal(String spare) {
    return orders.journalOfSpare(spare);
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
                        spare.id(), spare.machineName(), spare.reason()))
            .toList(),
        decision.plan().warnings());
  }
}
