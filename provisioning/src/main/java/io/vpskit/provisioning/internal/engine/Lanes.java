package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.EventListener;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.internal.gateway.PanelGateway;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.Stores;
import io.vpskit.provisioning.internal.workflow.Watch;
import io.vpskit.provisioning.internal.workflow.Workflow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Makes the work of every lane of every module. */
public final class Lanes {
  private final Catalogue catalogue;
  private final Stores stores;
  private final EngineSettings settings;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final Identifiers identifiers;
  private final Changes changes;
  private final BiConsumer<Lane, Instant> wake;
  private final BooleanSupplier stopping;
  private final Workflow workflow = new Workflow();

  public Lanes(
      Catalogue catalogue,
      Stores stores,
      EngineSettings settings,
      InstantSource clock,
      LongSupplier nanoTime,
      Identifiers identifiers,
      Changes changes,
      BiConsumer<Lane, Instant> wake,
      BooleanSupplier stopping) {
    this.catalogue = catalogue;
    this.stores = stores;
    this.settings = settings;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.identifiers = identifiers;
    this.changes = changes;
    this.wake = wake;
    this.stopping = stopping;
  }

  /** All lanes with their work, and an epoch on record for each. */
  public Map<Lane, LaneWork> of(Map<String, PanelGateway> gateways, List<EventListener> listeners) {
    Map<Lane, LaneWork> lanes = new LinkedHashMap<>();
    lanes.put(Lane.events(), new EventLane(stores.events(), listeners, clock, settings.idle()));
    for (ProcessingModule module : catalogue.modules()) {
      addModule(module, gateways.get(module.name()), lanes);
    }
    stores.ensureLanes(List.copyOf(lanes.keySet()), clock.instant());
    return lanes;
  }

  private void addModule(ProcessingModule module, PanelGateway gateway, Map<Lane, LaneWork> lanes) {
    Aftermath aftermath = new Aftermath(catalogue, wake, changes);
    OperationLane operations =
        new OperationLane(
            stores.steps(),
            new StepRunner(workflow, stores.steps(), gateway, clock),
            aftermath,
            () -> new Lease(nanoTime, settings.freshness()),
            clock,
            stopping,
            settings.idle());
    WatchLane watch =
        new WatchLane(
            module,
            stores.steps(),
            gateway,
            new Watch(workflow),
            aftermath,
            clock,
            settings.idle());
    for (Lane lane : Lane.ofModule(module.name(), module.pool().isPresent())) {
      lanes.put(
          lane,
          switch (lane.kind()) {
            case CUSTOMER_OPERATIONS, POOL_OPERATIONS -> operations;
            case WATCH -> watch;
            case GUARD -> new GuardLane(module, stores.guard(), gateway, wake, clock);
            case HEALTH ->
                new HealthLane(module, stores.modules(), gateway, clock, settings.idle());
            case POOL -> pool(module);
            case LICENCES, EVENTS -> throw new IllegalStateException("not of every module");
          });
    }
    module
        .licensingServer()
        .ifPresent(
            server ->
                lanes.put(
                    Lane.licences(module.name()),
                    new LicenceLane(stores.licences(), server.renewalWindowDays(), wake, clock)));
  }

  private PoolLane pool(ProcessingModule module) {
    return new PoolLane(module, catalogue, stores.pool(), identifiers, wake, clock);
  }
}
