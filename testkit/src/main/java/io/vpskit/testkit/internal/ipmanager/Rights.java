package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.panel.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may book what: the networks, the groups, and the grants. Guarded by the panel's lock. */
final class Rights {

  private final List<Network> networks;
  private final List<String> groups;
  private final List<Grant> grants = new ArrayList<>();

  Rights(AddressPlan plan) {
    this.networks = plan.networks().stream().map(Network::of).toList();
    this.groups = plan.groups();
    plan.grants().forEach(grant -> grants.add(Grant.of(grant)));
  }

  List<String> groups() {
    return groups;
  }

  List<Grant> grants() {
    return List.copyOf(grants);
  }

  void grant(Grant grant) {
    grants.add(grant);
  }

  void revoke(Grant grant) {
    grants.remove(grant);
  }

  /** The network of an address. */
  Optional<Network> networkOf(Address address) {
    return networks.stream().filter(network -> network.interval().contains(address)).findFirst();
  }

  boolean isGateway(Address address) {
    return networkOf(address).filter(it -> it.gateway().equals(address.toString())).isPresent();
  }

  /** What an account may book from; an administrator from everything, for every group. */
  List<Grant> of(Account account) {
    if (account.isAdministrator()) {
      return networks.stream()
          .map(it -> new Grant(account.name(), it.interval(), false, Set.copyOf(groups)))
          .toList();
    }
    return grants.stream().filter(grant -> grant.account().equals(account.name())).toList();
  }
}
