package io.vpskit.provisioning.internal.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The epochs of the lanes. */
final class LaneTable {
  private LaneTable() {}

  static void ensure(Handle handle, String lane) {
    if (epoch(handle, lane).isEmpty()) {
      handle
          .createUpdate("insert into vpskit_lane (name, epoch) values (:name, 0)")
          .bind("name", lane)
          .execute();
    }
  }

  static Fence raise(Handle handle, String lane) {
    handle
        .createUpdate("update vpskit_lane set epoch = epoch + 1 where name = :name")
        .bind("name", lane)
        .execute();
    return new Fence(lane, epoch(handle, lane).orElseThrow());
  }

  /** Reading is enough: a transaction that raises it meanwhile cannot commit beside this one. */
  static void require(Handle handle, Fence fence) {
    if (!epoch(handle, fence.lane()).equals(Optional.of(fence.epoch()))) {
      throw new StaleFenceException(fence);
    }
  }

  private static Optional<Long> epoch(Handle handle, String lane) {
    return handle
        .createQuery("select epoch from vpskit_lane where name = :name")
        .bind("name", lane)
        .mapTo(Long.class)
        .findOne();
  }
}
