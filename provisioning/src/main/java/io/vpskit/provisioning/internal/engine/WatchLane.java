package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.internal.gateway.PanelGateway;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.StepStore;
import io.vpskit.provisioning.internal.workflow.Watch;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists the machines of a panel once for all operations that wait for one. */
final class WatchLane implements LaneWork {
  private static final Logger LOG = LoggerFactory.getLogger(WatchLane.class);

  private final ProcessingModule module;
  private final StepStore store;
  private final PanelGateway gateway;
  private final Watch watch;
  private final Aftermath aftermath;
  private final InstantSource clock;
  private final Duration idle;

  WatchLane(
      ProcessingModule module,
      StepStore store,
      PanelGateway gateway,
      Watch watch,
      Aftermath aftermath,
      InstantSource clock,
      Duration idle) {
    this.module = module;
    this.store = store;
    this.gateway = gateway;
    this.watch = watch;
    this.aftermath = aftermath;
    this.clock = clock;
    this.idle = idle;
  }

  @Override
  public Instant run(Lane lane) {
    Optional<StepStore.Watching> watching = store.watch(lane);
    if (watching.isEmpty()) {
      return clock.instant().plus(idle);
    }
    Instant asked = clock.instant();
    Answer answer = gateway.perform(new MachineCall.ListMachines()).answer();
    Instant now = clock.instant();
    List<StepStore.Written> writes = new ArrayList<>();
    for (Watch.Change change : changes(watching.get().waiting(), answer, asked)) {
      writes.add(store.apply(watching.get().fence(), change.work(), change.transition(), now));
    }
    aftermath.of(lane, writes, now);
    return now.plus(module.pollInterval());
  }

  private List<Watch.Change> changes(List<Work> waiting, Answer answer, Instant asked) {
    if (answer instanceof Answer.Listed listed) {
      return watch.look(waiting, listed.machines(), asked);
    }
    LOG.warn("module {}: the machines could not be listed: {}", module.name(), answer);
    return watch.giveUp(waiting, unreached(answer), asked);
  }

  /** A panel that refuses to list its machines, or hangs, is of no more use than none. */
  private static Answer.Unreached unreached(Answer answer) {
    return answer instanceof Answer.Unreached unreached
        ? unreached
        : new Answer.Unreached(
            ModuleProblem.Kind.UNREACHABLE,
            "the machines could not be listed: " + answer.trouble().orElse("no listing"));
  }
}
