package io.vpskit.provisioning.internal.workflow.call;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.DailyTraffic;
import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.licence.LicenceDetails;
import io.vpskit.provisioning.internal.licence.LicenceView;
import io.vpskit.provisioning.internal.workflow.operation.RecipeState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of something that was done outside. */
public sealed interface Answer {
  /** Nothing had to be done. */
  record Nothing() implements Answer {}

  /** The panel did it, or says so. */
  record Done() implements Answer {}

  /** The panel knows a thing of that name, or none. */
  record Found(Optional<String> id) implements Answer {}

  /** The panel made it; some panels do not say under which identifier. */
  record Created(Optional<String> id) implements Answer {}

  /** The machine as the panel shows it; absent from a complete listing, or unknown by its id. */
  record Sighted(Optional<MachineView> machine) implements Answer {}

  /** All machines of the panel. */
  record Listed(List<MachineView> machines) implements Answer {}

  /** The panel said no; nothing was changed. */
  record Refused(Reason reason, String text) implements Answer {}

  /** What can be concluded from a refusal. */
  enum Reason {
    /** There is something of that name already, if the panel is to be believed. */
    NAME_TAKEN,
    /** There is nothing of that identifier, if the panel is to be believed. */
    NOT_THERE,
    /** This seller does not let us do it. */
    NOT_OFFERED,
    /** The last change of this kind was too short ago, as far as it can be told. */
    TOO_EARLY,
    /** It has to be kept for some time yet. */
    MINIMUM_TERM,
    OTHER
  }

  /** The panel was not reached or would not let us in; nothing was changed. */
  record Unreached(ModuleProblem.Kind kind, String text) implements Answer {}

  /** What came of calls that were made side by side, in their order. */
  record All(List<Answer> answers) implements Answer {}

  /** How far the recipe has come. */
  record Recipe(RecipeState state, String text) implements Answer {}

  /**
   * All licences of the account; the list proves nothing about any moment after it was asked for.
   */
  record LicencesListed(Instant asked, List<LicenceView> licences) implements Answer {}

  /** The licence as the seller shows it; absent when he does not know it. */
  record LicenceRead(Optional<LicenceDetails> licence) implements Answer {}

  /** Bookings of IPmanager, out of a complete listing. */
  record Bookings(List<Booking> bookings) implements Answer {}

  /** All addresses of a machine. */
  record MachineAddresses(List<MachineAddress> addresses) implements Answer {}

  /** An address for a browser, which nobody but the owner of the account may have. */
  record Linked(Secret url) implements Answer {}

  /** The traffic of a machine in the panel's present month. */
  record Traffic(List<DailyTraffic> days) implements Answer {}

  /** It may have been done or not. */
  record Unknown(String text) implements Answer {}

  /** A spare was claimed for the order. */
  record Claimed(
      String spare, String module, String machineName, String machineId, Optional<String> address)
      implements Answer {}

  /** No spare matches; the reason is for the journal. */
  record NoSpare(String reason) implements Answer {}

  /** Why nothing can be made of it, in words; nothing when something can. */
  default Optional<String> trouble() {
    if (this instanceof Refused refused) {
      return Optional.of("refused, " + refused.text());
    } else if (this instanceof Unreached unreached) {
      return Optional.of("not reached, " + unreached.text());
    } else if (this instanceof Unknown unknown) {
      return Optional.of("outcome unknown, " + unknown.text());
    }
    return Optional.empty();
  }
}
