package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vpskit.core.Secret;
import io.vpskit.testkit.ledger.PanelLedger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can never be served is refused by the name of its field: nothing is written to the database,
 * and none of the three panels hears of it.
 */
class RefusedRequestTest {
  @TempDir static Path folder;
  private static RefusingHost host;
  private static ServiceId sold;

  /** One host for all: what is refused leaves no trace. */
  @BeforeAll
  static void sell() {
    host = new RefusingHost(folder);
    sold = host.sold();
  }

  @AfterAll
  static void close() {
    host.close();
  }

  static Stream<Arguments> orders() {
    return Stream.of(
        order("id must have 1 to 64 characters", order -> order.id(" ")),
        order("tariff 'huge' is not known", order -> order.tariff("huge")),
        order("tariff 'unsold' is served by no active module", order -> order.tariff("unsold")),
        order("osTemplate 'Windows' is not one of", order -> order.osTemplate("Windows")),
        order("customer has the account name 'pool'", it -> it.customer(new Customer("x", "pool"))),
        order("dataCenter 'Bern' is not one of", order -> order.dataCenter("Bern")),
        order("hostName must be labels of", order -> order.hostName("-a-.example.org")),
        order("hostName must be labels of", order -> order.hostName("a..example.org")),
        order("hostName must be labels of", order -> order.hostName("a b")),
        order("hostName must be labels of", order -> order.hostName("")),
        order("hostName must be labels of", order -> order.hostName("a.".repeat(127) + "org")),
        order("rootPassword must have 8 to 64 printable", it -> it.rootPassword(secret("short"))),
        order(
            "rootPassword must have 8 to 64 printable", it -> it.rootPassword(secret("a b c d e"))),
        order(
            "rootPassword must have none of the characters &%", it -> it.rootPassword(forbidden())),
        order("recipe 'panel' cannot be used", order -> order.recipe("panel")),
        order("licence 'cPanel' is sold by", order -> order.licence("cPanel")),
        order("sshKeys must each be one line", order -> order.addSshKeys("no-key")),
        order("sshKeys must be at most 16, were 17", RefusedRequestTest::seventeenKeys),
        order("periodMonths must be 1 to 120, was 0", order -> order.periodMonths(0)),
        order("additionalAddresses must be at most 64", RefusedRequestTest::tooManyAddresses));
  }

  private static Arguments order(String problem, Consumer<Order.Builder> change) {
    return Arguments.of(problem, Named.of("an order", change));
  }

  private static Secret secret(String password) {
    return Secret.of(password);
  }

  private static Secret forbidden() {
    return Secret.of(TestHost.CANARY + "&root");
  }

  private static void seventeenKeys(Order.Builder order) {
    order.sshKeys(Collections.nCopies(17, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA"));
  }

  private static void tooManyAddresses(Order.Builder order) {
    order.additionalAddresses(Collections.nCopies(65, AddressFamily.IPV6));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("orders")
  void anOrderIsRefusedByTheFieldThatIsWrong(String problem, Consumer<Order.Builder> change)
      throws SQLException {
    Order.Builder order = Order.builder().from(TestHost.order("o2"));
    change.accept(order);
    Order wrong = order.build();

    assertRefused(problem, () -> host.provisioner().order(wrong));

    assertThat(host.provisioner().findByOrder("o2")).isEmpty();
  }

  static Stream<Arguments> requests() {
    return Stream.of(
        request("key must have 1 to 64", (it, id) -> it.start(id, " ")),
        request("tariff 'huge' is not known", (it, id) -> it.changeTariff(id, "huge", "k")),
        request("tariff 'unsold' is not served", (it, id) -> it.changeTariff(id, "unsold", "k")),
        request(
            "osTemplate 'Windows' is not one of",
            (it, id) -> it.reinstall(id, reinstallation().osTemplate("Windows").build(), "k")),
        request(
            "recipe 'panel' cannot be used",
            (it, id) -> it.reinstall(id, reinstallation().recipe("panel").build(), "k")),
        request(
            "rootPassword must have none of the characters",
            (it, id) -> it.reinstall(id, reinstallation().rootPassword(forbidden()).build(), "k")),
        request(
            "password must have 8 to 64", (it, id) -> it.changePassword(id, secret("short"), "k")),
        request(
            "password must have none of the characters",
            (it, id) -> it.changePassword(id, forbidden(), "k")),
        request("hostName must be labels", (it, id) -> it.setHostName(id, "a_b", "k")),
        request(
            "ip must be of family IPV6",
            (it, id) -> it.addAddress(id, AddressFamily.IPV6, "203.0.113.77", "k")),
        request(
            "ip must be of family IPV4",
            (it, id) -> it.addAddress(id, AddressFamily.IPV4, "2001:db8:77::9", "k")),
        request(
            "ip must be an IPv4 or IPv6 address",
            (it, id) -> it.addAddress(id, AddressFamily.IPV4, "far away", "k")),
        request(
            "ip '192.0.2.200' is not an address of the service",
            (it, id) -> it.removeAddress(id, "192.0.2.200", "k")),
        request(
            "ip '192.0.2.200' is not an address of the service",
            (it, id) -> it.setPtr(id, "192.0.2.200", "a.example.org", "k")),
        request(
            "month must be the present one", (it, id) -> it.traffic(id, YearMonth.of(2025, 1))));
  }

  private static Reinstallation.Builder reinstallation() {
    return Reinstallation.builder();
  }

  private static Arguments request(String problem, BiConsumer<Services, ServiceId> request) {
    return Arguments.of(problem, Named.of("a request", request));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("requests")
  void aRequestIsRefusedByTheFieldThatIsWrong(
      String problem, BiConsumer<Services, ServiceId> request) throws SQLException {
    assertRefused(problem, () -> request.accept(host.provisioner().services(), sold));
  }

  private static void assertRefused(String problem, ThrowingCallable ask) throws SQLException {
    Map<String, Long> rows = rows();
    List<Long> calls = host.ledgers().stream().map(PanelLedger::callCount).toList();

    InvalidRequestException refusal = catchThrowableOfType(InvalidRequestException.class, ask);
    host.provisioner().runDueWork();

    assertThat(refusal.problems()).singleElement().asString().startsWith(problem);
    assertThat(refusal.getMessage().contains(TestHost.CANARY)).isFalse();
    assertThat(rows()).isEqualTo(rows);
    assertThat(host.ledgers().stream().map(PanelLedger::callCount).toList()).isEqualTo(calls);
  }

  /** How many rows each table has, those of the scheduler too. */
  private static Map<String, Long> rows() throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + host.file());
        Statement statement = database.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery("select name from sqlite_master where type = 'table'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
          rows.put(table, count.next() ? count.getLong(1) : -1);
        }
      }
    }
    assertThat(rows).hasSizeGreaterThan(8);
    return rows;
  }
}
