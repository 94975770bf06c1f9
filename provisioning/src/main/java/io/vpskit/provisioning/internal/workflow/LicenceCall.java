package io.vpskit.provisioning.internal.workflow;

/** One thing to ask of the licensing server. */
public sealed interface LicenceCall extends PanelCall {
  /** All licences of the account. */
  record ListLicences() implements LicenceCall {}

  @Override
  default boolean unsafe() {
    return false;
  }
}
