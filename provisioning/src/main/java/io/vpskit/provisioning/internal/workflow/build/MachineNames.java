package io.vpskit.provisioning.internal.workflow.build;

/**
 * Names of machines: the marker by which a machine is found again after a lost answer. Built from
 * an identifier that is used once in the world, so a machine of this name can only be ours.
 */
public final class MachineNames {
  private MachineNames() {}

  /** The first attempt bears the plain name; a later one must not be taken for an earlier one. */
  public static String of(String prefix, String subject, int attempt) {
    String base = prefix + subject;
    return attempt == 1 ? base : base + "x" + attempt;
  }
}
