package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Delivery;
import io.vpskit.provisioning.EventType;
import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.SpareRecord;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Writes what has become true, with its event, in the transaction of the step. */
final class FactWriter {
  private final Handle handle;
  private final Operation operation;
  private final Instant now;

  FactWriter(Handle handle, Operation operation, Instant now) {
    this.handle = handle;
    this.operation = operation;
    this.now = now;
  }

  void write(Fact fact) {
    if (fact instanceof Fact.ServiceStarted started) {
      ServiceTable.started(handle, started.service());
    } else if (fact instanceof Fact.ServiceRetried retried) {
      ServiceTable.problemSolved(handle, retried.service());
      StandingTable.settle(handle, retried.service());
    } else if (fact instanceof Fact.ServiceMoved moved) {
      ServiceTable.moved(handle, moved.service(), moved.module());
      OperationTable.moveQueued(handle, moved.service(), moved.module());
    } else if (fact instanceof Fact.ServiceActivated activated) {
      activated(activated);
    } else if (fact instanceof Fact.ServiceFailed failed) {
      ServiceTable.failed(handle, failed.service(), failed.reason());
      event(EventType.SERVICE_FAILED, failed.reason());
    } else if (fact instanceof Fact.LicenceTended tended) {
      ServiceTable.problemSolved(handle, tended.service(), operation.type().lane() + ": ");
    } else if (fact instanceof Fact.LicenceGivenUp givenUp) {
      event(EventType.LICENCE_GIVEN_UP, givenUp.how());
    } else if (fact instanceof Fact.ServiceDeleted deleted) {
      ServiceTable.deleted(handle, deleted.service(), operation.panelCalls(), now);
      AddressTable.dropAll(handle, operation);
      LicenceTable.forget(handle, deleted.service());
      event(EventType.SERVICE_DELETED, "the machine is gone");
    } else if (fact instanceof Fact.AddressHeld held) {
      AddressTable.hold(handle, operation, held.address());
    } else if (fact instanceof Fact.AddressGone gone) {
      AddressTable.drop(handle, operation, gone.address());
    } else if (fact instanceof Fact.AccountKnown known) {
      AccountTable.remember(handle, operation.module(), known.accountName(), known.account());
    } else if (fact instanceof Fact.OwnerLockedOut locked) {
      LockTable.lock(handle, operation.module(), locked.accountName());
    } else if (fact instanceof Fact.OwnerLetIn letIn) {
      LockTable.unlock(handle, operation.module(), letIn.accountName());
    } else if (fact instanceof Fact.AccountForgotten forgotten) {
      AccountTable.forget(handle, operation.module(), forgotten.accountName());
    } else if (fact instanceof Fact.ModuleFailed failed) {
      ModuleProblemTable.raise(
          handle,
          new ModuleProblem(
              failed.module(),
              ModuleProblem.Part.ACTIVATIONS,
              ModuleProblem.Kind.ACTIVATION_FAILED,
              failed.reason(),
              now));
    } else if (!serviceFact(fact)) {
      spareFact(fact);
    }
  }

  /** What came of operations on services that are sold. */
  private boolean serviceFact(Fact fact) {
    if (fact instanceof Fact.ServiceSuspended suspended) {
      StandingTable.suspend(handle, suspended.service(), suspended.reason());
      done(EventType.SERVICE_SUSPENDED, "by " + suspended.reason());
    } else if (fact instanceof Fact.ServiceResumed resumed) {
      StandingTable.resume(handle, resumed.service(), resumed.reason());
      done(EventType.SERVICE_RESUMED, "suspended no more by " + resumed.reason());
    } else if (fact instanceof Fact.ServiceChanged changed) {
      ServiceTable.changed(handle, changed.service(), changed.blueprint());
      done(EventType.OPERATION_DONE, changed.what());
    } else if (fact instanceof Fact.ServiceOperated operated) {
      done(EventType.OPERATION_DONE, operated.what());
    } else if (fact instanceof Fact.ServiceGuarded) {
      event(EventType.SERVICE_GUARDED, "the machine ran and was stopped again");
    } else {
      return false;
    }
    return true;
  }

  private void done(EventType type, String text) {
    ServiceTable.problemSolved(handle, operation.service().orElseThrow());
    event(type, text);
  }

  private void spareFact(Fact fact) {
    if (fact instanceof Fact.SpareReady ready) {
      SpareTable.ready(handle, ready, now);
      ModuleProblemTable.clear(handle, operation.module(), ModuleProblem.Part.ACTIVATIONS, now);
      event(EventType.SPARE_READY, "machine " + ready.machineName() + " is ready to be sold");
    } else if (fact instanceof Fact.SpareQuarantined quarantined) {
      ended(quarantined.spare(), SpareRecord.State.QUARANTINED, quarantined.reason());
      spareEvent(EventType.SPARE_QUARANTINED, quarantined.spare(), quarantined.reason());
    } else if (fact instanceof Fact.SpareSold sold) {
      sold(sold.spare(), sold.service());
    } else if (fact instanceof Fact.SpareReleased released) {
      SpareTable.release(handle, released.spare());
    } else if (fact instanceof Fact.SpareBuildRetried retried) {
      SpareTable.retried(handle, retried.spare(), SpareRecord.State.BUILDING);
    } else if (fact instanceof Fact.SpareDeletionRetried retried) {
      SpareTable.retried(handle, retried.spare(), SpareRecord.State.CONDEMNED);
    } else if (fact instanceof Fact.SpareFailed failed) {
      ended(failed.spare(), SpareRecord.State.FAILED, failed.reason());
      event(EventType.SPARE_FAILED, failed.reason());
    } else if (fact instanceof Fact.SpareDeleted deleted) {
      ended(deleted.spare(), SpareRecord.State.DELETED, "deleted");
      AddressTable.dropAll(handle, operation);
      event(EventType.SPARE_DELETED, "the machine is gone");
    } else {
      throw new IllegalStateException("nobody writes " + fact);
    }
  }

  private void activated(Fact.ServiceActivated fact) {
    fact.fromSpare().ifPresent(spare -> sold(spare, fact.service()));
    boolean fromPool = SpareTable.wasSoldTo(handle, fact.service());
    Delivery delivery = fromPool ? Delivery.POOL : Delivery.COLD_BUILD;
    ServiceTable.activated(handle, fact, delivery, operation.panelCalls(), now);
    ModuleProblemTable.clear(handle, operation.module(), ModuleProblem.Part.ACTIVATIONS, now);
    String address = fact.address().map(ip -> " at " + ip).orElse("");
    event(
        EventType.SERVICE_ACTIVE,
        "machine "
            + fact.machineName()
            + address
            + (fromPool ? ", from the pool" : ", built for it"));
  }

  private void sold(String spare, String service) {
    ended(spare, SpareRecord.State.HANDED_OVER, "sold to service " + service);
    AddressTable.handOver(handle, spare, service);
    Subject both = Subject.of(operation).withSpare(spare);
    EventTable.write(handle, now, both, EventType.SPARE_HANDED_OVER, "sold to service " + service);
  }

  private void ended(String spare, SpareRecord.State state, String reason) {
    SpareTable.ended(handle, spare, state, reason, now);
  }

  private void event(EventType type, String text) {
    EventTable.write(handle, now, Subject.of(operation), type, text);
  }

  /** The operation has let the spare go already. */
  private void spareEvent(EventType type, String spare, String text) {
    EventTable.write(handle, now, Subject.spare(operation.module(), spare), type, text);
  }
}
