package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void aFileInUseIsRefusedWithWords() {
    try (TestHost first = TestHost.on(folder).open()) {
      assertThatThrownBy(() -> TestHost.on(folder).open())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("in use by another provisioner");
      first.place("o1");
    }
    try (TestHost next = TestHost.on(folder).open()) {
      assertThat(next.service("o1").status()).isEqualTo(ServiceStatus.ORDERED);
    }
  }

  @Test
  void aRefusedAttemptDoesNotLetGoOfTheFile() throws Exception {
    try (TestHost first = TestHost.on(folder).open()) {
      assertThatThrownBy(() -> TestHost.on(folder).open()).isInstanceOf(StoreException.class);

      Process other =
          SellingProcess.start("https://localhost:1/vmmgr", "00:".repeat(31) + "00", first.file);

      assertThat(other.waitFor()).isEqualTo(1);
      first.place("o1");
    }
  }

  @Test
  void theSameFileByAnotherNameIsInUseToo() throws Exception {
    try (TestHost first = TestHost.on(folder).open()) {
      Path link = Files.createDirectory(folder.resolve("other")).resolve("vpskit.db");
      Files.createSymbolicLink(link, first.file);

      assertThatThrownBy(() -> TestHost.on(link.getParent()).open())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedWithWords() throws Exception {
    Files.writeString(folder.resolve("vpskit.db"), "no database at all, just a long enough text");

    assertThatThrownBy(() -> TestHost.on(folder).open()).isInstanceOf(StoreException.class);
  }

  @Test
  void aNewFileIsReadableForItsOwnerOnly() throws Exception {
    try (TestHost host = TestHost.on(folder).open()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(host.file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aMissingFolderIsRefusedWithWords() {
    assertThatThrownBy(() -> TestHost.on(folder.resolve("nowhere")).open())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("folder must exist");
  }

  @Test
  void aNewerSchemaIsRefusedWithWords() throws Exception {
    Path file;
    try (TestHost host = TestHost.on(folder).open()) {
      file = host.file;
    }
    execute(file, "update vpskit_schema set version = 99");

    assertThatThrownBy(() -> TestHost.on(folder).open())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("schema version [99]")
        .hasMessageContaining("needs version 1");
  }

  @Test
  void theTablesCanBeMadeByHandFromThePrintedSql() throws Exception {
    Path file = folder.resolve("vpskit.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(Database.schema(Database.Kind.SQLITE));
    }

    try (TestHost host = TestHost.on(folder).open()) {
      host.place("o1");
      host.untilActive("o1");
    }
  }

  @Test
  void everyCommitIsOnTheDisk() throws Exception {
    try (TestHost host = TestHost.on(folder).open()) {
      host.place("o1");
      assertThat(Files.size(folder.resolve("vpskit.db-wal"))).isPositive();
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vpskit.db"));
        Statement statement = connection.createStatement();
        ResultSet mode = statement.executeQuery("pragma journal_mode")) {
      assertThat(mode.getString(1)).isEqualTo("wal");
    }
  }

  @Test
  void unfinishedWorkOfAModuleThatIsNotConfiguredIsNotForgotten() {
    try (TestHost host = TestHost.on(folder).open()) {
      host.place("o1");
    }

    assertThatThrownBy(() -> TestHost.on(folder).module(module -> module.name("other")).open())
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("[kvm]");
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
