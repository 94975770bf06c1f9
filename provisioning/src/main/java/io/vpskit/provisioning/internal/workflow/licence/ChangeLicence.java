package io.vpskit.provisioning.internal.workflow.licence;

import io.vpskit.provisioning.internal.licence.LicenceAct;
import io.vpskit.provisioning.internal.licence.LicenceGoal;
import io.vpskit.provisioning.internal.licence.LicenceRecord;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.LicenceCall;
import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does what the licence needs next. Whether it worked is for the next look at it to say. */
public final class ChangeLicence implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    LicenceRecord record = LicenceWork.record(work);
    LicenceAct act = record.nextAct().orElseThrow();
    PanelCall call = call(work, record, act);
    return act.unsafe()
        ? new Todo.Send(
            call, LicenceWork.with(work, sending(record, act, now)).withStep(Step.TEND_LICENCE))
        : new Todo.Ask(call);
  }

  private static PanelCall call(Work work, LicenceRecord record, LicenceAct act) {
    String product = record.product();
    String licence = record.licence().orElseThrow();
    if (act instanceof LicenceAct.Bind bind) {
      return new LicenceCall.BindLicence(
          product, licence, bind.name(), bind.address(), work.operation().service().orElseThrow());
    } else if (act instanceof LicenceAct.Free) {
      return new LicenceCall.FreeLicence(product, licence);
    } else if (act instanceof LicenceAct.RenewKey) {
      return new LicenceCall.RenewKey(product, licence);
    } else if (act instanceof LicenceAct.Renew renew) {
      return new LicenceCall.RenewLicence(
          product, licence, renew.renewal().months(), renew.renewal().from());
    } else if (act instanceof LicenceAct.SwitchOn) {
      return new LicenceCall.SwitchLicenceOn(product, licence);
    } else if (act instanceof LicenceAct.SwitchOff) {
      return new LicenceCall.SwitchLicenceOff(product, licence);
    } else if (act instanceof LicenceAct.Cancel) {
      return new LicenceCall.CancelLicence(product, licence);
    } else if (act instanceof LicenceAct.StopRenewal) {
      return new LicenceCall.StopRenewal(product, licence);
    }
    throw new IllegalStateException("nobody sends " + act);
  }

  private static LicenceRecord sending(LicenceRecord record, LicenceAct act, Instant now) {
    return record.withNextAct(Optional.empty()).withMemory(record.memory().sending(act, now));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Done)) {
      throw StepLogic.unexpected(Step.CHANGE_LICENCE, answer);
    }
    LicenceRecord record = LicenceWork.record(work);
    LicenceAct act = record.nextAct().orElseThrow();
    LicenceRecord sent = act.unsafe() ? sending(record, act, now) : record;
    LicenceRecord done = sent.withNextAct(Optional.empty()).withMemory(sent.memory().done(act));
    return Move.Detour.to(
        Step.TEND_LICENCE,
        LicenceWork.with(work, done),
        new Note("licence changed", call(work, record, act).title() + " " + licence(record)));
  }

  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    LicenceRecord record = LicenceWork.record(work);
    LicenceAct act = record.nextAct().orElseThrow();
    LicenceRecord undone = record.withNextAct(Optional.empty());
    String why = call(work, record, act).title() + " " + licence(record) + ": " + refused.text();
    if (refused.reason() == Answer.Reason.NOT_OFFERED && isSwitch(act)) {
      return Move.Detour.to(
          Step.TEND_LICENCE,
          LicenceWork.with(work, undone.withMemory(undone.memory().withSwitchOffered(false))),
          new Note("not offered", why));
    }
    if (refused.reason() == Answer.Reason.MINIMUM_TERM) {
      return goOn(work, undone.forGoal(LicenceGoal.RETURNED, now), "licence kept", why);
    }
    if (record.goal() == LicenceGoal.IN_USE && record.taking().isPresent()) {
      return LicenceWork.putBack(work, undone, why, now);
    }
    if (refused.reason() == Answer.Reason.TOO_EARLY
        && record.goal() == LicenceGoal.IN_USE
        && LicenceWork.rules(work).anotherAtEarlyAddressChange()) {
      return goOn(work, undone.forGoal(LicenceGoal.SWAPPED, now), "another licence", why);
    }
    return LicenceWork.refusal(work, undone, Step.TEND_LICENCE, why);
  }

  /**
   * Harmless acts are repeated if the next look asks for it, which counts: a seller who shows his
   * licences and never answers this would be asked for ever. The others are repeated after a proof.
   */
  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    LicenceRecord record = LicenceWork.record(work);
    LicenceAct act = record.nextAct().orElseThrow();
    return act.unsafe()
        ? Move.Outage.unknown(
            LicenceWork.with(work, sending(record, act, now)).withStep(Step.TEND_LICENCE),
            unknown.text())
        : LicenceWork.refusal(
            work, record.withNextAct(Optional.empty()), Step.TEND_LICENCE, unknown.text());
  }

  private static boolean isSwitch(LicenceAct act) {
    return act instanceof LicenceAct.SwitchOn || act instanceof LicenceAct.SwitchOff;
  }

  private static Move goOn(Work work, LicenceRecord record, String decision, String why) {
    return new Move.Detour(
        Step.TEND_LICENCE,
        LicenceWork.with(work, record),
        List.of(),
        List.of(new Note(decision, why)));
  }

  private static String licence(LicenceRecord record) {
    return "(licence " + record.licence().orElseThrow() + ")";
  }
}
