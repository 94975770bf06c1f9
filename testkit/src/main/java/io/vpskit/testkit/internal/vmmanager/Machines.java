package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.ledger.LedgerBook;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.Keys;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/** The machines, found by id, name and owner. Guarded by the panel's lock. */
final class Machines {

  private final Map<Long, Machine> byId = new TreeMap<>();
  private final Map<String, Set<Machine>> byName = new HashMap<>();
  private final Map<Account, Map<Long, Machine>> byOwner = new HashMap<>();
  private final PriorityQueue<Disappearance> disappearances =
      new PriorityQueue<>(Comparator.comparing(Disappearance::at));
  private final AddressPool addresses;
  private final LedgerBook ledger;
  private final Credentials credentials;
  private long lastId;
  private long lastAddressId;

  private record Disappearance(Instant at, Machine machine) {}

  Machines(AddressPool addresses, LedgerBook ledger, Credentials credentials) {
    this.addresses = addresses;
    this.ledger = ledger;
    this.credentials = credentials;
  }

  Machine create(
      MachinePlan plan, Node node, Address address, Installation installation, Instant now) {
    Machine machine = new Machine(++lastId, plan, node, installation, now);
    addAddress(machine, address, machine.domain);
    node.settle(machine.memoryMiB);
    byId.put(machine.id(), machine);
    byName.computeIfAbsent(machine.name(), name -> new LinkedHashSet<>()).add(machine);
    byOwner.computeIfAbsent(machine.owner(), owner -> new TreeMap<>()).put(machine.id(), machine);
    ledger.made(machine);
    credentials.made(machine, now);
    return machine;
  }

  /** Adds an address that was taken from the pool. */
  MachineAddress addAddress(Machine machine, Address address, String domain) {
    MachineAddress added = new MachineAddress(++lastAddressId, address, domain);
    machine.addresses.add(added);
    return added;
  }

  void removeAddress(Machine machine, MachineAddress address) {
    machine.addresses.remove(address);
    addresses.release(address.address());
  }

  void delete(Machine machine, Instant now) {
    byId.remove(machine.id());
    forgetName(machine);
    forgetOwner(machine);
    machine.node().leave(machine.memoryMiB);
    machine.addresses.forEach(address -> addresses.release(address.address()));
    machine.deletedAt(now);
    ledger.deleted(machine);
  }

  void rename(Machine machine, String name) {
    forgetName(machine);
    machine.name(name);
    byName.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(machine);
  }

  void changeOwner(Machine machine, Account owner) {
    forgetOwner(machine);
    machine.owner(owner);
    byOwner.computeIfAbsent(owner, key -> new TreeMap<>()).put(machine.id(), machine);
  }

  void resize(Machine machine, long memoryMiB) {
    machine.node().resize(machine.memoryMiB, memoryMiB);
    machine.memoryMiB = memoryMiB;
  }

  /** Lets the faults of the call that made or reinstalled a machine work on it. */
  void bend(Machine machine, List<MachineBend> bends, Instant now) {
    for (MachineBend bend : bends) {
      machine.installation = machine.installation.bentBy(bend);
      if (bend instanceof MachineBend.Disappears disappears) {
        disappearances.add(new Disappearance(now.plus(disappears.after()), machine));
      } else if (bend instanceof MachineBend.MissingFromListings missing) {
        machine.listingsToMiss = missing.count();
      } else if (bend instanceof MachineBend.MissingFor missing) {
        machine.missingUntil = now.plus(missing.time());
      }
    }
  }

  /** Deletes what was to disappear until now; tells whether anything did. */
  boolean settle(Instant now) {
    boolean changed = false;
    while (!disappearances.isEmpty() && !disappearances.peek().at().isAfter(now)) {
      Disappearance due = disappearances.poll();
      if (!due.machine().isDeleted()) {
        delete(due.machine(), due.at());
        changed = true;
      }
    }
    return changed;
  }

  Optional<Machine> find(String key) {
    return Keys.parse(key).map(byId::get);
  }

  boolean isNameTaken(String name) {
    return byName.containsKey(name);
  }

  Collection<Machine> named(String name) {
    return byName.getOrDefault(name, Set.of());
  }

  Collection<Machine> all() {
    return byId.values();
  }

  Collection<Machine> ownedBy(Account owner) {
    return byOwner.getOrDefault(owner, Map.of()).values();
  }

  /** What the account sees: an administrator everything, anybody else his own. */
  Collection<Machine> visibleTo(Account account) {
    return account.isAdministrator() ? all() : ownedBy(account);
  }

  private void forgetName(Machine machine) {
    Set<Machine> namesakes = byName.getOrDefault(machine.name(), Set.of());
    if (namesakes.remove(machine) && namesakes.isEmpty()) {
      byName.remove(machine.name());
    }
  }

  private void forgetOwner(Machine machine) {
    Map<Long, Machine> owned = byOwner.getOrDefault(machine.owner(), Map.of());
    if (owned.remove(machine.id()) != null && owned.isEmpty()) {
      byOwner.remove(machine.owner());
    }
  }
}
