package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.ledger.MachineEntry;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.internal.vmmanager.Installation.Phase;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A machine. Guarded by the panel's lock; changed only by {@link Machines} and its functions. */
final class Machine implements MachineEntry {

  private final long id;
  private final Node node;
  private final Instant createdAt;
  private final Optional<String> preset;
  final List<MachineAddress> addresses = new ArrayList<>(1);
  final Map<String, String> settings = new LinkedHashMap<>();
  private String name;
  private Account owner;
  String domain;
  long memoryMiB;
  int cores;
  long diskMiB;
  String osTemplate = "";
  String osTitle = "";
  String recipe = "";
  String sshPublicKeys = "";
  SecretText password;
  boolean blocked;

  /** What the panel has on record; the running console may have an older one. */
  SecretText consolePassword = SecretText.of("");

  private boolean poweredOn = true;
  private Guest guest;
  Installation installation;
  int listingsToMiss;
  Instant missingUntil;
  private OptionalLong usedDiskMiB = OptionalLong.empty();
  private @Nullable Instant deletedAt;

  Machine(long id, MachinePlan plan, Node node, Installation installation, Instant now) {
    this.id = id;
    this.node = node;
    this.createdAt = now;
    this.missingUntil = now;
    this.name = plan.name();
    this.domain = plan.domain();
    this.owner = plan.owner();
    this.preset = plan.preset();
    this.memoryMiB = plan.memoryMiB();
    this.cores = plan.cores();
    this.diskMiB = plan.diskMiB();
    this.settings.putAll(plan.settings());
    this.password = plan.password();
    this.sshPublicKeys = plan.sshPublicKeys();
    this.installation = installation;
    this.guest = new Guest(memoryMiB, cores, consolePassword);
  }

  long id() {
    return id;
  }

  String key() {
    return Long.toString(id);
  }

  @Override
  public String name() {
    return name;
  }

  void name(String newName) {
    name = newName;
  }

  Account owner() {
    return owner;
  }

  void owner(Account newOwner) {
    owner = newOwner;
  }

  Node node() {
    return node;
  }

  Optional<String> preset() {
    return preset;
  }

  Instant createdAt() {
    return createdAt;
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  void deletedAt(Instant instant) {
    deletedAt = instant;
  }

  String mainAddress() {
    return addresses.isEmpty() ? "" : addresses.get(0).ip();
  }

  /** A tenth of the disk, unless somebody said otherwise. */
  long usedDiskMiB() {
    return usedDiskMiB.orElse(diskMiB / 10);
  }

  void usedDiskMiB(long used) {
    usedDiskMiB = OptionalLong.of(used);
  }

  Phase phaseAt(Instant now) {
    return installation.phaseAt(now);
  }

  boolean poweredOn() {
    return poweredOn;
  }

  void stop() {
    poweredOn = false;
  }

  void startIfStopped() {
    if (!poweredOn) {
      start();
    }
  }

  /** Switches on, or off and on: the guest gets what is on record. */
  void start() {
    poweredOn = true;
    guest = new Guest(memoryMiB, cores, consolePassword);
  }

  /** Gives the guest the resources on record without a start. */
  void resizeGuest() {
    guest = guest.withResources(memoryMiB, cores);
  }

  /** Gives the console the password on record without a start. */
  void renewConsole() {
    guest = guest.withConsolePassword(consolePassword);
  }

  boolean opensConsole(Predicate<String> password) {
    SecretText present = guest.consolePassword();
    return poweredOn && !present.isEmpty() && present.fulfils(password);
  }

  /** Whether power is on, as the panel shows it. While the disk is being made there is none. */
  boolean runsAt(Instant now) {
    return poweredOn && phaseAt(now) != Phase.BUILDING;
  }

  /** Whether rows of the machine are left out now; counts the listing. */
  boolean missesListing(Instant now) {
    if (listingsToMiss > 0) {
      listingsToMiss--;
      return true;
    }
    return now.isBefore(missingUntil);
  }

  private MachineStatus statusAt(Instant now) {
    if (isDeleted()) {
      return MachineStatus.DELETED;
    }
    return switch (phaseAt(now)) {
      case BUILDING -> MachineStatus.BUILDING;
      case INSTALLING -> MachineStatus.INSTALLING_OS;
      case HANGING -> MachineStatus.INSTALLATION_HANGS;
      case FAILED -> MachineStatus.INSTALLATION_FAILED;
      case RECIPE -> poweredOn ? MachineStatus.RUNNING_RECIPE : MachineStatus.STOPPED;
      case RECIPE_FAILED, DONE -> poweredOn ? MachineStatus.RUNNING : MachineStatus.STOPPED;
    };
  }

  @Override
  public MachineRecord record(Instant now) {
    return new Snapshot(
        key(),
        name,
        domain,
        owner.name(),
        statusAt(now),
        phaseAt(now) == Phase.RECIPE_FAILED,
        blocked,
        node.name(),
        preset,
        present(osTemplate),
        present(recipe),
        memoryMiB,
        cores,
        guest,
        diskMiB,
        addresses.stream().map(MachineAddress::ip).toList(),
        sshPublicKeys,
        password,
        createdAt,
        Optional.ofNullable(deletedAt));
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public String toString() {
    return "machine " + id + " " + name;
  }

  private record Snapshot(
      String id,
      String name,
      String domain,
      String owner,
      MachineStatus status,
      boolean recipeFailed,
      boolean blocked,
      String node,
      Optional<String> preset,
      Optional<String> osTemplate,
      Optional<String> recipe,
      long memoryMiB,
      int cores,
      Guest guest,
      long diskMiB,
      List<String> addresses,
      String sshPublicKeys,
      SecretText password,
      Instant createdAt,
      Optional<Instant> deletedAt)
      implements MachineRecord {

    @Override
    public boolean passwordMatches(String candidate) {
      return password.matches(candidate);
    }

    @Override
    public long guestMemoryMiB() {
      return guest.memoryMiB();
    }

    @Override
    public int guestCores() {
      return guest.cores();
    }

    @Override
    public boolean consolePasswordMatches(String candidate) {
      return guest.consolePassword().matches(candidate) && !candidate.isEmpty();
    }
  }
}
