package io.vpskit.provisioning.internal.engine;

import io.vpskit.pool.Build;
import io.vpskit.pool.Delete;
import io.vpskit.pool.Fingerprint;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Tariff;
import io.vpskit.provisioning.internal.store.Fence;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.PoolStore;
import io.vpskit.provisioning.internal.workflow.build.MachineNames;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Looks after the pool of one module: begins builds first, then gives up what is too old. */
final class PoolLane implements LaneWork {
  private final ProcessingModule module;
  private final ModulePool pool;
  private final Catalogue catalogue;
  private final PoolStore store;
  private final Identifiers identifiers;
  private final BiConsumer<Lane, Instant> wake;
  private final InstantSource clock;
  private final ModuleRefill refill;
  private final ModuleQuarantine quarantine;

  PoolLane(
      ProcessingModule module,
      Catalogue catalogue,
      PoolStore store,
      Identifiers identifiers,
      BiConsumer<Lane, Instant> wake,
      InstantSource clock) {
    this.module = module;
    this.pool = module.pool().orElseThrow();
    this.catalogue = catalogue;
    this.store = store;
    this.identifiers = identifiers;
    this.wake = wake;
    this.clock = clock;
    this.refill = new ModuleRefill(module, catalogue, store);
    this.quarantine = new ModuleQuarantine(module.name(), store, wake);
  }

  @Override
  public Instant run(Lane lane) {
    Instant now = clock.instant();
    ModuleRefill.Mandate mandate = refill.begin(lane, now);
    build(mandate.fence(), mandate.decision().share().starting(), now);
    delete(mandate.fence(), mandate.decision().deletes(), now);
    pool.quarantinePeriod().ifPresent(period -> quarantine.deleteBefore(now.minus(period), now));
    return now.plus(pool.refillInterval());
  }

  private void build(Fence fence, List<Build> builds, Instant now) {
    List<PoolStore.SpareOrder> orders = new ArrayList<>();
    for (Build build : builds) {
      for (int i = 0; i < build.number(); i++) {
        orders.add(order(build, now));
      }
    }
    if (!orders.isEmpty()) {
      wake(store.build(fence, orders, now), now);
    }
  }

  private PoolStore.SpareOrder order(Build build, Instant now) {
    String spare = identifiers.next();
    Tariff tariff = catalogue.tariff(build.tariff()).orElseThrow();
    String osTemplate = build.key().osTemplate();
    Fingerprint fingerprint = Blueprints.fingerprint(module, tariff, osTemplate, tariff.recipe());
    Blueprint blueprint =
        Blueprints.ofSpare(module, tariff, osTemplate, pool.owner(), spare, identifiers.password());
    Operation operation =
        Operations.begin(OperationType.BUILD_SPARE, module.name(), 0, now).withSpare(spare);
    return new PoolStore.SpareOrder(
        spare,
        MachineNames.of(module.machineNamePrefix(), spare, 1),
        fingerprint,
        operation,
        blueprint,
        new Note("build spare", build.reason()));
  }

  private void delete(Fence fence, List<Delete> deletes, Instant now) {
    for (Delete delete : deletes) {
      Operation deletion =
          Operations.begin(OperationType.DELETE_SPARE, module.name(), 0, now)
              .withSpare(delete.spareId());
      Note note = new Note("delete spare", delete.reason());
      store
          .condemn(fence, delete.spareId(), note, deletion, now)
          .ifPresent(begun -> wake(begun, now));
    }
  }

  private void wake(List<Operation> begun, Instant now) {
    begun.forEach(operation -> wake.accept(Lane.of(operation), now));
  }
}
