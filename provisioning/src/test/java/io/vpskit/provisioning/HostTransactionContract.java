package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders in transactions of the host application. */
abstract class HostTransactionContract {
  private final DatabaseServer server;
  @TempDir Path folder;
  private BareDataSource dataSource;
  private TestHost host;

  HostTransactionContract(DatabaseServer server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    dataSource = new BareDataSource(server.fresh(), false);
    host = TestHost.on(folder).database(Database.server(dataSource).makingTables()).open();
  }

  @AfterEach
  void close() {
    host.close();
  }

  private Service place(String order, Connection transaction) {
    return host.provisioner().order(TestHost.order(order), transaction);
  }

  @Test
  void anOrderAppearsWhenItsTransactionIsCommitted() throws SQLException {
    try (Connection transaction = dataSource.getConnection()) {
      Service service = place("o1", transaction);
      assertThat(host.provisioner().findByOrder("o1")).isEmpty();
      assertThat(place("o1", transaction)).isEqualTo(service);

      transaction.commit();
      assertThat(host.service("o1")).isEqualTo(service);
      host.provisioner().committed(service.id());
      host.untilActive("o1");
      assertThat(host.provisioner().eventsAfter(0, 10))
          .extracting(Event::type)
          .startsWith(EventType.SERVICE_ORDERED);
    }
  }

  @Test
  void anOrderDisappearsWhenItsTransactionIsRolledBack() throws SQLException {
    try (Connection transaction = dataSource.getConnection()) {
      Service service = place("o1", transaction);
      transaction.rollback();
      host.provisioner().committed(service.id());
      host.provisioner().runDueWork();

      assertThat(host.provisioner().find(service.id())).isEmpty();
      assertThat(host.provisioner().eventsAfter(0, 10)).isEmpty();
      assertThat(host.panel.ledger().calls()).isEmpty();
    }
  }

  @Test
  void workBeginsByItselfWhenNobodyTellsOfTheCommit() throws SQLException {
    try (Connection transaction = dataSource.getConnection()) {
      place("o1", transaction);
      transaction.commit();
    }
    host.untilActive("o1");
  }

  @Test
  void ofTwoNewCustomersWithOneAccountNameOneGetsIt() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection first = dataSource.getConnection();
        Connection second = dataSource.getConnection()) {
      host.provisioner().order(of("o1", "c1"), first);
      Future<Service> late = other.submit(() -> host.provisioner().order(of("o2", "c2"), second));
      first.commit();
      assertThatThrownBy(late::get)
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOfAny(StoreException.class, ConflictException.class);
      second.rollback();

      assertThatThrownBy(() -> host.provisioner().order(of("o2", "c2"), second))
          .isInstanceOf(ConflictException.class)
          .hasMessageContaining("accountName 'same' belongs to customer 'c1'");
    } finally {
      other.shutdown();
    }
  }

  private static Order of(String order, String customer) {
    return Order.builder()
        .from(TestHost.order(order))
        .customer(new Customer(customer, "same"))
        .build();
  }

  @Test
  void aConnectionThatCommitsByItselfIsRefused() throws SQLException {
    try (Connection connection = new BareDataSource(dataSource.url(), true).getConnection()) {
      assertThatThrownBy(() -> place("o1", connection))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("setAutoCommit(false)");
      assertThat(host.provisioner().findByOrder("o1")).isEmpty();
    }
  }
}
