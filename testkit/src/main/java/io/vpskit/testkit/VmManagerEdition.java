package io.vpskit.testkit;

/** The VMmanager 5 edition that is emulated. */
public enum VmManagerEdition {

  /** VMmanager 5 KVM, reached under the path {@code /vmmgr}. */
  KVM,

  /** VMmanager 5 OVZ, reached under the path {@code /vemgr}. */
  OVZ
}
