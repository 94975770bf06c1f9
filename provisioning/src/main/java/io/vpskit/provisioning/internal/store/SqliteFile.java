package io.vpskit.provisioning.internal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.vpskit.provisioning.StoreException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A file that is open for this process alone. */
final class SqliteFile implements AutoCloseable {
  private static final int BUSY_MILLIS = 30_000;

  private final FileClaim claim;
  private final HikariDataSource dataSource;

  private SqliteFile(FileClaim claim, HikariDataSource dataSource) {
    this.claim = claim;
    this.dataSource = dataSource;
  }

  static SqliteFile open(Path file) {
    FileClaim claim = FileClaim.of(file);
    try {
      return new SqliteFile(claim, pool(file));
    } catch (RuntimeException e) {
      claim.close();
      throw e;
    }
  }

  private static HikariDataSource pool(Path file) {
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

  DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() {
    dataSource.close();
    claim.close();
  }
}
