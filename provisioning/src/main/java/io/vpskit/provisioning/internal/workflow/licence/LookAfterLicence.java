package io.vpskit.provisioning.internal.workflow.licence;

import io.vpskit.provisioning.internal.licence.LicenceGoal;
import io.vpskit.provisioning.internal.licence.LicenceRecord;
import io.vpskit.provisioning.internal.licence.LicenceRules;
import io.vpskit.provisioning.internal.licence.WantedLicence;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says what shall become of the licence of the service, if it has one or was sold one. */
public final class LookAfterLicence implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Nothing();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    Operation operation = work.operation();
    Optional<LicenceRecord> known = operation.licence();
    Optional<LicenceGoal> goal = LicenceWork.goal(work);
    boolean toBuy = goal.filter(it -> it == LicenceGoal.IN_USE).isPresent();
    boolean sold = known.isPresent() || work.blueprint().licence().isPresent();
    if (!sold || !toBuy && known.filter(LookAfterLicence::isThere).isEmpty()) {
      return Move.Next.with(operation);
    }
    if (goal.isEmpty() && work.rules().licences().isPresent()) {
      return Move.Next.with(operation);
    }
    Optional<LicenceRules> rules = work.rules().licences();
    String server = known.map(LicenceRecord::server).orElse("of its module");
    if (rules.isEmpty() || known.isPresent() && !rules.get().server().equals(server)) {
      return refusal(
          operation,
          "the licence comes from licensing server '"
              + server
              + "', which is not that of module '"
              + operation.module()
              + "'");
    }
    Optional<WantedLicence> wanted = wanted(work, rules.get(), known);
    if (wanted.isEmpty()) {
      return refusal(
          operation,
          known.isEmpty() && operation.address().isEmpty()
              ? "the machine has no address to which a licence could be bound"
              : "licensing server '" + rules.get().server() + "' does not sell the licence");
    }
    LicenceRecord record =
        known
            .map(it -> it.withWanted(wanted.get()).forGoal(goal.orElseThrow(), now))
            .orElseGet(
                () ->
                    LicenceRecord.none(
                        rules.get().server(),
                        work.blueprint().licence().orElseThrow(),
                        wanted.get(),
                        now));
    Step next = record.licence().isPresent() ? Step.TEND_LICENCE : Step.CHOOSE_LICENCE;
    return Move.Detour.to(next, operation.withLicence(record));
  }

  private static boolean isThere(LicenceRecord record) {
    return record.licence().isPresent() || record.ordered();
  }

  /** What it was sold as stays; only the address may change. */
  private static Optional<WantedLicence> wanted(
      Work work, LicenceRules rules, Optional<LicenceRecord> known) {
    Optional<String> address = work.operation().address();
    if (known.isPresent()) {
      WantedLicence sold = known.get().wanted();
      return Optional.of(sold.withAddress(address.orElse(sold.address())));
    }
    Blueprint blueprint = work.blueprint();
    return address.flatMap(
        it ->
            rules.wanted(
                blueprint.licence().orElseThrow(),
                blueprint.subject(),
                work.operation().machineName().orElse(blueprint.hostName()),
                it,
                blueprint.periodMonths()));
  }

  private static Move refusal(Operation operation, String why) {
    return new Move.Refusal(operation, why, List.of());
  }
}
