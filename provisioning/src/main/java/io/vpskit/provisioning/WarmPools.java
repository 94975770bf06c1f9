package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.engine.PoolDesk;
import java.util.List;

/** Takes what is asked about the pools and what operators decide, checked. */
final class WarmPools implements Pool {
  private final PoolDesk desk;

  WarmPools(PoolDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<PoolStatus> status() {
    return desk.status();
  }

  @Override
  public List<SpareRecord> spares(String module) {
    return desk.spares(module);
  }

  @Override
  public List<JournalEntry> journal(String spare) {
    return desk.journal(spare);
  }

  @Override
  public SpareRecord deleteQuarantined(String spare, String who) {
    Problems problems = OperatorDesk.name("who", who);
    if (!problems.found().isEmpty()) {
      throw new InvalidRequestException("spare " + spare, problems.found());
    }
    desk.deleteQuarantined(spare, who)
        .ifPresent(
            why -> {
              throw new ConflictException(why);
            });
    return desk.spare(spare).orElseThrow();
  }
}
