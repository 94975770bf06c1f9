package io.vpskit.provisioning;

import io.vpskit.core.call.IpLiteral;
import io.vpskit.provisioning.internal.workflow.operation.IpText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operations on addresses: whether the service and the address are such that they make sense. */
final class ServiceAddresses {
  OperationId add(Demand demand, AddressFamily family) {
    return demand
        .check(
            (problems, service, present) ->
                problems.unless(
                    present.addresses().stream().filter(family::equals).count()
                        < Tariff.MOST_ADDRESSES,
                    "family: the service has %d addresses of %s, which is the most",
                    Tariff.MOST_ADDRESSES,
                    family))
        .aim(
            present -> {
              List<AddressFamily> addresses = new ArrayList<>(present.addresses());
              addresses.add(family);
              return present.withAddresses(addresses);
            })
        .send();
  }

  OperationId add(Demand demand, AddressFamily family, String ip) {
    Optional<AddressFamily> told = IpText.family(ip);
    return add(
        demand
            .unless(told.isPresent(), "ip must be an IPv4 or IPv6 address, was '%s'", ip)
            .unless(
                told.isEmpty() || told.get() == family,
                "ip must be of family %s, but '%s' is of %s",
                family,
                ip,
                told.orElse(family))
            .check(
                (problems, service, present) ->
                    problems.unless(
                        held(service, ip).isEmpty(), "ip '%s' is the service's already", ip))
            .details(operation -> operation.withTargetAddress(ip)),
        family);
  }

  OperationId remove(Demand demand, String ip) {
    return requireHeld(demand, ip)
        .check(
            (problems, service, present) ->
                problems.unless(
                    held(service, ip).map(it -> !it.main()).orElse(true),
                    "ip '%s' is the main address of the machine, which cannot be removed",
                    ip))
        .details(operation -> operation.withTargetAddress(ip))
        .send();
  }

  OperationId point(Demand demand, String ip, String hostName) {
    return requireHeld(demand, ip)
        .unless(
            Names.isHostName(hostName),
            "hostName must be %s, was '%s'",
            Names.HOST_NAME_RULE,
            hostName)
        .details(operation -> operation.withTargetAddress(ip).withPtr(hostName))
        .send();
  }

  private static Demand requireHeld(Demand demand, String ip) {
    return demand.check(
        (problems, service, present) ->
            problems.unless(
                service.addresses().isEmpty() || held(service, ip).isPresent(),
                "ip '%s' is not an address of the service, which has %s",
                ip,
                service.addresses().stream().map(ServiceAddress::ip).toList()));
  }

  private static Optional<ServiceAddress> held(Service service, String ip) {
    return service.addresses().stream().filter(it -> IpLiteral.isSame(it.ip(), ip)).findFirst();
  }
}
