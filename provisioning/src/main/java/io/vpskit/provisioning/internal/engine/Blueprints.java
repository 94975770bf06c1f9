package io.vpskit.provisioning.internal.engine;

import io.vpskit.core.Secret;
import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.Virtualization;
import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.Order;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Tariff;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What machines shall be, made from what is sold. */
public final class Blueprints {
  private Blueprints() {}

  /** What an order gets. */
  public static Blueprint ofOrder(Order order, Tariff tariff, String service, Secret rootPassword) {
    List<AddressFamily> addresses = new ArrayList<>(addresses(tariff));
    addresses.addAll(order.additionalAddresses());
    return of(tariff, order.osTemplate())
        .subject(service)
        .accountName(order.customer().accountName())
        .recipe(order.recipe().or(tariff::recipe))
        .sshKeys(order.sshKeys())
        .addresses(addresses)
        .licence(order.licence().or(tariff::licence))
        .periodMonths(order.periodMonths())
        .dataCenter(order.dataCenter())
        .hostName(order.hostName())
        .rootPassword(rootPassword)
        .build();
  }

  /** What the same machine is under another tariff. */
  public static Blueprint withTariff(Blueprint blueprint, Tariff tariff) {
    return blueprint
        .withTariff(tariff.name())
        .withPreset(tariff.preset())
        .withMemoryMiB(tariff.memoryMiB())
        .withCores(tariff.cores())
        .withDiskMiB(tariff.diskMiB())
        .withProcessorWeight(tariff.processorWeight())
        .withProcessorMHz(tariff.processorMHz())
        .withProcessLimit(tariff.processLimit())
        .withFileLimit(tariff.fileLimit());
  }

  /** What a spare is: the part of an order that has to be there when the machine is built. */
  static Blueprint ofSpare(
      ProcessingModule module,
      Tariff tariff,
      String osTemplate,
      Customer owner,
      String spare,
      Secret rootPassword) {
    return of(tariff, osTemplate)
        .subject(spare)
        .accountName(owner.accountName())
        .recipe(tariff.recipe())
        .addresses(List.of(addresses(tariff).get(0)))
        .hostName(module.machineNamePrefix() + spare + ".spare.invalid")
        .rootPassword(rootPassword)
        .build();
  }

  private static Blueprint.Builder of(Tariff tariff, String osTemplate) {
    return Blueprint.builder()
        .tariff(tariff.name())
        .preset(tariff.preset())
        .memoryMiB(tariff.memoryMiB())
        .cores(tariff.cores())
        .diskMiB(tariff.diskMiB())
        .processorWeight(tariff.processorWeight())
        .processorMHz(tariff.processorMHz())
        .processLimit(tariff.processLimit())
        .fileLimit(tariff.fileLimit())
        .osTemplate(osTemplate);
  }

  private static List<AddressFamily> addresses(Tariff tariff) {
    List<AddressFamily> addresses = new ArrayList<>();
    addresses.addAll(Collections.nCopies(tariff.ipv4Addresses(), AddressFamily.IPV4));
    addresses.addAll(Collections.nCopies(tariff.ipv6Addresses(), AddressFamily.IPV6));
    return addresses;
  }

  /**
   * All that an order and a spare must share; a container gets the resources of its tariff while it
   * runs.
   */
  public static Fingerprint fingerprint(
      ProcessingModule module, Tariff tariff, String osTemplate, Optional<String> recipe) {
    Fingerprint.Builder fingerprint =
        Fingerprint.builder()
            .module(module.name())
            .virtualization(module.panel().virtualization())
            .osTemplate(osTemplate)
            .recipe(recipe);
    if (module.panel().virtualization() == Virtualization.OVZ) {
      return fingerprint.build();
    }
    fingerprint
        .tariff(tariff.name())
        .putResource("memoryMiB", (long) tariff.memoryMiB())
        .putResource("cores", (long) tariff.cores())
        .putResource("diskMiB", (long) tariff.diskMiB());
    tariff
        .processorWeight()
        .ifPresent(weight -> fingerprint.putResource("processorWeight", (long) weight));
    return fingerprint.build();
  }
}
