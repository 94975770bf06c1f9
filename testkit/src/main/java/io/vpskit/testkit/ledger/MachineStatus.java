package io.vpskit.testkit.ledger;

/** Where a machine stands in its life. */
public enum MachineStatus {

  /** Record and disk are being made; rows show {@code installing}. */
  BUILDING,

  /** The installer runs; rows show {@code installos}. */
  INSTALLING_OS,

  /** The installer is past its time and will never end; rows still show {@code installos}. */
  INSTALLATION_HANGS,

  /** The installation failed. */
  INSTALLATION_FAILED,

  /** The OS is installed and powered on, and a recipe runs. */
  RUNNING_RECIPE,

  /** Installed and powered on. */
  RUNNING,

  /** Installed and powered off. */
  STOPPED,

  /** Gone from the panel. */
  DELETED
}
