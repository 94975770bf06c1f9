package io.vpskit.provisioning.internal.store;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.Database;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** The open database with all that reads and writes it. */
public final class Stores implements AutoCloseable {
  private final OpenDatabase database;
  private final Transactions transactions;
  private final Supplier<Secret> passwords;
  private final RuleBook book;

  private Stores(OpenDatabase database, Supplier<Secret> passwords, RuleBook book) {
    this.database = database;
    this.passwords = passwords;
    this.book = book;
    this.transactions = database.transactions();
  }

  /**
   * Opens a database, and makes its tables if that is wanted and they are not there.
   *
   * @param passwords makes the password of a spare, which nobody ever needs to know
   */
  public static Stores open(Database where, Supplier<Secret> passwords, RuleBook book) {
    OpenDatabase database = OpenDatabase.of(where);
    try {
      Stores stores = new Stores(database, passwords, book);
      stores.transactions.onTables(handle -> Schema.ensure(handle, database));
      if (database.dialect() == Dialect.SQLITE) {
        stores.transactions.onTables(Stores::releaseTasks);
      }
      return stores;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** This process holds the file alone, so a claim on record is that of a process that died. */
  private static void releaseTasks(Handle handle) {
    handle.execute(
        "update vpskit_task set picked = 0, picked_by = null, last_heartbeat = null"
            + " where picked = 1");
  }

  /** Makes sure that the lanes have an epoch, and fills them as the settings allow. */
  public void ensureLanes(List<Lane> lanes, Instant now) {
    OperationQueue queue = new OperationQueue(book);
    transactions.in(
        handle -> {
          lanes.forEach(lane -> LaneTable.ensure(handle, lane.name()));
          lanes.stream()
              .filter(lane -> lane.kind() != Lane.Kind.EVENTS)
              .map(Lane::module)
              .distinct()
              .forEach(module -> queue.advanceAll(handle, module, now));
          return lanes;
        });
  }

  public StepStore steps() {
    return new StepStore(transactions, passwords, book);
  }

  public OrderStore orders() {
    return new OrderStore(transactions, book);
  }

  public RequestStore requests() {
    return new RequestStore(transactions, book);
  }

  public RecipeNews recipes() {
    return new RecipeNews(transactions, book);
  }

  public PoolStore pool() {
    return new PoolStore(transactions, book);
  }

  public ModuleStore modules() {
    return new ModuleStore(transactions, book);
  }

  public GuardStore guard() {
    return new GuardStore(transactions, book);
  }

  public LicenceStore licences() {
    return new LicenceStore(transactions, book);
  }

  public OperatorTaskStore operatorTasks() {
    return new OperatorTaskStore(transactions, steps());
  }

  public EventStore events() {
    return new EventStore(transactions);
  }

  /** The time that all nodes share, if there can be several. */
  public Optional<Instant> serverTime() {
    return database
        .dialect()
        .timeQuery()
        .map(
            query ->
                transactions.reading(
                    handle -> handle.createQuery(query).mapTo(BigDecimal.class).one()))
        .map(seconds -> Instant.ofEpochMilli(seconds.movePointRight(3).longValue()));
  }

  /** For the scheduler, which keeps its tasks in the same database. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  /** For the scheduler, whose statements differ from database to database. */
  public Dialect dialect() {
    return database.dialect();
  }

  @Override
  public void close() {
    database.close();
  }
}
