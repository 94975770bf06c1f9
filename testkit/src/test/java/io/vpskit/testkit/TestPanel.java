package io.vpskit.testkit;

import io.vpskit.testkit.catalogue.AddressRange;
import io.vpskit.testkit.catalogue.AddressType;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Preset;
import io.vpskit.testkit.catalogue.Recipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** An emulator with a virtual clock and a few things on it, and a client that talks to it. */
final class TestPanel implements AutoCloseable {

  static final String CANARY = Client.CANARY;
  static final String DEBIAN = "ISPsystem__Debian-12-x86_64";
  static final String UBUNTU = "ISPsystem__Ubuntu-24.04-amd64";
  static final Duration BUILDING = Duration.ofSeconds(30);
  static final Duration INSTALLING = Duration.ofMinutes(5);
  static final Duration RECIPE = Duration.ofMinutes(1);

  /** How a test reaches the emulator. */
  enum FrontEnd {
    HTTPS,
    IN_PROCESS
  }

  final VirtualClock clock;
  final VmManagerEmulator emulator;
  final Client client;
  private final @Nullable EmulatorServer server;

  private TestPanel(
      VmManagerEdition edition, FrontEnd frontEnd, Consumer<VmManagerEmulatorBuilder> settings) {
    clock = VirtualClock.create();
    VmManagerEmulatorBuilder builder =
        VmManagerEmulator.builder().edition(edition).clock(clock).administrator("admin", CANARY);
    stock(builder, edition);
    settings.accept(builder);
    emulator = builder.build();
    server = frontEnd == FrontEnd.HTTPS ? emulator.startHttps() : null;
    client =
        server == null
            ? Client.inProcess(emulator)
            : Client.of(server, Duration.ofSeconds(10), SocketFactory.getDefault());
  }

  private static void stock(VmManagerEmulatorBuilder builder, VmManagerEdition edition) {
    boolean kvm = edition == VmManagerEdition.KVM;
    builder
        .node("node1", 8_192, 10)
        .addresses("192.0.2.0/29")
        .addresses("2001:db8::/126")
        .addresses(AddressRange.network(AddressType.PRIVATE, "10.0.0.0/30"))
        .preset(kvm ? "KVM-1" : "OVZ-1", 1_024, 1, 20_480)
        .preset(
            Preset.builder()
                .name(kvm ? "KVM-2" : "OVZ-2")
                .memoryMiB(2_048)
                .cores(2)
                .diskMiB(40_960)
                .putSettings(kvm ? "cputune" : "cpufreq", "2000")
                .build())
        .osTemplate(
            OsTemplate.builder()
                .name(kvm ? DEBIAN : "debian-12-x86_64")
                .illegalPasswordCharacters("'\"")
                .addTags("debian", "linux")
                .build())
        .osTemplate(kvm ? UBUNTU : "ubuntu-24.04-x86_64", BUILDING, INSTALLING)
        .recipe(Recipe.builder().name("ISPsystem__lamp.sh").addTags("debian").build())
        .recipe(Recipe.builder().name("#local__broken.sh").failing(true).build())
        .isoImage("netinst.iso");
  }

  static TestPanel kvm() {
    return kvm(builder -> {});
  }

  static TestPanel kvm(Consumer<VmManagerEmulatorBuilder> settings) {
    return new TestPanel(VmManagerEdition.KVM, FrontEnd.IN_PROCESS, settings);
  }

  static TestPanel kvm(FrontEnd frontEnd) {
    return new TestPanel(VmManagerEdition.KVM, frontEnd, builder -> {});
  }

  static TestPanel ovz() {
    return new TestPanel(VmManagerEdition.OVZ, FrontEnd.IN_PROCESS, builder -> {});
  }

  static TestPanel of(VmManagerEdition edition, FrontEnd frontEnd) {
    return new TestPanel(edition, frontEnd, builder -> {});
  }

  EmulatorServer server() {
    if (server == null) {
      throw new IllegalStateException("not reached over HTTPS");
    }
    return server;
  }

  /** The parameters of a call of the administrator in a format. */
  static String[] parameters(String out, String function, String... more) {
    List<String> all =
        new ArrayList<>(List.of("out", out, "authinfo", "admin:" + CANARY, "func", function));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  Client.Answer answer(String function, String... more) {
    return client.post(parameters("xml", function, more));
  }

  Reply call(String function, String... more) {
    return answer(function, more).xml();
  }

  String json(String function, String... more) {
    return client.post(parameters("json", function, more)).body();
  }

  /** A call of somebody else, whose password is the canary and his name. */
  Reply callAs(String user, String function, String... more) {
    List<String> all = new ArrayList<>(List.of("authinfo", user + ":" + CANARY + "-" + user));
    all.addAll(Arrays.asList("out", "xml", "func", function));
    all.addAll(Arrays.asList(more));
    return client.post(all.toArray(String[]::new)).xml();
  }

  /** Makes an account whose password is the canary and its name. */
  String createUser(String name) {
    return call("user.edit", "sok", "ok", "name", name, "passwd", CANARY + "-" + name).text("id");
  }

  /** The parameters of an ordinary order for a machine; later pairs win. */
  String[] order(String name, String... more) {
    boolean kvm = emulator.edition() == VmManagerEdition.KVM;
    List<String> all = new ArrayList<>();
    all.addAll(List.of("sok", "ok", "name", name, "domain", name + ".example.net"));
    all.addAll(List.of("preset", "1", "hostnode", "auto", "family", "ipv4", "iptype", "public"));
    all.addAll(kvm ? List.of("vmi", DEBIAN) : List.of("ostemplate", "debian-12-x86_64"));
    all.addAll(List.of("recipe", "null", "password", CANARY, "confirm", CANARY));
    for (int i = 0; i < more.length; i += 2) {
      int place = all.indexOf(more[i]);
      if (place >= 0 && place % 2 == 0) {
        all.set(place + 1, more[i + 1]);
      } else {
        all.addAll(List.of(more[i], more[i + 1]));
      }
    }
    return all.toArray(String[]::new);
  }

  Reply orderNow(String name) {
    return call("vm.edit", order(name));
  }

  /** Makes a machine and gives its id. */
  String create(String name, String... more) {
    return call("vm.edit", order(name, more)).text("id");
  }

  /** Makes a machine and waits until it is installed. */
  String createReady(String name, String... more) {
    String id = create(name, more);
    clock.advance(BUILDING.plus(INSTALLING));
    return id;
  }

  Reply row(String id) {
    return call("vm").rows().stream()
        .filter(row -> row.text("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + id));
  }

  Reply view(String id) {
    return call("vm.edit", "elid", id);
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
