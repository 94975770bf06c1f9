package io.vpskit.provisioning.internal.engine;

import io.vpskit.pool.PoolSettings;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.internal.store.PoolStore;
import java.time.Instant;

/** The pool's rules of one module, applied to what is on record. Changes nothing. */
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
    this.refill = new Refill(settings, pool.simultaneousBuilds());
    this.store = store;
  }

  Refill.Decision decide(Instant now) {
    return refill.decide(
        store.snapshot(
            module.name(),
            pool.owner().accountName(),
            settings.statisticsWindow().first(now),
            Refill.firstConcern(now),
            now),
        now);
  }
}
