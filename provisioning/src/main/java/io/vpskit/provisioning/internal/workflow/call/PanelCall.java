package io.vpskit.provisioning.internal.workflow.call;

/** One thing to ask of a panel, in our words. */
public sealed interface PanelCall permits MachineCall, AddressCall, LicenceCall, RecipeCall {
  /** Whether sending it twice could make two of something. */
  boolean unsafe();

  /** What it is called in journals and logs. */
  default String title() {
    return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase();
  }
}
