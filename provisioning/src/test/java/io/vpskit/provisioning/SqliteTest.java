package io.vpskit.provisioning;

import java.nio.file.Path;

class SqliteTest extends DatabaseContract {
  @Override
  Database fresh(Path folder) {
    return Database.sqlite(folder.resolve("vpskit.db"));
  }
}
