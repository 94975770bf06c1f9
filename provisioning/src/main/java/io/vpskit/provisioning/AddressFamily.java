package io.vpskit.provisioning;

/** The family of an IP address. */
public enum AddressFamily {
  /** IP version 4. */
  IPV4,
  /** IP version 6. */
  IPV6
}
