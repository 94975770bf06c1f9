package io.vpskit.testkit.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A machine as it stood when it was asked for, alive or deleted. A value of this type does not
 * follow later changes; {@code toString} shows no secret.
 */
public interface MachineRecord {

  /**
   * The id on the panel.
   *
   * @return the id
   */
  String id();

  /**
   * The internal name.
   *
   * @return the name
   */
  String name();

  /**
   * The host name of the guest.
   *
   * @return the domain
   */
  String domain();

  /**
   * The login name of the owner; for a deleted machine of its last owner.
   *
   * @return the name
   */
  String owner();

  /**
   * Where the machine stands in its life.
   *
   * @return the status
   */
  MachineStatus status();

  /**
   * Whether the last recipe failed.
   *
   * @return whether it did
   */
  boolean recipeFailed();

  /**
   * Whether an administrator marked the machine as blocked.
   *
   * @return whether it is
   */
  boolean blocked();

  /**
   * The name of the node on which it runs.
   *
   * @return the name
   */
  String node();

  /**
   * The name of the VPS template from which it was made.
   *
   * @return the name, absent if it was made from none
   */
  Optional<String> preset();

  /**
   * The name of the installed OS template.
   *
   * @return the name, absent without one
   */
  Optional<String> osTemplate();

  /**
   * The name of the recipe chosen at the last installation.
   *
   * @return the name, absent without one
   */
  Optional<String> recipe();

  /**
   * The memory, in MiB.
   *
   * @return the memory
   */
  long memoryMiB();

  /**
   * The number of processor cores.
   *
   * @return the number
   */
  int cores();

  /**
   * The memory that the guest has since its last start, in MiB. After a change it differs from
   * {@link #memoryMiB} until the machine is started again, unless the panel resizes it live.
   *
   * @return the memory
   */
  long guestMemoryMiB();

  /**
   * The processor cores that the guest has since its last start, see {@link #guestMemoryMiB}.
   *
   * @return the number
   */
  int guestCores();

  /**
   * The size of the disk, in MiB.
   *
   * @return the size
   */
  long diskMiB();

  /**
   * The addresses, the main one first; for a deleted machine those it had.
   *
   * @return the addresses
   */
  List<String> addresses();

  /**
   * The SSH keys given when it was made or reinstalled.
   *
   * @return the keys, empty without any
   */
  String sshPublicKeys();

  /**
   * Compares the root password.
   *
   * @param password the password to compare with
   * @return whether it is that one
   */
  boolean passwordMatches(String password);

  /**
   * Compares the password that opens the console now. It may be an older one than the machine's
   * form shows, see {@link io.vpskit.testkit.behaviour.ConsoleRenewal}.
   *
   * @param password the password to compare with
   * @return whether it is that one; always {@code false} on OVZ, which has no consoles
   */
  boolean consolePasswordMatches(String password);

  /**
   * When it was made.
   *
   * @return the instant
   */
  Instant createdAt();

  /**
   * When it was deleted.
   *
   * @return the instant, absent while it exists
   */
  Optional<Instant> deletedAt();
}
