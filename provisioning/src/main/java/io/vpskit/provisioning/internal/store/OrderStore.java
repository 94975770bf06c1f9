package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.Event;
import io.vpskit.provisioning.EventType;
import io.vpskit.provisioning.JournalEntry;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.StoreException;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
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

  /** In the transaction of the order: of two new customers with one name only one gets it. */
  private static void requireOwnAccount(Handle handle, Customer customer) {
    CustomerTable.claim(handle, customer)
        .ifPresent(
            holder -> {
              throw new AccountHeldException(customer, holder);
            });
  }

  /** Which customer has had machines under this account name, if it was another one. */
  public Optional<String> otherHolder(Customer customer) {
    return transactions.reading(handle -> CustomerTable.otherHolder(handle, customer));
  }

  /** The way in for orders. */
  public interface Entry {
    /** What an order of this id has become, if there was one. */
    Optional<Placed> placed(String orderId);

    /** Writes service, operation, event and reason at once, unless the order is on record. */
    Placed place(NewService service, Operation operation, Note moduleChoice);
  }

  /** Each order in a transaction of its own, after which it may begin at once. */
  public Entry ownTransactions() {
    return new Entry() {
      @Override
      public Optional<Placed> placed(String orderId) {
        return transactions.reading(handle -> OrderStore.placed(handle, orderId));
      }

      @Override
      public Placed place(NewService service, Operation operation, Note moduleChoice) {
        return transactions.in(
            handle -> OrderStore.this.place(handle, service, operation, moduleChoice, true));
      }
    };
  }

  /**
   * Orders in a transaction of the host. Whether they may begin is decided later: what a
   * transaction of another isolation has read is no ground for it.
   *
   * @throws IllegalArgumentException when none is open
   */
  public Entry joining(Connection transaction) {
    requireOpen(transaction);
    return new Entry() {
      @Override
      public Optional<Placed> placed(String orderId) {
        return transactions.joining(transaction, handle -> OrderStore.placed(handle, orderId));
      }

      @Override
      public Placed place(NewService service, Operation operation, Note moduleChoice) {
        return transactions.joining(
            transaction,
            handle -> OrderStore.this.place(handle, service, operation, moduleChoice, false));
      }
    };
  }

  private static void requireOpen(Connection transaction) {
    try {
      if (transaction.getAutoCommit()) {
        throw new IllegalArgumentException(
            "the connection commits each statement by itself; open a transaction with"
                + " setAutoCommit(false)");
      }
    } catch (SQLException e) {
      throw new StoreException("the connection cannot be used: " + e.getMessage(), e);
    }
  }

  /** Lets the order of a service begin that was placed in a transaction of the host. */
  public List<Operation> letIn(String service, Instant now) {
    return transactions.in(
        handle ->
            OperationTable.queued(handle, service).stream()
                .map(OperationTable.Row::operation)
                .flatMap(it -> queue.advance(handle, Optional.empty(), it, now).stream())
                .toList());
  }

  private static Optional<Placed> placed(Handle handle, String orderId) {
    return ServiceTable.findByOrder(handle, orderId)
        .map(
            service ->
                new Placed(
                    service,
                    ServiceTable.orderDigest(handle, orderId).orElseThrow(),
                    false,
                    List.of()));
  }

  private Placed place(
      Handle handle, NewService service, Operation operation, Note moduleChoice, boolean begins) {
    Optional<Placed> earlier = placed(handle, service.orderId());
    if (earlier.isPresent()) {
      return earlier.get();
    }
    requireOwnAccount(handle, service.customer());
    ServiceTable.insert(handle, service);
    Instant now = service.orderedAt();
    Operation written =
        OperationTable.insert(
            handle, operation, StoredBlueprint.write(service.blueprint()), Optional.empty(), now);
    List<Operation> begun =
        begins ? queue.advance(handle, Optional.empty(), written, now) : List.of();
    Subject subject = Subject.of(written);
    JournalTable.write(handle, now, subject, moduleChoice);
    EventTable.write(
        handle,
        now,
        subject,
        EventType.SERVICE_ORDERED,
        "order " + service.orderId() + ", tariff " + service.tariff());
    return new Placed(
        ServiceTable.findByOrder(handle, service.orderId()).orElseThrow(),
        service.orderDigest(),
        true,
        begun);
  }

  public Optional<Service> find(String id) {
    return transactions.reading(handle -> ServiceTable.find(handle, id));
  }

  public Optional<Service> findByOrder(String orderId) {
    return transactions.reading(handle -> ServiceTable.findByOrder(handle, orderId));
  }

  public List<JournalEntry> journalOfService(String id) {
    return transactions.reading(handle -> JournalTable.ofService(handle, id));
  }

  public List<JournalEntry> journalOfSpare(String id) {
    return transactions.reading(handle -> JournalTable.ofSpare(handle, id));
  }

  public List<Event> eventsAfter(long sequence, int most) {
    return transactions.in(handle -> EventTable.after(handle, sequence, most));
  }

  /** Modules that have unfinished operations. */
  public List<String> busyModules() {
    return transactions.reading(OperationTable::busyModules);
  }
}
