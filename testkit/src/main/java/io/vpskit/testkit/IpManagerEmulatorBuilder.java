package io.vpskit.testkit;

import io.vpskit.testkit.behaviour.IpManagerBehaviour;
import io.vpskit.testkit.catalogue.AddressNetwork;
import io.vpskit.testkit.catalogue.RangeGrant;
import io.vpskit.testkit.internal.ipmanager.AddressPlan;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Builds an {@link IpManagerEmulator}.
 *
 * <p>Defaults: the system clock; seed 1; an administrator {@code admin} with the password {@code
 * secret}; no further account; {@link IpManagerBehaviour#defaults}; the groups {@code public} and
 * {@code alias}; no network; 10,000 records in the ledger.
 *
 * <p>Not for use by several threads.
 */
public final class IpManagerEmulatorBuilder {

  private static final String IPV4 = "198.51.100.0/24";
  private static final String IPV6 = "2001:db8:64::/64";

  InstantSource clock = InstantSource.system();
  long seed = 1;
  String administratorName = "admin";
  String administratorPassword = "secret";
  IpManagerBehaviour behaviour = IpManagerBehaviour.defaults();
  int ledgerLimit = 10_000;
  final Map<String, String> accounts = new LinkedHashMap<>();
  private boolean smallPlan;
  private final List<AddressNetwork> networks = new ArrayList<>();
  private final Set<String> groups = new LinkedHashSet<>(List.of("public", "alias"));
  private final List<RangeGrant> grants = new ArrayList<>();

  IpManagerEmulatorBuilder() {}

  /**
   * Chooses the clock that checks of addresses and sessions follow.
   *
   * @param source a {@link VirtualClock} or any other clock
   * @return this builder
   */
  public IpManagerEmulatorBuilder clock(InstantSource source) {
    clock = Objects.requireNonNull(source, "clock");
    return this;
  }

  /**
   * Chooses the seed of everything that looks random, such as session ids. The same calls in the
   * same order under the same seed get the same answers.
   *
   * @param number any number
   * @return this builder
   */
  public IpManagerEmulatorBuilder seed(long number) {
    seed = number;
    return this;
  }

  /**
   * Names the administrator.
   *
   * @param name his login name
   * @param password his password
   * @return this builder
   */
  public IpManagerEmulatorBuilder administrator(String name, String password) {
    administratorName = Objects.requireNonNull(name, "name");
    administratorPassword = Objects.requireNonNull(password, "password");
    return this;
  }

  /**
   * Adds an account of a user, to whom nothing is granted yet.
   *
   * @param name the login name
   * @param password the password
   * @return this builder
   */
  public IpManagerEmulatorBuilder account(String name, String password) {
    accounts.put(name, password);
    return this;
  }

  /**
   * Adds a network without a gateway.
   *
   * @param network for example {@code 198.51.100.0/24} or {@code 2001:db8::/64}
   * @return this builder
   * @throws IllegalArgumentException if it is none
   */
  public IpManagerEmulatorBuilder network(String network) {
    return network(new AddressNetwork(network, Optional.empty()));
  }

  /**
   * Adds a network.
   *
   * @param network the network
   * @return this builder
   */
  public IpManagerEmulatorBuilder network(AddressNetwork network) {
    networks.add(network);
    return this;
  }

  /**
   * Adds a group of addresses.
   *
   * @param name its name
   * @return this builder
   */
  public IpManagerEmulatorBuilder group(String name) {
    groups.add(name);
    return this;
  }

  /**
   * Lets an account book from a range for the group {@code public}.
   *
   * @param account its login name
   * @param range one address, {@code first-last}, or {@code network/mask}, within a network
   * @return this builder
   */
  public IpManagerEmulatorBuilder grant(String account, String range) {
    return grant(RangeGrant.builder().account(account).range(range).build());
  }

  /**
   * Lets an account book from a range.
   *
   * @param grant the account and the range
   * @return this builder
   */
  public IpManagerEmulatorBuilder grant(RangeGrant grant) {
    grants.add(grant);
    return this;
  }

  /**
   * Chooses the behaviour.
   *
   * @param chosen the behaviour
   * @return this builder
   */
  public IpManagerEmulatorBuilder behaviour(IpManagerBehaviour chosen) {
    behaviour = Objects.requireNonNull(chosen, "behaviour");
    return this;
  }

  /**
   * Changes some of the behaviour.
   *
   * @param change changes the behaviour chosen so far
   * @return this builder
   */
  public IpManagerEmulatorBuilder behaviour(Consumer<IpManagerBehaviour.Builder> change) {
    return behaviour(behaviour.with(change));
  }

  /**
   * Limits the memory of the ledger; its counts are not concerned.
   *
   * @param records how many calls, how many ended bookings and how many deleted accounts are
   *     remembered each, zero or more
   * @return this builder
   * @throws IllegalArgumentException if {@code records} is negative
   */
  public IpManagerEmulatorBuilder ledgerLimit(int records) {
    if (records < 0) {
      throw new IllegalArgumentException("ledgerLimit must not be negative, but is " + records);
    }
    ledgerLimit = records;
    return this;
  }

  /**
   * Adds addresses to try things out with: the networks {@code 198.51.100.0/24} with a gateway and
   * {@code 2001:db8:64::/64}, both granted to every account for the groups {@code public} and
   * {@code alias}.
   *
   * @return this builder
   */
  public IpManagerEmulatorBuilder smallCatalogue() {
    smallPlan = true;
    return this;
  }

  /**
   * Makes the emulator.
   *
   * @return a new emulator with a state of its own
   * @throws IllegalArgumentException naming every login name that is empty or given twice, and
   *     every grant whose account or group does not exist or whose range lies in no network
   */
  public IpManagerEmulator build() {
    List<AddressNetwork> allNetworks = new ArrayList<>(networks);
    List<RangeGrant> allGrants = new ArrayList<>(grants);
    if (smallPlan) {
      allNetworks.add(new AddressNetwork(IPV4, Optional.of("198.51.100.1")));
      allNetworks.add(new AddressNetwork(IPV6, Optional.empty()));
      accounts.keySet().forEach(account -> allGrants.addAll(smallGrants(account)));
    }
    AddressPlan plan = new AddressPlan(allNetworks, List.copyOf(groups), allGrants);
    SettingsCheck.check(this, plan);
    return new IpManagerEmulator(this, plan);
  }

  private static List<RangeGrant> smallGrants(String account) {
    RangeGrant.Builder grant = RangeGrant.builder().account(account).addGroups("public", "alias");
    return List.of(grant.range(IPV4).build(), grant.range(IPV6).build());
  }
}
