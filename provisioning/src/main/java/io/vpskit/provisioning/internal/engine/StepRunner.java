package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.internal.gateway.PanelGateway;
import io.vpskit.provisioning.internal.store.Fence;
import io.vpskit.provisioning.internal.store.StepStore;
import io.vpskit.provisioning.internal.workflow.Workflow;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one step: asks the workflow what to do, does it, and writes what follows. No transaction is
 * open while a panel is called.
 */
final class StepRunner {
  private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

  private final Workflow workflow;
  private final StepStore store;
  private final PanelGateway panels;
  private final InstantSource clock;

  StepRunner(Workflow workflow, StepStore store, PanelGateway panels, InstantSource clock) {
    this.workflow = workflow;
    this.store = store;
    this.panels = panels;
    this.clock = clock;
  }

  StepStore.Written run(Work work, Fence fence, Lease lease) {
    Instant now = clock.instant();
    Todo todo;
    try {
      todo = workflow.todo(work, now);
    } catch (RuntimeException e) {
      return store.apply(fence, work, stuck(work, e, now), now);
    }
    if (todo instanceof Todo.ClaimSpare) {
      return store.claim(fence, work, answer -> workflow.after(work, answer, now), now);
    }
    if (todo instanceof Todo.ClaimLicence claim) {
      return store.claimLicence(
          fence, work, claim, answer -> workflow.after(work, answer, now), now);
    }
    if (todo instanceof Todo.Ask ask) {
      return write(work, List.of(ask.call()), panels.perform(ask.call()), fence);
    }
    if (todo instanceof Todo.AskAll ask) {
      return write(work, ask.calls(), panels.performAll(ask.calls()), fence);
    }
    if (todo instanceof Todo.Send send) {
      store.intend(fence, send.intent(), now);
      return write(work, List.of(send.call()), send(send, lease), fence);
    }
    return write(work, List.of(), new PanelGateway.Reply(new Answer.Nothing(), 0), fence);
  }

  /** What is wrong with one operation, say by changed settings, must not hold up its lane. */
  private Transition stuck(Work work, RuntimeException e, Instant now) {
    LOG.error("operation {} cannot be moved on", work.operation().id(), e);
    return workflow.stuck(work, "it cannot be moved on: " + e.getClass().getName(), now);
  }

  private PanelGateway.Reply send(Todo.Send send, Lease lease) {
    if (!lease.isFresh()) {
      return new PanelGateway.Reply(
          new Answer.Unknown("this node stood still, another one may have taken over"), 0);
    }
    return panels.perform(send.call());
  }

  private StepStore.Written write(
      Work work, List<PanelCall> calls, PanelGateway.Reply reply, Fence fence) {
    Instant now = clock.instant();
    Transition transition = workflow.after(work, reply.answer(), now);
    Operation operation = transition.operation();
    List<String> told = new ArrayList<>(operation.lastCalls());
    calls.forEach(call -> told.add(CallReport.of(now, call, reply.answer())));
    Transition counted =
        new Transition(
            operation
                .withPanelCalls(operation.panelCalls() + reply.requests())
                .withLastCalls(CallReport.last(told)),
            transition.facts(),
            transition.notes());
    return store.apply(fence, work, counted, now);
  }
}
