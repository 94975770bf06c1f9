package io.vpskit.testkit.behaviour;

/** What can be done to a machine. */
public enum MachineOperation {

  /** {@code vm.start}. */
  START,

  /** {@code vm.stop}. */
  STOP,

  /** {@code vm.restart}. */
  RESTART,

  /** {@code vm.edit} with {@code elid} and {@code sok}, a change of owner included. */
  CHANGE,

  /** {@code vm.chpasswd}. */
  CHANGE_PASSWORD,

  /** {@code vm.reinstall}. */
  REINSTALL,

  /** {@code vm.delete}. */
  DELETE,

  /** {@code iplist.edit} and {@code iplist.delete}. */
  CHANGE_ADDRESSES
}
