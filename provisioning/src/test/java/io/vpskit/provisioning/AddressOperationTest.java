package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done about the addresses of a service that is sold. */
class AddressOperationTest {
  @TempDir Path folder;
  private AddressHost addresses;
  private Service service;

  private void open(boolean ipManager, AddressFamily... more) {
    addresses =
        ipManager
            ? AddressHost.withIpManager(folder)
            : AddressHost.withoutIpManager(folder, builder -> builder);
    service = addresses.active("o1", more);
  }

  @AfterEach
  void close() {
    addresses.close();
  }

  private Services services() {
    return addresses.host.provisioner().services();
  }

  private ServiceOperation done(OperationId id) {
    addresses.host.until(
        () -> services().find(id).orElseThrow().status() != OperationStatus.RUNNING);
    service = addresses.host.service("o1");
    return services().find(id).orElseThrow();
  }

  private void assertMachineHasWhatIsOnRecord() {
    assertThat(addresses.onlyMachine().addresses())
        .containsExactlyInAnyOrderElementsOf(
            service.addresses().stream().map(ServiceAddress::ip).toList());
  }

  private String last() {
    return service.addresses().get(service.addresses().size() - 1).ip();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAddressIsAddedEachTimeItIsAskedForUnderAKeyOfItsOwn(boolean ipManager) {
    open(ipManager);

    OperationId first = services().addAddress(service.id(), AddressFamily.IPV4, "k1");
    OperationId second = services().addAddress(service.id(), AddressFamily.IPV4, "k2");
    OperationId again = services().addAddress(service.id(), AddressFamily.IPV4, "k1");
    done(first);

    assertThat(done(second).status()).isEqualTo(OperationStatus.DONE);
    assertThat(again).isEqualTo(first);
    assertThat(service.addresses()).hasSize(3);
    assertMachineHasWhatIsOnRecord();
    assertThat(addresses.booked()).hasSize(ipManager ? 3 : 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCertainAddressIsAdded(boolean ipManager) {
    open(ipManager);

    done(services().addAddress(service.id(), AddressFamily.IPV4, "203.0.113.77", "k1"));

    assertThat(last()).isEqualTo("203.0.113.77");
    assertMachineHasWhatIsOnRecord();
  }

  /** When a call gets lost. */
  enum Lost {
    TAKE_BEFORE,
    TAKE_AFTER,
    ADDITION_BEFORE,
    ADDITION_AFTER
  }

  @ParameterizedTest
  @EnumSource
  void aLostAnswerAddsOneAddress(Lost lost) {
    open(true);
    switch (lost) {
      case TAKE_BEFORE -> addresses.addresses.faults().on("ip.edit").nth(1).resetBeforeEffect();
      case TAKE_AFTER -> addresses.addresses.faults().on("ip.edit").nth(1).loseAnswerAfterEffect();
      case ADDITION_BEFORE ->
          addresses.host.panel.faults().on("iplist.edit").nth(1).stallBeforeEffect();
      case ADDITION_AFTER ->
          addresses.host.panel.faults().on("iplist.edit").nth(1).loseAnswerAfterEffect();
    }

    done(services().addAddress(service.id(), AddressFamily.IPV6, "k1"));

    addresses.assertAllAgree("o1", 2);
    assertThat(addresses.addresses.ledger().bookingCount()).isEqualTo(2);
  }

  @Test
  void anAddressThatTheMachineNeverGetsIsGivenBack() {
    open(true);
    addresses.host.panel.faults().on("iplist.edit").every().error("lock", "vm", "", "busy");

    ServiceOperation failed = done(services().addAddress(service.id(), AddressFamily.IPV4, "k1"));
    addresses.host.pass(Duration.ofMinutes(5));

    assertThat(failed.status()).isEqualTo(OperationStatus.FAILED);
    assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.problem().orElseThrow()).contains("add address").contains("iplist.edit");
    addresses.assertAllAgree("o1", 1);
  }

  @Test
  void whatMayStillComeOfALostTakingIsClearedAwayWithoutTheAddressThatIsTakenInstead() {
    open(true);
    addresses.addresses.faults().on("ip.edit").when(PanelCall::creates).nth(1).resetBeforeEffect();
    addresses.addresses.faults().on("ip").times(14).error("lock", "ip", "", "not now");
    OperationId addition = services().addAddress(service.id(), AddressFamily.IPV4, "k1");
    assertThat(done(addition).status()).isEqualTo(OperationStatus.FAILED);

    OperatorTasks tasks = addresses.host.provisioner().operatorTasks();
    tasks.retry(tasks.list(OperatorTaskFilter.builder().build()).get(0).id(), "ann");
    assertThat(done(addition).status()).isEqualTo(OperationStatus.DONE);
    addresses.host.pass(Duration.ofHours(1));

    addresses.assertAllAgree("o1", 2);
  }

  @Test
  void anAdditionThatNeverHasAnEffectIsForPeople() {
    open(true);
    addresses.addresses.faults().on("ip.edit").when(PanelCall::creates).every().stallBeforeEffect();

    ServiceOperation failed = done(services().addAddress(service.id(), AddressFamily.IPV4, "k1"));

    assertThat(failed.status()).isEqualTo(OperationStatus.FAILED);
    assertThat(service.problem().orElseThrow()).contains("a complete listing does not show");
    addresses.assertAllAgree("o1", 1);
  }

  @Test
  void aRemovalThatIsNeverAnsweredIsForPeople() {
    open(true, AddressFamily.IPV4);
    addresses.host.panel.faults().on("iplist.delete").every().stallBeforeEffect();

    ServiceOperation failed = done(services().removeAddress(service.id(), last(), "k1"));

    assertThat(failed.status()).isEqualTo(OperationStatus.FAILED);
    addresses.assertAllAgree("o1", 2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAddressIsRemovedFromTheMachineAndThenGivenBack(boolean ipManager) {
    open(ipManager, AddressFamily.IPV6);
    String ip = last();

    done(services().removeAddress(service.id(), ip, "k1"));

    assertThat(service.addresses()).hasSize(1);
    assertMachineHasWhatIsOnRecord();
    assertThat(addresses.booked()).hasSize(ipManager ? 1 : 0);

    assertThat(done(services().addAddress(service.id(), AddressFamily.IPV6, "k2")).status())
        .isEqualTo(OperationStatus.DONE);
    assertThat(AddressHost.families(service))
        .containsExactly(AddressFamily.IPV4, AddressFamily.IPV6);
    assertMachineHasWhatIsOnRecord();
  }

  @Test
  void anAddressThatTheMachineStillHasIsNotGivenBack() {
    open(true, AddressFamily.IPV4);
    String ip = last();
    addresses.host.panel.faults().on("iplist.delete").every().okWithoutEffect();

    ServiceOperation failed = done(services().removeAddress(service.id(), ip, "k1"));

    assertThat(failed.status()).isEqualTo(OperationStatus.FAILED);
    addresses.assertAllAgree("o1", 2);
  }

  @Test
  void aLostRemovalRemovesOneAddress() {
    open(true, AddressFamily.IPV4, AddressFamily.IPV4);
    addresses.host.panel.faults().on("iplist.delete").nth(1).loseAnswerAfterEffect();
    addresses.addresses.faults().on("ip.delete").nth(1).loseAnswerAfterEffect();

    done(services().removeAddress(service.id(), last(), "k1"));

    addresses.assertAllAgree("o1", 2);
  }

  @Test
  void anAddressOfASuspendedServiceCanBeRemovedAndNotAdded() {
    open(true, AddressFamily.IPV4);
    done(services().suspend(service.id(), SuspensionReason.ADMINISTRATOR, "s"));

    assertThatThrownBy(() -> services().addAddress(service.id(), AddressFamily.IPV4, "k1"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Suspended");
    done(services().removeAddress(service.id(), last(), "k2"));

    addresses.assertAllAgree("o1", 1);
  }

  @Test
  void theHostNameOfAnAddressIsChangedAtIpManager() {
    open(true, AddressFamily.IPV6);
    String ip = last();
    String note = addresses.addresses.booking(ip).orElseThrow().note();

    done(services().setPtr(service.id(), ip, "mail.example.org", "k1"));

    assertThat(addresses.addresses.booking(ip).orElseThrow().reverseName())
        .startsWith("mail.example.org");
    assertThat(addresses.addresses.booking(ip).orElseThrow().note()).isEqualTo(note);
    assertThat(service.addresses().get(1).ptr()).isEqualTo("mail.example.org");
  }

  @Test
  void theHostNameOfAnAddressIsChangedAtTheMachinePanelWithoutIpManager() {
    open(false, AddressFamily.IPV4);

    done(services().setPtr(service.id(), last(), "mail.example.org", "k1"));

    assertThat(addresses.host.panel.ledger().calls("iplist.edit"))
        .filteredOn(PanelCall::changes)
        .anyMatch(call -> call.had("domain", "mail.example.org"));
    assertThat(service.addresses().get(1).ptr()).isEqualTo("mail.example.org");
  }

  @Test
  void whatMakesNoSenseIsRefusedBeforeAnythingIsWritten() {
    open(true, AddressFamily.IPV6);
    String main = service.address().orElseThrow();
    List<ServiceOperation> before = services().ofService(service.id());

    refused(
        () -> services().addAddress(service.id(), AddressFamily.IPV6, "203.0.113.77", "k1"),
        "ip must be of family IPV6");
    refused(
        () -> services().addAddress(service.id(), AddressFamily.IPV4, "far away", "k2"),
        "ip must be an IPv4 or IPv6 address");
    refused(
        () -> services().addAddress(service.id(), AddressFamily.IPV4, main, "k3"),
        "is the service's already");
    refused(() -> services().removeAddress(service.id(), main, "k4"), "main address");
    refused(
        () -> services().removeAddress(service.id(), "192.0.2.200", "k5"),
        "is not an address of the service");
    refused(() -> services().setPtr(service.id(), main, "not a host", "k6"), "hostName must be");
    refused(
        () -> services().setPtr(service.id(), "192.0.2.200", "a.example.org", "k7"),
        "is not an address of the service");

    assertThat(services().ofService(service.id())).isEqualTo(before);
  }

  private static void refused(ThrowingCallable ask, String why) {
    assertThatThrownBy(ask).isInstanceOf(InvalidRequestException.class).hasMessageContaining(why);
  }
}
