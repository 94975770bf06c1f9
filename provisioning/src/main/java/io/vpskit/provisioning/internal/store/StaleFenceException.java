package io.vpskit.provisioning.internal.store;

/** Another run of the lane has begun; nothing of this one was written. */
public final class StaleFenceException extends RuntimeException {
  StaleFenceException(Fence fence) {
    super("lane " + fence.lane() + " is past epoch " + fence.epoch());
  }
}
