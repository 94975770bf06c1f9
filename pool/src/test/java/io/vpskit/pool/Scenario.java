package io.vpskit.pool;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Everything that a plan depends on. */
record Scenario(PoolSettings settings, List<Sale> sales, List<Spare> spares, Instant now) {
  private static final String MODULE = "1";

  Plan plan() {
    return Planner.plan(settings, Fixtures.statistics(settings, sales), spares, now);
  }

  Scenario with(List<Spare> otherSpares) {
    return new Scenario(settings, sales, otherSpares, now);
  }

  Scenario shuffled(Random random) {
    List<Sale> shuffledSales = new ArrayList<>(sales);
    List<Spare> shuffledSpares = new ArrayList<>(spares);
    List<Offer> offers = new ArrayList<>(settings.offers());
    List<AlwaysPooled> alwaysPooled = new ArrayList<>(settings.alwaysPooled());
    Stream.of(shuffledSales, shuffledSpares, offers, alwaysPooled)
        .forEach(list -> Collections.shuffle(list, random));
    PoolSettings shuffledSettings =
        PoolSettings.builder().from(settings).offers(offers).alwaysPooled(alwaysPooled).build();
    return new Scenario(shuffledSettings, shuffledSales, shuffledSpares, now);
  }

  Scenario shifted(Duration by) {
    PoolSettings shiftedSettings =
        PoolSettings.builder()
            .from(settings)
            .countSince(settings.countSince().map(since -> since.plus(by)))
            .build();
    return new Scenario(
        shiftedSettings,
        sales.stream().map(sale -> new Sale(sale.key(), sale.at().plus(by))).toList(),
        spares.stream()
            .map(
                spare ->
                    new Spare(
                        spare.id(),
                        spare.fingerprint(),
                        spare.state(),
                        spare.readyAt().map(at -> at.plus(by))))
            .toList(),
        now.plus(by));
  }

  /**
   * Scenarios of few keys, so that keys meet; times crowd around the ends of windows and months.
   */
  static final class Scenarios extends DomainContextBase {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
    private static final List<String> OS_TEMPLATES = List.of("a", "b", "c");
    private static final List<PoolKey> KEYS =
        Stream.of("large", "small", "gone")
            .flatMap(tariff -> OS_TEMPLATES.stream().map(os -> PoolKey.kvm(MODULE, tariff, os)))
            .toList();

    @Provide
    Arbitrary<Scenario> scenarios() {
      return Combinators.combine(settings(), sales(), spares())
          .as((settings, sales, spares) -> new Scenario(settings, sales, spares, NOW));
    }

    private static Arbitrary<PoolSettings> settings() {
      Arbitrary<Tiers> tiers =
          Arbitraries.integers()
              .between(0, 6)
              .list()
              .ofSize(5)
              .map(t -> Tiers.billmanager(t.get(0), t.get(1), t.get(2), t.get(3), t.get(4)));
      Arbitrary<StatisticsWindow> windows =
          Arbitraries.of(
              StatisticsWindow.rollingDays(1),
              StatisticsWindow.rollingDays(3),
              StatisticsWindow.calendarDays(3, BERLIN));
      Arbitrary<MaximumPeriod> periods =
          Arbitraries.of(
              MaximumPeriod.never(),
              MaximumPeriod.months(1, ZoneOffset.UTC),
              MaximumPeriod.months(2, BERLIN));
      Arbitrary<List<AlwaysPooled>> alwaysPooled =
          Arbitraries.of(OS_TEMPLATES).set().ofMaxSize(2).map(Scenarios::alwaysPooled);
      Arbitrary<Tuple.Tuple2<Boolean, Boolean>> switches =
          Combinators.combine(Arbitraries.of(true, true, true, false), Arbitraries.of(true, false))
              .as(Tuple::of);
      Arbitrary<Instant> since =
          Arbitraries.integers().between(0, 80).map(hours -> NOW.minus(Duration.ofHours(hours)));
      return Combinators.combine(
              tiers, windows, periods, alwaysPooled, switches, since.optional(0.2))
          .as(
              (tier, window, period, always, enabledAndTrim, countSince) ->
                  PoolSettings.builder()
                      .module(MODULE)
                      .tiers(tier)
                      .statisticsWindow(window)
                      .maximumPeriod(period)
                      .alwaysPooled(always)
                      .enabled(enabledAndTrim.get1())
                      .trimSurplus(enabledAndTrim.get2())
                      .countSince(countSince)
                      .offers(offers())
                      .build());
    }

    private static List<AlwaysPooled> alwaysPooled(Iterable<String> osTemplates) {
      List<AlwaysPooled> entries = new ArrayList<>();
      for (String osTemplate : osTemplates) {
        entries.add(
            osTemplate.equals("a")
                ? AlwaysPooled.of(osTemplate, "small")
                : AlwaysPooled.of(osTemplate));
      }
      return entries;
    }

    private static List<Offer> offers() {
      return KEYS.stream()
          .filter(key -> !key.tariff().orElseThrow().equals("gone"))
          .map(key -> new Offer(key, key.tariff().orElseThrow(), 0))
          .toList();
    }

    private static Arbitrary<List<Sale>> sales() {
      Arbitrary<Instant> times =
          Combinators.combine(
                  Arbitraries.integers().between(0, 80), Arbitraries.integers().between(-1, 1))
              .as((hours, millis) -> notAfterNow(NOW.minus(Duration.ofHours(hours)), millis));
      return Combinators.combine(Arbitraries.of(KEYS), times).as(Sale::new).list().ofMaxSize(60);
    }

    private static Instant notAfterNow(Instant time, int millis) {
      Instant moved = time.plusMillis(millis);
      return moved.isAfter(NOW) ? NOW : moved;
    }

    private static Arbitrary<List<Spare>> spares() {
      Arbitrary<Instant> times =
          Combinators.combine(
                  Arbitraries.integers().between(0, 70), Arbitraries.integers().between(-1, 1))
              .as((days, millis) -> notAfterNow(NOW.minus(Duration.ofDays(days)), millis));
      Arbitrary<Spare> spare =
          Combinators.combine(
                  Arbitraries.strings().alpha().ofLength(6),
                  Arbitraries.of(KEYS),
                  Arbitraries.of(SpareState.class),
                  times)
              .as(
                  (id, key, state, time) ->
                      switch (state) {
                        case BUILDING -> Fixtures.building(id, key);
                        case READY -> Fixtures.ready(id, key, time);
                        case CLAIMED -> Fixtures.claimed(id, key);
                      });
      return spare.list().ofMaxSize(40).uniqueElements(Spare::id);
    }
  }
}
