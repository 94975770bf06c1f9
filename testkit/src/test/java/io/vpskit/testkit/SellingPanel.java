package io.vpskit.testkit;

import io.vpskit.testkit.catalogue.LicenceTariff;
import io.vpskit.testkit.ledger.LicenceRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** An emulated seller at noon of a day, and his reseller, who has 100 and talks to him. */
final class SellingPanel {

  static final String CANARY = Client.CANARY;
  static final String LITE = "55227";
  static final String BUSINESS = "55230";
  static final String TRIAL = "55239";

  final VirtualClock clock = VirtualClock.create();
  final BillManagerEmulator emulator;
  final Client client;

  private SellingPanel(Consumer<BillManagerEmulatorBuilder> settings) {
    clock.advance(Duration.ofHours(12));
    BillManagerEmulatorBuilder builder =
        BillManagerEmulator.builder()
            .clock(clock)
            .administrator("root", CANARY + "-root")
            .reseller("hoster", CANARY + "-hoster", BigDecimal.valueOf(100))
            .reseller("other", CANARY + "-other", BigDecimal.valueOf(100))
            .smallCatalogue()
            .tariff(
                LicenceTariff.builder()
                    .id(7)
                    .name("Bound for a quarter")
                    .minimumTermMonths(3)
                    .build());
    settings.accept(builder);
    emulator = builder.build();
    client = Client.inProcess(emulator.interceptor(), emulator.path());
  }

  static SellingPanel usual() {
    return new SellingPanel(builder -> {});
  }

  static SellingPanel with(Consumer<BillManagerEmulatorBuilder> settings) {
    return new SellingPanel(settings);
  }

  static String[] parameters(String user, String out, String function, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("out", out, "authinfo", user + ":" + CANARY + "-" + user, "func", function));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  Client.Answer answer(String function, String... more) {
    return client.post(parameters("hoster", "xml", function, more));
  }

  Reply call(String function, String... more) {
    return answer(function, more).xml();
  }

  Reply callAs(String user, String function, String... more) {
    return client.post(parameters(user, "xml", function, more)).xml();
  }

  String json(String function, String... more) {
    return client.post(parameters("hoster", "json", function, more)).body();
  }

  /** The parameters of an ordinary order; later pairs win. */
  static String[] order(String name, String address, String... more) {
    List<String> all =
        new ArrayList<>(List.of("sok", "ok", "clicked_button", "finish", "skipbasket", "on"));
    all.addAll(List.of("pricelist", LITE, "period", "1", "autoprolong", "null"));
    all.addAll(List.of("licname", name, "ip", address));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  Reply orderNow(String name, String address, String... more) {
    return call("soft.order.param", order(name, address, more));
  }

  /** Orders a licence, waits until it is active, and gives its number. */
  String active(String name, String address, String... more) {
    String id = orderNow(name, address, more).text("id");
    clock.advance(Duration.ofSeconds(10));
    return id;
  }

  Reply view(String id) {
    return call("soft.edit", "elid", id);
  }

  LicenceRecord licence(String id) {
    return emulator.licence(Long.parseLong(id)).orElseThrow();
  }

  void pass(int days) {
    clock.advance(Duration.ofDays(days));
  }
}
