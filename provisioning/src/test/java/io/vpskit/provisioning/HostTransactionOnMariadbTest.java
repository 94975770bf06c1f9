package io.vpskit.provisioning;

class HostTransactionOnMariadbTest extends HostTransactionContract {
  HostTransactionOnMariadbTest() {
    super(DatabaseServer.MARIADB);
  }
}
