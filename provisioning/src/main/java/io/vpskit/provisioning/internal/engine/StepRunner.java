package io.vpskit.provisioning.internal.engine;

import io.vpskit.pool.MaximumPeriod;
import io.vpskit.provisioning.internal.gateway.MachineGateway;
import io.vpskit.provisioning.internal.store.Fence;
import io.vpskit.provisioning.internal.store.StepStore;
import io.vpskit.provisioning.internal.workflow.Answer;
import io.vpskit.provisioning.internal.workflow.Operation;
import io.vpskit.provisioning.internal.workflow.Todo;
import io.vpskit.provisioning.internal.workflow.Transition;
import io.vpskit.provisioning.internal.workflow.Work;
import io.vpskit.provisioning.internal.workflow.Workflow;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Runs one step: asks the workflow what to do, does it, and writes what follows. No transaction is
 * open while a panel is called.
 */
final class StepRunner {
  private final Workflow workflow;
  private final StepStore store;
  private final MachineGateway gateway;
  private final MaximumPeriod maximumPeriod;
  private final InstantSource clock;

  StepRunner(
      Workflow workflow,
      StepStore store,
      MachineGateway gateway,
      MaximumPeriod maximumPeriod,
      InstantSource clock) {
    this.workflow = workflow;
    this.store = store;
    this.gateway = gateway;
    this.maximumPeriod = maximumPeriod;
    this.clock = clock;
  }

  Transition run(Work work, Fence fence, Lease lease) {
    Instant now = clock.instant();
    Todo todo = workflow.todo(work, now);
    if (todo instanceof Todo.ClaimSpare) {
      return store.claim(
          fence, work.operation(), maximumPeriod, answer -> workflow.after(work, answer, now), now);
    }
    if (todo instanceof Todo.Ask ask) {
      return write(work, gateway.perform(ask.call()), fence);
    }
    if (todo instanceof Todo.Send send) {
      store.intend(fence, send.intent(), now);
      return write(work, send(send, lease), fence);
    }
    return write(work, new MachineGateway.Reply(new Answer.Nothing(), 0), fence);
  }

  private MachineGateway.Reply send(Todo.Send send, Lease lease) {
    if (!lease.isFresh()) {
      return new MachineGateway.Reply(
          new Answer.Unknown("this node stood still, another one may have taken over"), 0);
    }
    return gateway.perform(send.call());
  }

  private Transition write(Work work, MachineGateway.Reply reply, Fence fence) {
    Instant now = clock.instant();
    Transition transition = workflow.after(work, reply.answer(), now);
    Operation operation = transition.operation();
    Transition counted =
        new Transition(
            operation.withPanelCalls(operation.panelCalls() + reply.requests()),
            transition.facts(),
            transition.notes());
    store.apply(fence, counted, now);
    return counted;
  }
}
