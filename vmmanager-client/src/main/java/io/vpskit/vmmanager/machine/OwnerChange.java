package io.vpskit.vmmanager.machine;

/** How much of a machine's form is sent when its owner is changed. */
public enum OwnerChange {
  /** The machine and the new owner only, as a client of VMmanager 5 has been seen to do. */
  MINIMAL,

  /**
   * The same; and if the panel misses or refuses another field, the machine's form is read and sent
   * back whole with the new owner, as the vendor does on a sibling panel. Costs two calls more, and
   * takes back what somebody else changed between reading and sending.
   */
  WHOLE_FORM_IF_REFUSED
}
