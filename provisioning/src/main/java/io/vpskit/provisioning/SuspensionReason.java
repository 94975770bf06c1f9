package io.vpskit.provisioning;

/**
 * Why a service is suspended. The reasons are independent: a service is resumed when none is left.
 */
public enum SuspensionReason {
  /** By the customer, or because of what he owes. */
  CUSTOMER,
  /** By the hoster's staff. */
  ADMINISTRATOR,
  /** Because the machine was abused. */
  ABUSE
}
