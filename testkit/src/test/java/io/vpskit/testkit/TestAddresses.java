package io.vpskit.testkit;

import io.vpskit.testkit.catalogue.AddressNetwork;
import io.vpskit.testkit.catalogue.RangeGrant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An emulated IPmanager with a virtual clock at a full hour and few addresses, called within the
 * process by the account {@code billing} or by somebody else.
 */
final class TestAddresses {

  static final String CANARY = Client.CANARY;

  final VirtualClock clock = VirtualClock.create();
  final IpManagerEmulator emulator;
  final Client client;

  TestAddresses() {
    this(settings -> {});
  }

  TestAddresses(Consumer<IpManagerEmulatorBuilder> settings) {
    IpManagerEmulatorBuilder builder =
        IpManagerEmulator.builder()
            .clock(clock)
            .administrator("admin", CANARY + "-admin")
            .account("billing", CANARY + "-billing")
            .account("other", CANARY + "-other")
            .network(new AddressNetwork("198.51.100.0/24", Optional.of("198.51.100.2")))
            .network("2001:db8:64::/64")
            .grant("billing", "198.51.100.0/29")
            .grant("other", "198.51.100.16-198.51.100.17")
            .grant(
                RangeGrant.builder()
                    .account("billing")
                    .range("198.51.100.32/30")
                    .hidden(true)
                    .addGroups("public", "alias")
                    .build())
            .grant("billing", "2001:db8:64::/126");
    settings.accept(builder);
    emulator = builder.build();
    client = Client.inProcess(emulator);
  }

  Client.Answer answerAs(String user, String function, String... more) {
    return client.post(Client.parameters(user + ":" + CANARY + "-" + user, function, more));
  }

  Reply callAs(String user, String function, String... more) {
    return answerAs(user, function, more).xml();
  }

  Reply call(String function, String... more) {
    return callAs("billing", function, more);
  }

  /** Asks for any public IPv4 address. */
  Reply allocate(String note) {
    return call(
        "ip.edit", "sok", "ok", "family", "ipv4", "iptype", "public", "ip", "", "note", note);
  }

  /** Asks for a certain address or for one of a network. */
  Reply allocateFrom(String ip, String group) {
    return call("ip.edit", "sok", "ok", "iptype", group, "ip", ip);
  }

  Reply release(String elid) {
    return call("ip.delete", "elid", elid);
  }
}
