package io.vpskit.testkit.behaviour;

/**
 * What replaces the password of a machine's console (VNC). It is known to begin like the root
 * password; when it follows a new root password is not known.
 */
public enum ConsoleRenewal {

  /** A new root password, at once. */
  WITH_ROOT_PASSWORD,

  /** A new root password, from the next start of the machine on; until then the old one works. */
  AT_NEXT_START,

  /**
   * The made-up parameter {@code vncpassword} of {@code vm.edit}, from the next start of the
   * machine on; a new root password does not matter.
   */
  BY_FORM_FIELD
}
