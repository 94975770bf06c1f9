package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables and their version. */
public final class Schema {
  private static final int VERSION = 1;
  private static final String SQLITE = "/io/vpskit/provisioning/schema/sqlite.sql";

  private Schema() {}

  /** The statements that make the tables, for people who run such statements themselves. */
  public static String sqliteSql() {
    try (InputStream sql = Schema.class.getResourceAsStream(SQLITE)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the tables when there are none; refuses those of another version. */
  static void ensure(Handle handle) {
    boolean present =
        handle
                .createQuery("select count(*) from sqlite_master where name = 'vpskit_schema'")
                .mapTo(Integer.class)
                .one()
            > 0;
    if (!present) {
      handle.createScript(sqliteSql()).execute();
      return;
    }
    List<Integer> versions =
        handle.createQuery("select version from vpskit_schema").mapTo(Integer.class).list();
    if (!versions.equals(List.of(VERSION))) {
      throw new StoreException(
          "the database has schema version "
              + versions
              + ", this release needs version "
              + VERSION
              + "; use the release that made it, or another file");
    }
  }
}
