package io.vpskit.provisioning;

import java.util.List;

/**
 * What the connection test of a processing module has found: everything at once, in the order in
 * which it was looked at.
 *
 * @param module the module's name
 * @param findings what is wrong, what should be looked at, and what could not be checked; what is
 *     as it should be is not among them
 */
public record ModuleCheck(String module, List<Finding> findings) {
  /** What is looked at. */
  public enum Subject {
    /** The panel's URL: whether a panel of that kind answers there. */
    URL,
    /** Whether anything answers. */
    REACHABILITY,
    /** The panel's certificate. */
    CERTIFICATE,
    /** Name and password of our user. */
    LOGIN,
    /** What our user may do. */
    ROLE,
    /** The tariffs of the module. */
    TARIFF,
    /** The OS templates that tariffs name. */
    OS_TEMPLATE,
    /** The recipes that tariffs name. */
    RECIPE,
    /** Nodes with room. */
    NODES,
    /** The group that addresses are taken from. */
    ADDRESS_GROUP,
    /** What the licensing server sells. */
    LICENCE_TARIFF,
    /** The panel's clock, compared with ours. */
    CLOCK
  }

  /** How bad it is. */
  public enum Severity {
    /** Nothing is known to be wrong, but this could not be checked. */
    INFO,
    /** Orders may work, but an operator should look at it. */
    WARNING,
    /** Orders will fail, all of them or those of one tariff. */
    ERROR
  }

  /**
   * One finding.
   *
   * @param part what of the module it concerns
   * @param subject what was looked at
   * @param severity how bad it is
   * @param text what was found, without secrets
   * @param remedy what to do
   */
  public record Finding(
      ModuleProblem.Part part, Subject subject, Severity severity, String text, String remedy) {}

  /**
   * Copies the list.
   *
   * @param module the module's name
   * @param findings all that was found
   */
  public ModuleCheck {
    findings = List.copyOf(findings);
  }

  /**
   * Whether orders should work.
   *
   * @return true when no finding is an {@link Severity#ERROR}
   */
  public boolean passed() {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
