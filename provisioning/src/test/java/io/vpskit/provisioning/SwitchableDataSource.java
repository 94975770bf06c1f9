package io.vpskit.provisioning;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool whose server can be away for a time. */
final class SwitchableDataSource extends HikariDataSource {
  final AtomicInteger refusals = new AtomicInteger();
  private volatile boolean away;

  SwitchableDataSource(String url) {
    super(settings(url));
  }

  private static HikariConfig settings(String url) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setMaximumPoolSize(16);
    return settings;
  }

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (away) {
      refusals.incrementAndGet();
      throw new SQLException("the server is away");
    }
    return super.getConnection();
  }
}
