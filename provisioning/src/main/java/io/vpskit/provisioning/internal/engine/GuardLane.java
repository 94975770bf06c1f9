package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.internal.gateway.PanelGateway;
import io.vpskit.provisioning.internal.store.GuardStore;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks, with one listing for all, whether a machine runs whose service is suspended. */
final class GuardLane implements LaneWork {
  private static final Logger LOG = LoggerFactory.getLogger(GuardLane.class);

  private final ProcessingModule module;
  private final GuardStore store;
  private final PanelGateway gateway;
  private final BiConsumer<Lane, Instant> wake;
  private final InstantSource clock;

  GuardLane(
      ProcessingModule module,
      GuardStore store,
      PanelGateway gateway,
      BiConsumer<Lane, Instant> wake,
      InstantSource clock) {
    this.module = module;
    this.store = store;
    this.gateway = gateway;
    this.wake = wake;
    this.clock = clock;
  }

  @Override
  public Instant run(Lane lane) {
    List<GuardStore.Guarded> suspended = store.suspended(module.name());
    if (!suspended.isEmpty()) {
      look(suspended);
    }
    return clock.instant().plus(module.guardInterval());
  }

  private void look(List<GuardStore.Guarded> suspended) {
    Answer answer = gateway.perform(new MachineCall.ListMachines()).answer();
    if (!(answer instanceof Answer.Listed listed)) {
      LOG.warn("module {}: suspended machines could not be looked at: {}", module.name(), answer);
      return;
    }
    Instant now = clock.instant();
    for (GuardStore.Guarded guarded : suspended) {
      if (listed.machines().stream().anyMatch(machine -> runs(machine, guarded))) {
        Operation stop =
            Operations.begin(OperationType.GUARD, module.name(), 0, now)
                .withService(guarded.service());
        store.guard(stop, now).forEach(begun -> wake.accept(Lane.of(begun), now));
      }
    }
  }

  private static boolean runs(MachineView machine, GuardStore.Guarded guarded) {
    return machine.id().equals(guarded.machineId())
        && machine.name().equals(guarded.machineName())
        && machine.running().orElse(false);
  }
}
