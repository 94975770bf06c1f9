package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.catalogue.HostNode;

/** A node with what is used of it. Guarded by the panel's lock. */
final class Node {

  private final long id;
  private final HostNode setting;
  private int maximumMachines;
  private int machines;
  private long usedMib;

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

  long memoryMib() {
    return setting.memoryMib();
  }

  long usedMib() {
    return usedMib;
  }

  long freeMib() {
    return setting.memoryMib() * setting.oversellingPercent() / 100 - usedMib;
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

  boolean hasRoomFor(long memoryMib) {
    return machines < maximumMachines && memoryMib <= freeMib();
  }

  void settle(long memoryMib) {
    machines++;
    usedMib += memoryMib;
  }

  void leave(long memoryMib) {
    machines--;
    usedMib -= memoryMib;
  }

  void resize(long fromMib, long toMib) {
    usedMib += toMib - fromMib;
  }
}
