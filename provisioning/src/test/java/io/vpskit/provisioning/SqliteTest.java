package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class SqliteTest extends DatabaseContract {
  @Override
  Database fresh(Path folder) {
    return Database.sqlite(folder.resolve("vpskit.db"));
  }

  @Test
  void aTransactionOfTheHostCannotTakePart() throws Exception {
    try (TestHost host = TestHost.on(folder).open();
        Connection transaction = DriverManager.getConnection("jdbc:sqlite:" + host.file)) {
      transaction.setAutoCommit(false);

      assertThatThrownBy(() -> host.provisioner().order(TestHost.order("o1"), transaction))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("SQLite file");
    }
  }
}
