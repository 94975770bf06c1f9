package io.vpskit.provisioning;

class OldestPostgresqlTest extends ServerContract {
  OldestPostgresqlTest() {
    super(DatabaseServer.OLDEST_POSTGRESQL, true);
  }
}
