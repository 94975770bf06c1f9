package io.vpskit.provisioning;

class MariadbTest extends ServerContract {
  MariadbTest() {
    super(DatabaseServer.MARIADB, true);
  }
}
