package io.vpskit.vmmanager;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelCallReport;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.RetryTiming;
import io.vpskit.core.Secret;
import io.vpskit.core.Trust;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEdition;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.VmManagerEmulatorBuilder;
import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.ledger.RecordedCall;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.machine.MachineCreation;
import io.vpskit.vmmanager.machine.MachineId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An emulated panel behind HTTPS with a client that is logged in as its administrator. */
final class EmulatedPanel implements AutoCloseable {

  static final OsTemplateName DEBIAN = new OsTemplateName("ISPsystem__Debian-12-x86_64");

  static final OsTemplateName OVZ_DEBIAN = new OsTemplateName("debian-12-x86_64");

  private static final String CANARY = System.getProperty("vpskit.canary", "kanarek-7Qx");

  final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2024-05-03T10:00:00Z"));
  final VmManagerEmulator emulator;
  final EmulatorServer server;
  final List<PanelCallReport> requests = new CopyOnWriteArrayList<>();
  final VmManager client;

  private EmulatedPanel(VmManagerEdition edition, Consumer<VmManagerEmulatorBuilder> more) {
    VmManagerEmulatorBuilder builder = builder(edition);
    more.accept(builder);
    this.emulator = builder.build();
    this.server = emulator.startHttps();
    this.client = VmManager.connect(settings().build());
  }

  static EmulatedPanel kvm() {
    return kvm(builder -> {});
  }

  static EmulatedPanel kvm(Consumer<VmManagerEmulatorBuilder> more) {
    return new EmulatedPanel(VmManagerEdition.KVM, more);
  }

  static EmulatedPanel ovz() {
    return new EmulatedPanel(VmManagerEdition.OVZ, builder -> {});
  }

  private VmManagerEmulatorBuilder builder(VmManagerEdition edition) {
    return VmManagerEmulator.builder()
        .edition(edition)
        .clock(clock)
        .administrator("admin", password("-admin"))
        .account("u31", password("-u31"))
        .account("u32", password("-u32"))
        .smallCatalogue()
        .osTemplate(
            OsTemplate.builder()
                .name("ISPsystem__Windows-2022")
                .illegalPasswordCharacters("&%")
                .addTags("windows", "server")
                .build());
  }

  PanelSettings.Builder settings() {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, server.url()))
        .credentials(Credentials.perCall("admin", Secret.of(password("-admin"))))
        .trust(Trust.fingerprint(server.fingerprint()))
        .retryTiming(new NoWaiting())
        .callListener(requests::add);
  }

  /** A password that the check after the tests would recognise. */
  static String password(String ending) {
    return CANARY + ending;
  }

  static Secret secret(String ending) {
    return Secret.of(password(ending));
  }

  /** Eight characters, which are too few for the whole canary. */
  static Secret screenPassword() {
    return Secret.of("s" + CANARY.substring(0, 7));
  }

  /** The account {@code u31} or another that exists. */
  AccountId account(String name) {
    return AccountId.parse(emulator.account(name).orElseThrow().id());
  }

  static MachineCreation.Builder creation(String name) {
    return MachineCreation.builder()
        .name(name)
        .hostName(name + ".example.net")
        .memoryMiB(1024)
        .cores(2)
        .diskMiB(20_480)
        .osTemplate(DEBIAN)
        .password(secret("-root"));
  }

  static MachineCreation.Builder ovzCreation(String name) {
    return creation(name).osTemplate(OVZ_DEBIAN);
  }

  /** A machine of {@code u31} whose OS is installed. */
  MachineId deployed(String name) {
    boolean ovz = emulator.edition() == VmManagerEdition.OVZ;
    MachineCreation.Builder creation = ovz ? ovzCreation(name) : creation(name);
    MachineId id =
        client.machines().create(creation.owner(account("u31")).build()).id().orElseThrow();
    clock.advance(Duration.ofMinutes(1));
    return id;
  }

  void behave(Consumer<Behaviour.Builder> change) {
    emulator.behave(change);
  }

  /** The last call of a function that the panel received. */
  RecordedCall received(String function) {
    List<RecordedCall> calls = emulator.ledger().calls(function);
    return calls.get(calls.size() - 1);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }

  /** Repeats at once. */
  private static final class NoWaiting implements RetryTiming {
    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public void pause(Duration wait) {}

    @Override
    public double random() {
      return 0;
    }
  }
}
