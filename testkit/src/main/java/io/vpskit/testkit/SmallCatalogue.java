package io.vpskit.testkit;

import io.vpskit.testkit.catalogue.AddressRange;
import io.vpskit.testkit.catalogue.AddressType;
import java.time.Duration;
import java.util.List;

/** What a panel has to try things out with. */
final class SmallCatalogue {

  private static final long NODE_MEMORY_MIB = 65_536;
  private static final int NODE_MACHINES = 100;

  /** Short enough to be watched. */
  private static final Duration BUILDING = Duration.ofSeconds(2);

  private static final Duration INSTALLING = Duration.ofSeconds(6);
  private static final Duration RECIPE = Duration.ofSeconds(4);

  private SmallCatalogue() {}

  static void addTo(VmManagerEmulatorBuilder builder, VmManagerFlavour flavour) {
    builder
        .node("node1", NODE_MEMORY_MIB, NODE_MACHINES)
        .node("node2", NODE_MEMORY_MIB, NODE_MACHINES)
        .addresses("192.0.2.0/24")
        .addresses("203.0.113.0/24")
        .addresses("2001:db8::/64")
        .addresses(AddressRange.network(AddressType.PRIVATE, "10.0.0.0/16"));
    boolean kvm = flavour == VmManagerFlavour.KVM;
    String prefix = kvm ? "KVM-" : "OVZ-";
    builder
        .preset(prefix + "1", 1_024, 1, 20_480)
        .preset(prefix + "2", 2_048, 2, 40_960)
        .preset(prefix + "4", 4_096, 4, 81_920);
    List<String> systems =
        kvm
            ? List.of(
                "ISPsystem__Debian-12-x86_64",
                "ISPsystem__Ubuntu-24.04-amd64",
                "ISPsystem__AlmaLinux-9-x86_64")
            : List.of("debian-12-x86_64", "ubuntu-24.04-x86_64", "almalinux-9-x86_64");
    systems.forEach(system -> builder.osTemplate(system, BUILDING, INSTALLING));
    builder.recipe("ISPsystem__lamp.sh", RECIPE).recipe("#local__motd.sh", RECIPE);
    if (kvm) {
      builder.isoImage("debian-12-netinst.iso");
    }
  }
}
