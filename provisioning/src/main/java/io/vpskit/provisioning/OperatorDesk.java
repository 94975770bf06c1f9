package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.engine.OperatorDecisions;
import io.vpskit.provisioning.internal.store.OperatorTaskStore;
import java.util.List;
import java.util.Optional;

/** Takes what people decide, checked. */
final class OperatorDesk implements OperatorTasks {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_REMARK = 1000;

  private final OperatorDecisions decisions;

  OperatorDesk(OperatorDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<OperatorTask> list(OperatorTaskFilter filter) {
    return decisions.list(filter);
  }

  @Override
  public Optional<OperatorTask> find(long id) {
    return decisions.find(id);
  }

  @Override
  public OperatorTask take(long id, String who) {
    require(name("who", who));
    return decided(decisions.take(id, who));
  }

  @Override
  public OperatorTask giveBack(long id, String who) {
    require(name("who", who));
    return decided(decisions.giveBack(id, who));
  }

  @Override
  public OperatorTask close(long id, String who, String remark) {
    require(
        name("who", who)
            .unless(
                !remark.isBlank() && remark.length() <= LONGEST_REMARK,
                "remark must have 1 to %d characters, has %d",
                LONGEST_REMARK,
                remark.length()));
    return decided(decisions.dismiss(id, who, remark));
  }

  @Override
  public OperatorTask retry(long id, String who) {
    require(name("who", who));
    return decided(decisions.retry(id, who));
  }

  @Override
  public OperatorTask markDone(long id, String who) {
    require(name("who", who));
    return decided(decisions.done(id, who));
  }

  @Override
  public OperatorTask markDone(long id, String who, String machineId) {
    require(
        name("who", who)
            .unless(
                isName(machineId),
                "machineId must have 1 to %d characters, has %d",
                LONGEST_NAME,
                machineId.length()));
    return decided(decisions.done(id, who, machineId));
  }

  static Problems name(String field, String name) {
    return new Problems()
        .unless(
            isName(name),
            "%s must have 1 to %d characters, has %d",
            field,
            LONGEST_NAME,
            name.length());
  }

  private static boolean isName(String text) {
    return !text.isBlank() && text.length() <= LONGEST_NAME;
  }

  private static void require(Problems problems) {
    if (!problems.found().isEmpty()) {
      throw new InvalidRequestException("operator task", problems.found());
    }
  }

  private static OperatorTask decided(OperatorTaskStore.Decided decided) {
    decided
        .conflict()
        .ifPresent(
            why -> {
              throw new ConflictException(why);
            });
    return decided.task().orElseThrow();
  }
}
