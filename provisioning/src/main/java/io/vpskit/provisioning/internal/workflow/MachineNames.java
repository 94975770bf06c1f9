package io.vpskit.provisioning.internal.workflow;

/**
 * Names of machines: the marker by which a machine is found again after a lost answer. Built from
 * an identifier that is used once in the world, so a machine of this name can only be ours.
 */
public final class MachineNames {
  private MachineNames() {}

  /** What all names of a service's or spare's machines begin with. */
  public static String base(String prefix, String subject) {
    return prefix + subject;
  }

  /** The first attempt bears the plain name; a later one must not be taken for an earlier one. */
  static String of(String base, int attempt) {
    return attempt == 1 ? base : base + "x" + attempt;
  }
}
