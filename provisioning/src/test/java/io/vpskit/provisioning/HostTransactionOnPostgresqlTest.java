package io.vpskit.provisioning;

class HostTransactionOnPostgresqlTest extends HostTransactionContract {
  HostTransactionOnPostgresqlTest() {
    super(DatabaseServer.NEWEST_POSTGRESQL);
  }
}
