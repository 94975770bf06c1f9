package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.StoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The tables and their version. */
final class Schema {
  static final int VERSION = 1;
  private static final String PREFIX = "vpskit_";

  private Schema() {}

  /** Makes the tables when there are none and that is wanted; refuses those of another version. */
  static void ensure(Handle handle, OpenDatabase database) {
    if (database.makesTables()) {
      database.dialect().alone(handle, () -> makeOrCheck(handle, database));
    } else {
      makeOrCheck(handle, database);
    }
  }

  private static void makeOrCheck(Handle handle, OpenDatabase database) {
    Set<String> tables = tables(handle);
    if (tables.isEmpty() && database.makesTables()) {
      handle.createScript(database.dialect().schema()).execute();
      return;
    }
    if (tables.isEmpty()) {
      throw new StoreException(
          "the database has no tables of vpskit; run the statements that Database.schema gives, or"
              + " have them made by Database.server(...).makingTables()");
    }
    if (!tables.contains(PREFIX + "schema")) {
      throw new StoreException(
          "the database has tables "
              + tables
              + " that are not vpskit's, or not all of vpskit's: vpskit_schema is missing");
    }
    requireVersion(versions(handle));
  }

  private static void requireVersion(List<Integer> versions) {
    if (versions.isEmpty()) {
      throw new StoreException(
          "table vpskit_schema has no version: the making of the tables was cut off; drop those that"
              + " begin with vpskit_ and start again");
    }
    if (!versions.equals(List.of(VERSION))) {
      throw new StoreException(
          "the database has schema version "
              + versions
              + ", this release needs version "
              + VERSION
              + "; use the release that made it, or another database");
    }
  }

  private static List<Integer> versions(Handle handle) {
    try {
      return handle.createQuery("select version from vpskit_schema").mapTo(Integer.class).list();
    } catch (JdbiException e) {
      throw new StoreException("table vpskit_schema is not vpskit's: it has no version", e);
    }
  }

  /** Those of the schema that connections see first, in lower case. */
  private static Set<String> tables(Handle handle) {
    try {
      var connection = handle.getConnection();
      Set<String> names = new TreeSet<>();
      try (var rows =
          connection
              .getMetaData()
              .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
        while (rows.next()) {
          String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
          boolean table = !"INDEX".equals(rows.getString("TABLE_TYPE"));
          if (table && name.startsWith(PREFIX)) {
            names.add(name);
          }
        }
      }
      return names;
    } catch (SQLException e) {
      throw new StoreException("the database does not tell its tables: " + e.getMessage(), e);
    }
  }
}
