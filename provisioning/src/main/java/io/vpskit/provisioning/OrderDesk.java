package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.engine.Blueprints;
import io.vpskit.provisioning.internal.engine.Catalogue;
import io.vpskit.provisioning.internal.engine.Identifiers;
import io.vpskit.provisioning.internal.engine.Operations;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.ModuleStore;
import io.vpskit.provisioning.internal.store.NewService;
import io.vpskit.provisioning.internal.store.OrderStore;
import io.vpskit.provisioning.internal.workflow.course.ModuleChoice;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Takes orders. Thread-safe. */
final class OrderDesk {
  private final Catalogue catalogue;
  private final OrderStore orders;
  private final ModuleStore modules;
  private final Identifiers identifiers;
  private final InstantSource clock;
  private final Lifecycle lifecycle;

  OrderDesk(
      Catalogue catalogue,
      OrderStore orders,
      ModuleStore modules,
      Identifiers identifiers,
      InstantSource clock,
      Lifecycle lifecycle) {
    this.catalogue = catalogue;
    this.orders = orders;
    this.modules = modules;
    this.identifiers = identifiers;
    this.clock = clock;
    this.lifecycle = lifecycle;
  }

  Service order(Order order) {
    return order(order, orders.ownTransactions());
  }

  Service order(Order order, Connection transaction) {
    return order(order, orders.joining(transaction));
  }

  void committed(ServiceId id) {
    wake(orders.letIn(id.value(), clock.instant()));
  }

  private void wake(List<Operation> begun) {
    Instant now = clock.instant();
    begun.forEach(operation -> lifecycle.wake(Lane.of(operation), now));
  }

  private Service order(Order order, OrderStore.Entry entry) {
    String digest = OrderCheck.digest(order);
    Optional<OrderStore.Placed> earlier = entry.placed(order.id());
    if (earlier.isPresent()) {
      return sameOrder(order, digest, earlier.get());
    }
    OrderCheck.require(order, catalogue);
    Instant now = clock.instant();
    Tariff tariff = catalogue.tariff(order.tariff()).orElseThrow();
    String id = identifiers.next();
    Blueprint blueprint =
        Blueprints.ofOrder(
            order, tariff, id, order.rootPassword().orElseGet(identifiers::password));
    ModuleChoice choice = ModuleChoice.first(modules.candidates(blueprint));
    String module = choice.module().orElseThrow().name();
    Operation operation =
        Operations.begin(OperationType.OPEN, module, slot(order.customer()), now).withService(id);
    NewService service = newService(order, digest, module, tariff, blueprint, now);
    OrderStore.Placed placed =
        place(entry, service, operation, new Note("module chosen", choice.reason()));
    wake(placed.begun());
    return sameOrder(order, digest, placed);
  }

  /** Whoever has the account has its machines, so no two customers may share one. */
  private static OrderStore.Placed place(
      OrderStore.Entry entry, NewService service, Operation operation, Note choice) {
    try {
      return entry.place(service, operation, choice);
    } catch (OrderStore.AccountHeldException e) {
      throw new ConflictException(e.getMessage());
    }
  }

  private static Service sameOrder(Order order, String digest, OrderStore.Placed placed) {
    if (!placed.orderDigest().equals(digest)) {
      throw new ConflictException(
          "order id '"
              + order.id()
              + "' was used for an order of other content; each order needs an id of its own");
    }
    return placed.service();
  }

  private NewService newService(
      Order order, String digest, String module, Tariff tariff, Blueprint blueprint, Instant now) {
    return new NewService(
        blueprint.subject(),
        order.id(),
        digest,
        order.customer(),
        tariff.name(),
        order.hostName(),
        blueprint.rootPassword(),
        Blueprints.fingerprint(
            catalogue.module(module).orElseThrow(), tariff, order.osTemplate(), blueprint.recipe()),
        blueprint,
        catalogue.isPoolOwner(order.customer()) ? 100 : 0,
        now);
  }

  /** The orders of one customer follow each other, so that his account is made once. */
  private static int slot(Customer customer) {
    return Math.floorMod(customer.accountName().hashCode(), Lane.slots(OperationType.OPEN));
  }
}
