package io.vpskit.provisioning;

class NewestPostgresqlTest extends ServerContract {
  NewestPostgresqlTest() {
    super(DatabaseServer.NEWEST_POSTGRESQL, false);
  }
}
