package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.Event;
import io.vpskit.provisioning.EventType;
import io.vpskit.provisioning.JournalEntry;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the host application asks for: orders, deletions, and what is known. Thread-safe. */
public final class OrderStore {
  private final Transactions transactions;
  private final OperationQueue queue;

  OrderStore(Transactions transactions, RuleBook book) {
    this.transactions = transactions;
    this.queue = new OperationQueue(book);
  }

  /**
   * What became of an order: the service on record, whether it was written by this call, and the
   * operations that may begin.
   */
  public record Placed(Service service, String orderDigest, boolean isNew, List<Operation> begun) {}

  /** Another customer has had machines under the account name of this order. */
  public static final class AccountHeldException extends RuntimeException {
    AccountHeldException(Customer customer, String holder) {
      super("accountName '" + customer.accountName() + "' belongs to customer '" + holder + "'");
    }
  }

  /** What an order of this id has become, if there was one. */
  public Optional<Placed> placed(String orderId) {
    return transactions.in(
        handle ->
            ServiceTable.findByOrder(handle, orderId)
                .map(
                    service ->
                        new Placed(
                            service,
                            ServiceTable.orderDigest(handle, orderId).orElseThrow(),
                            false,
                            List.of())));
  }

  /** In the transaction of the order: of two new customers with one name only one gets it. */
  private static void requireOwnAccount(Handle handle, Customer customer) {
    ServiceTable.otherHolder(handle, customer)
        .ifPresent(
            holder -> {
              throw new AccountHeldException(customer, holder);
            });
  }

  /** Which customer has had machines under this account name, if it was another one. */
  public Optional<String> otherHolder(Customer customer) {
    return transactions.in(handle -> ServiceTable.otherHolder(handle, customer));
  }

  /** Writes service, operation, event and reason at once, unless the order is on record. */
  public Placed place(NewService service, Operation operation, Note moduleChoice) {
    Instant now = service.orderedAt();
    return transactions.in(
        handle -> {
          boolean isNew = ServiceTable.insert(handle, service);
          List<Operation> begun = new ArrayList<>();
          if (isNew) {
            requireOwnAccount(handle, service.customer());
            Operation written =
                OperationTable.insert(
                    handle,
                    operation,
                    StoredBlueprint.write(service.blueprint()),
                    Optional.empty(),
                    now);
            begun.addAll(queue.advance(handle, Optional.empty(), written, now));
            Subject subject = Subject.of(written);
            JournalTable.write(handle, now, subject, moduleChoice);
            EventTable.write(
                handle,
                now,
                subject,
                EventType.SERVICE_ORDERED,
                "order " + service.orderId() + ", tariff " + service.tariff());
          }
          return new Placed(
              ServiceTable.findByOrder(handle, service.orderId()).orElseThrow(),
              ServiceTable.orderDigest(handle, service.orderId()).orElseThrow(),
              isNew,
              begun);
        });
  }

  public Optional<Service> find(String id) {
    return transactions.in(handle -> ServiceTable.find(handle, id));
  }

  public Optional<Service> findByOrder(String orderId) {
    return transactions.in(handle -> ServiceTable.findByOrder(handle, orderId));
  }

  public List<JournalEntry> journalOfService(String id) {
    return transactions.in(handle -> JournalTable.ofService(handle, id));
  }

  public List<JournalEntry> journalOfSpare(String id) {
    return transactions.in(handle -> JournalTable.ofSpare(handle, id));
  }

  public List<Event> eventsAfter(long sequence, int most) {
    return transactions.in(handle -> EventTable.after(handle, sequence, most));
  }

  /** Modules that have unfinished operations. */
  public List<String> busyModules() {
    return transactions.in(OperationTable::busyModules);
  }
}
