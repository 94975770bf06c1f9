package io.vpskit.testkit;

import io.vpskit.testkit.catalogue.AddressRange;
import io.vpskit.testkit.catalogue.AddressType;
import io.vpskit.testkit.catalogue.HostNode;
import io.vpskit.testkit.catalogue.IsoImage;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Preset;
import io.vpskit.testkit.catalogue.Recipe;
import io.vpskit.testkit.internal.vmmanager.Catalogue;
import java.time.Duration;
import java.util.List;

/** What a panel has to try things out with. */
final class SmallCatalogue {

  /** Short enough to be watched. */
  private static final Duration BUILDING = Duration.ofSeconds(2);

  private static final Duration INSTALLING = Duration.ofSeconds(6);
  private static final Duration RECIPE = Duration.ofSeconds(4);

  private SmallCatalogue() {}

  static Catalogue of(VmManagerEdition edition) {
    boolean kvm = edition == VmManagerEdition.KVM;
    String prefix = kvm ? "KVM-" : "OVZ-";
    return new Catalogue(
        List.of(node("node1"), node("node2")),
        List.of(
            AddressRange.network(AddressType.PUBLIC, "192.0.2.0/24"),
            AddressRange.network(AddressType.PUBLIC, "203.0.113.0/24"),
            AddressRange.network(AddressType.PUBLIC, "2001:db8::/64"),
            AddressRange.network(AddressType.PRIVATE, "10.0.0.0/16")),
        List.of(preset(prefix, 1), preset(prefix, 2), preset(prefix, 4)),
        systems(kvm).stream().map(SmallCatalogue::osTemplate).toList(),
        List.of(recipe("ISPsystem__lamp.sh"), recipe("#local__motd.sh")),
        kvm ? List.of(new IsoImage("debian-12-netinst.iso")) : List.of());
  }

  private static List<String> systems(boolean kvm) {
    return kvm
        ? List.of(
            "ISPsystem__Debian-12-x86_64",
            "ISPsystem__Ubuntu-24.04-amd64",
            "ISPsystem__AlmaLinux-9-x86_64")
        : List.of("debian-12-x86_64", "ubuntu-24.04-x86_64", "almalinux-9-x86_64");
  }

  private static HostNode node(String name) {
    return HostNode.builder().name(name).memoryMiB(65_536).maximumMachines(100).build();
  }

  /** So many GiB of memory, so many cores and twenty times as many GiB of disk. */
  private static Preset preset(String prefix, int size) {
    return Preset.builder()
        .name(prefix + size)
        .memoryMiB(1_024L * size)
        .cores(size)
        .diskMiB(20_480L * size)
        .build();
  }

  private static OsTemplate osTemplate(String name) {
    return OsTemplate.builder()
        .name(name)
        .buildingTime(BUILDING)
        .installingTime(INSTALLING)
        .build();
  }

  private static Recipe recipe(String name) {
    return Recipe.builder().name(name).duration(RECIPE).build();
  }
}
