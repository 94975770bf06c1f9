package io.vpskit.provisioning.internal.store;

import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.pool.Spare;
import io.vpskit.pool.SpareChoice;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.course.ModuleChoice;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Takes a spare for an order: on its own module, else on the others that could serve it. */
final class SpareClaim {
  /** Enough to find one that is not too old, and to tell how others differ. */
  private static final int CANDIDATES = 50;

  private final RuleBook book;

  SpareClaim(RuleBook book) {
    this.book = book;
  }

  Answer claim(Handle handle, Work work, Instant now) {
    Operation operation = work.operation();
    Fingerprint wanted = ServiceTable.fingerprint(handle, operation.service().orElseThrow());
    Optional<Answer> own = claimOn(handle, operation, wanted, now);
    if (own.isPresent()) {
      return own.get();
    }
    if (!work.rules().ownSparesOnly()) {
      for (String module :
          ModuleChoice.others(work.candidates(), operation.module(), operation.failedModules())) {
        Fingerprint there = Fingerprint.builder().from(wanted).module(module).build();
        Optional<Answer> other = claimOn(handle, operation, there, now);
        if (other.isPresent()) {
          return other.get();
        }
      }
    }
    return none(handle, wanted, now);
  }

  private Optional<Answer> claimOn(
      Handle handle, Operation operation, Fingerprint wanted, Instant now) {
    String service = operation.service().orElseThrow();
    MaximumPeriod period = book.maximumPeriod(wanted.module());
    for (int attempt = 0; attempt < CANDIDATES; attempt++) {
      List<SpareTable.Ready> candidates =
          SpareTable.matching(handle, wanted.canonical(), CANDIDATES);
      SpareChoice choice = SpareChoice.choose(wanted, spares(candidates), period, now);
      if (choice.spare().isEmpty()) {
        return Optional.empty();
      }
      String id = choice.spare().get().id();
      if (SpareTable.claim(handle, id, service)) {
        Subject subject = Subject.service(wanted.module(), service).withSpare(id);
        JournalTable.write(handle, now, subject, new Note("spare chosen", choice.reason()));
        return Optional.of(claimed(candidates, id));
      }
    }
    return Optional.of(new Answer.NoSpare("every matching spare was taken by another order first"));
  }

  private static Answer claimed(List<SpareTable.Ready> candidates, String id) {
    SpareTable.Ready chosen =
        candidates.stream().filter(it -> it.spare().id().equals(id)).findFirst().orElseThrow();
    return new Answer.Claimed(
        id,
        chosen.spare().fingerprint().module(),
        chosen.machineName(),
        chosen.machineId(),
        chosen.address());
  }

  /** Spares of other fingerprints tell what the order differs in. */
  private Answer none(Handle handle, Fingerprint wanted, Instant now) {
    List<Spare> others = spares(SpareTable.ready(handle, wanted.module(), CANDIDATES));
    MaximumPeriod period = book.maximumPeriod(wanted.module());
    return new Answer.NoSpare(SpareChoice.choose(wanted, others, period, now).reason());
  }

  private static List<Spare> spares(List<SpareTable.Ready> rows) {
    return rows.stream().map(SpareTable.Ready::spare).toList();
  }
}
