package io.vpskit.provisioning.internal.store;

import org.jdbi.v3.core.Handle;

/** The epochs of the lanes. */
final class LaneTable {
  private LaneTable() {}

  static void ensure(Handle handle, String lane) {
    handle
        .createUpdate(
            "insert into vpskit_lane (name, epoch) select :name, 0"
                + " where not exists (select 1 from vpskit_lane where name = :name)")
        .bind("name", lane)
        .execute();
  }

  static Fence raise(Handle handle, String lane) {
    handle
        .createUpdate("update vpskit_lane set epoch = epoch + 1 where name = :name")
        .bind("name", lane)
        .execute();
    long epoch =
        handle
            .createQuery("select epoch from vpskit_lane where name = :name")
            .bind("name", lane)
            .mapTo(Long.class)
            .one();
    return new Fence(lane, epoch);
  }

  /** Writes rather than reads, so that the row stays locked until the transaction ends. */
  static void require(Handle handle, Fence fence) {
    int held =
        handle
            .createUpdate(
                "update vpskit_lane set epoch = :epoch where name = :name and epoch = :epoch")
            .bind("name", fence.lane())
            .bind("epoch", fence.epoch())
            .execute();
    if (held != 1) {
      throw new StaleFenceException(fence);
    }
  }
}
