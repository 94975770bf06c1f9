package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.engine.Catalogue;
import io.vpskit.provisioning.internal.engine.Changes;
import io.vpskit.provisioning.internal.engine.DbSchedulerEngine;
import io.vpskit.provisioning.internal.engine.EngineSettings;
import io.vpskit.provisioning.internal.engine.Identifiers;
import io.vpskit.provisioning.internal.engine.LaneWork;
import io.vpskit.provisioning.internal.engine.Lanes;
import io.vpskit.provisioning.internal.engine.ModuleHealth;
import io.vpskit.provisioning.internal.engine.OperatorDecisions;
import io.vpskit.provisioning.internal.engine.PoolDesk;
import io.vpskit.provisioning.internal.gateway.PanelGateway;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.Stores;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Puts the parts of a provisioner together over a database that is open. */
final class Assembly {
  private final Catalogue catalogue;
  private final Stores stores;
  private final Identifiers identifiers;
  private final EngineSettings settings;
  private final InstantSource clock;
  private final Changes changes = new Changes();
  private final Lifecycle lifecycle = new Lifecycle();

  Assembly(
      Catalogue catalogue,
      Stores stores,
      Identifiers identifiers,
      EngineSettings settings,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.stores = stores;
    this.identifiers = identifiers;
    this.settings = settings;
    this.clock = clock;
    lifecycle.closesToo(stores);
  }

  Provisioner assemble(List<EventListener> listeners) {
    Map<String, PanelGateway> gateways = connectPanels();
    chooseEngine(lanes(gateways, listeners));
    Waiting waiting = new Waiting(changes);
    return new Provisioner(
        catalogue,
        stores.orders(),
        new OrderDesk(catalogue, stores.orders(), stores.modules(), identifiers, clock, lifecycle),
        stores.modules(),
        new WarmPools(
            new PoolDesk(catalogue, stores.pool(), stores.orders(), lifecycle::wake, clock)),
        new RecipeReports(stores.recipes(), clock, lifecycle),
        clock,
        services(gateways, waiting),
        waiting,
        lifecycle,
        new OperatorDesk(
            new OperatorDecisions(
                catalogue, stores.operatorTasks(), gateways, lifecycle::wake, changes, clock)));
  }

  private Map<String, PanelGateway> connectPanels() {
    ExecutorService sideBySide = Executors.newFixedThreadPool(settings.threads(), Panels::thread);
    lifecycle.closesToo(sideBySide::shutdownNow);
    ModuleHealth health = new ModuleHealth(stores.modules(), clock);
    return new Panels(identifiers, sideBySide, health, clock).connect(catalogue, lifecycle);
  }

  private Map<Lane, LaneWork> lanes(
      Map<String, PanelGateway> gateways, List<EventListener> listeners) {
    return new Lanes(
            catalogue,
            stores,
            settings,
            clock,
            System::nanoTime,
            identifiers,
            changes,
            lifecycle::wake,
            lifecycle::isStopping)
        .of(gateways, listeners);
  }

  private void chooseEngine(Map<Lane, LaneWork> lanes) {
    String node = ProcessHandle.current().pid() + "-" + identifiers.next();
    lifecycle.chooseFrom(
        () ->
            DbSchedulerEngine.threaded(stores, lanes, settings, node, clock, lifecycle::isStopping),
        () -> DbSchedulerEngine.manual(stores, lanes, settings, clock, lifecycle::isStopping));
  }

  private Services services(Map<String, PanelGateway> gateways, Waiting waiting) {
    return new Services(
        stores.requests(),
        new Demand.Desk(stores.requests(), stores.orders(), catalogue, clock, lifecycle::wake),
        new ServiceChanges(catalogue, identifiers),
        new ServiceQuestions(stores.requests(), gateways, clock),
        waiting);
  }
}
