package io.vpskit.provisioning.internal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.vpskit.core.Secret;
import io.vpskit.provisioning.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The open database with all that reads and writes it. */
public final class Stores implements AutoCloseable {
  private static final int BUSY_MILLIS = 30_000;

  private final HikariDataSource dataSource;
  private final FileClaim claim;
  private final Transactions transactions;
  private final Supplier<Secret> passwords;
  private final RuleBook book;

  private Stores(
      HikariDataSource dataSource, FileClaim claim, Supplier<Secret> passwords, RuleBook book) {
    this.dataSource = dataSource;
    this.claim = claim;
    this.passwords = passwords;
    this.book = book;
    this.transactions = new Transactions(Jdbi.create(dataSource), dataSource::isClosed);
  }

  /**
   * Opens an SQLite file for this process alone, and makes it and its tables if they are not there.
   *
   * @param passwords makes the password of a spare, which nobody ever needs to know
   */
  public static Stores sqlite(Path file, Supplier<Secret> passwords, RuleBook book) {
    FileClaim claim = FileClaim.of(file);
    try {
      return open(new Stores(sqliteDataSource(file), claim, passwords, book));
    } catch (RuntimeException e) {
      claim.close();
      throw e;
    }
  }

  private static Stores open(Stores stores) {
    try {
      stores.transactions.in(
          handle -> {
            Schema.ensure(handle);
            releaseTasks(handle);
            return handle;
          });
      return stores;
    } catch (RuntimeException e) {
      stores.dataSource.close();
      throw e;
    }
  }

  private static HikariDataSource sqliteDataSource(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // Anything less loses acknowledged orders when the machine loses power.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLIS);
    SQLiteDataSource sqlite = new SQLiteDataSource(config);
    sqlite.setUrl("jdbc:sqlite:" + file);
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(sqlite);
    pool.setPoolName("vpskit-sqlite");
    // SQLite has one writer; a second connection would only wait for the first.
    pool.setMaximumPoolSize(1);
    try {
      return new HikariDataSource(pool);
    } catch (HikariPool.PoolInitializationException e) {
      throw new StoreException(
          "the SQLite file " + file.getFileName() + " cannot be opened; is it a database?", e);
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

  /** For the scheduler, which keeps its tasks in the same database. */
  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() {
    dataSource.close();
    claim.close();
  }
}
