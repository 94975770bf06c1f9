package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.LicensingServer;
import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.internal.gateway.PanelGateway;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.ModuleStore;
import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.LicenceCall;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether what is wrong with a module is over. Orders go to other modules meanwhile, so
 * nothing else would find out.
 */
final class HealthLane implements LaneWork {
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  /** After this time a module that could not build is tried by an order again. */
  private static final Duration REST_AFTER_FAILURE = Duration.ofHours(1);

  /** No address, account or preset is called like this. */
  private static final String NOTHING = "vpskit-health";

  private final ProcessingModule module;
  private final ModuleStore store;
  private final PanelGateway panels;
  private final InstantSource clock;
  private final Duration idle;

  HealthLane(
      ProcessingModule module,
      ModuleStore store,
      PanelGateway panels,
      InstantSource clock,
      Duration idle) {
    this.module = module;
    this.store = store;
    this.panels = panels;
    this.clock = clock;
    this.idle = idle;
  }

  @Override
  public Instant run(Lane lane) {
    List<ModuleProblem> problems = problems();
    problems.forEach(this::look);
    return clock.instant().plus(problems.isEmpty() ? idle : BETWEEN_LOOKS);
  }

  private List<ModuleProblem> problems() {
    return store.problems().stream().filter(it -> it.module().equals(module.name())).toList();
  }

  /** An answer clears the problem, whichever node has raised it. */
  private void look(ModuleProblem problem) {
    if (problem.part() == ModuleProblem.Part.ACTIVATIONS) {
      Instant now = clock.instant();
      if (!now.isBefore(problem.since().plus(REST_AFTER_FAILURE))) {
        store.rested(module.name(), problem.part(), now);
      }
      return;
    }
    boolean over = call(problem.part()).map(panels::perform).map(HealthLane::answers).orElse(true);
    if (over) {
      store.clear(module.name(), problem.part(), clock.instant());
    }
  }

  private static boolean answers(PanelGateway.Reply reply) {
    return !(reply.answer() instanceof Answer.Unreached)
        && !(reply.answer() instanceof Answer.Unknown);
  }

  /** A harmless question; nothing when the module does without that panel by now. */
  private Optional<PanelCall> call(ModuleProblem.Part part) {
    return switch (part) {
      case MACHINES -> Optional.of(new MachineCall.FindPreset(NOTHING));
      case ADDRESSES ->
          module.ipManager().map(panel -> new AddressCall.FindBookings(NOTHING, Optional.empty()));
      case LICENCES ->
          module
              .licensingServer()
              .map(LicensingServer::products)
              .map(products -> new LicenceCall.ListLicences(products.get(0).name()));
      case ACTIVATIONS -> throw new IllegalStateException("no panel tells about activations");
    };
  }
}
