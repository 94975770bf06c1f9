package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.catalogue.HostNode;

/** A node with what is used of it. Guarded by the panel's lock. */
final class Node {

  private final long id;
  private final HostNode setting;
  private int maximumMachines;
  private int machines;
  private long usedMiB;

  Node(long id, HostNode setting) {
    this.id = id;
    this.setting = setting;
    this.maximumMachines = setting.maximumMachines();
  }

  long id() {
    return id;
  }

  String key() {
    return Long.toString(id);
  }

  String name() {
    return setting.name();
  }

  long memoryMiB() {
    return setting.memoryMiB();
  }

  long usedMiB() {
    return usedMiB;
  }

  long freeMiB() {
    return setting.memoryMiB() * setting.oversellingPercent() / 100 - usedMiB;
  }

  int machines() {
    return machines;
  }

  int maximumMachines() {
    return maximumMachines;
  }

  void maximumMachines(int maximum) {
    maximumMachines = maximum;
  }

  boolean hasRoomFor(long memoryMiB) {
    return machines < maximumMachines && memoryMiB <= freeMiB();
  }

  void settle(long memoryMiB) {
    machines++;
    usedMiB += memoryMiB;
  }

  void leave(long memoryMiB) {
    machines--;
    usedMiB -= memoryMiB;
  }

  void resize(long fromMiB, long toMiB) {
    usedMiB += toMiB - fromMiB;
  }
}
