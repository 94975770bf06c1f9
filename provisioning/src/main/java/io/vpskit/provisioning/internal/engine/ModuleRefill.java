package io.vpskit.provisioning.internal.engine;

import io.vpskit.pool.PoolSettings;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.internal.store.Fence;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.PoolStore;
import java.time.Instant;

/** The pool's rules of one module, applied to what is on record. */
final class ModuleRefill {
  private final ProcessingModule module;
  private final ModulePool pool;
  private final PoolSettings settings;
  private final Refill refill;
  private final PoolStore store;

  ModuleRefill(ProcessingModule module, Catalogue catalogue, PoolStore store) {
    this.module = module;
    this.pool = module.pool().orElseThrow();
    this.settings = catalogue.poolSettings(module);
    this.refill = new Refill(settings, pool.simultaneousBuilds(), catalogue::isCurrent);
    this.store = store;
  }

  /** A decision and the right to act on it. */
  record Mandate(Fence fence, Refill.Decision decision) {}

  /** What the rules make of the pool as it is. */
  Refill.Decision decide(Instant now) {
    return refill.decide(
        store.snapshot(module.name(), owner(), firstSale(now), Refill.firstConcern(now), now), now);
  }

  /** The same, to be acted on. */
  Mandate begin(Lane lane, Instant now) {
    PoolStore.Planning planning =
        store.begin(lane, owner(), firstSale(now), Refill.firstConcern(now), now);
    return new Mandate(planning.fence(), refill.decide(planning.snapshot(), now));
  }

  private String owner() {
    return pool.owner().accountName();
  }

  private Instant firstSale(Instant now) {
    return settings.statisticsWindow().first(now);
  }
}
