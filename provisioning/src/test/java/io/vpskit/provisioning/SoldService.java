package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import java.time.Duration;

/** A service of a host application that is Active, and what is done for it. */
final class SoldService {
  private final TestHost host;
  private final String order;
  final ServiceId id;

  private SoldService(TestHost host, String order, ServiceId id) {
    this.host = host;
    this.order = order;
    this.id = id;
  }

  static SoldService by(TestHost host, String order) {
    return by(host, TestHost.order(order));
  }

  static SoldService by(TestHost host, Order order) {
    ServiceId id = host.provisioner().order(order).id();
    host.untilActive(order.id());
    return new SoldService(host, order.id(), id);
  }

  /** Runs until the operation has ended, and requires that it is done. */
  void done(OperationId operation) {
    assertThat(ended(operation).problem()).isEmpty();
    assertThat(ended(operation).status()).isEqualTo(OperationStatus.DONE);
  }

  /** Runs until the operation has ended, and requires that it has failed. */
  String failed(OperationId operation) {
    assertThat(ended(operation).status()).isEqualTo(OperationStatus.FAILED);
    return ended(operation).problem().orElseThrow();
  }

  ServiceOperation ended(OperationId operation) {
    host.until(() -> find(operation).status() != OperationStatus.RUNNING);
    host.pass(Duration.ZERO);
    return find(operation);
  }

  ServiceOperation find(OperationId operation) {
    return services().find(operation).orElseThrow();
  }

  Services services() {
    return host.provisioner().services();
  }

  Service now() {
    return host.service(order);
  }

  String machineName() {
    return now().machineName().orElseThrow();
  }

  MachineRecord machine() {
    return host.panel.machine(machineName()).orElseThrow();
  }

  boolean isRunning() {
    return machine().status() == MachineStatus.RUNNING;
  }
}
