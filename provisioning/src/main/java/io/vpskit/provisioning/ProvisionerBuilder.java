package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.engine.Catalogue;
import io.vpskit.provisioning.internal.engine.EngineSettings;
import io.vpskit.provisioning.internal.engine.Identifiers;
import io.vpskit.provisioning.internal.store.Stores;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The settings of a {@link Provisioner}. Required are a database, a module and a tariff. Not
 * thread-safe.
 */
public final class ProvisionerBuilder {

  private Optional<Database> database = Optional.empty();
  private final List<ProcessingModule> modules = new ArrayList<>();
  private final List<Tariff> tariffs = new ArrayList<>();
  private final List<EventListener> listeners = new ArrayList<>();
  private InstantSource clock = InstantSource.system();
  private RandomGenerator random = new SecureRandom();
  private int threads = 8;
  private Duration databasePollInterval = Duration.ofSeconds(1);
  private Duration takeOverAfter = Duration.ofMinutes(2);

  ProvisionerBuilder() {}

  /**
   * Where everything is kept.
   *
   * @param where the database
   * @return this
   */
  public ProvisionerBuilder database(Database where) {
    this.database = Optional.of(where);
    return this;
  }

  /**
   * Adds a processing module. Of those that serve a tariff the one with the smallest sort number
   * gets its orders.
   *
   * @param module a module whose name no other has
   * @return this
   */
  public ProvisionerBuilder module(ProcessingModule module) {
    modules.add(module);
    return this;
  }

  /**
   * Adds a tariff.
   *
   * @param tariff a tariff whose name no other has
   * @return this
   */
  public ProvisionerBuilder tariff(Tariff tariff) {
    tariffs.add(tariff);
    return this;
  }

  /**
   * Adds a listener; several hear each event one after the other. When one throws, all hear the
   * event again. Events of a time without any listener are found with {@link
   * Provisioner#eventsAfter} only.
   *
   * @param listener hears of events
   * @return this
   */
  public ProvisionerBuilder listener(EventListener listener) {
    listeners.add(listener);
    return this;
  }

  /**
   * The clock that everything is dated by; asked by several threads.
   *
   * @param source the system's clock by default; a virtual one for tests
   * @return this
   */
  public ProvisionerBuilder clock(InstantSource source) {
    this.clock = source;
    return this;
  }

  /**
   * Where identifiers and passwords come from.
   *
   * @param generator {@link SecureRandom} by default; a seeded one for tests only
   * @return this
   */
  public ProvisionerBuilder random(RandomGenerator generator) {
    this.random = generator;
    return this;
  }

  /**
   * How many steps may run at the same moment.
   *
   * @param number at least 2; 8 by default
   * @return this
   */
  public ProvisionerBuilder threads(int number) {
    this.threads = number;
    return this;
  }

  /**
   * How often the database is asked for work that is due. Work of this node is begun at once; an
   * idle queue looks again after ten intervals. Tests that let virtual hours pass take fewer steps
   * with an interval of a minute.
   *
   * @param interval at least 10 ms; 1 s by default
   * @return this
   */
  public ProvisionerBuilder databasePollInterval(Duration interval) {
    this.databasePollInterval = interval;
    return this;
  }

  /**
   * After what silence of a node the others take over its work. A node that wakes up later than a
   * third of this after it began a step sends nothing more for it, and what it writes is refused.
   *
   * @param silence 2 s to 1 h; 2 min by default. The same on all nodes
   * @return this
   */
  public ProvisionerBuilder takeOverAfter(Duration silence) {
    this.takeOverAfter = silence;
    return this;
  }

  private static boolean isTakeOver(Duration silence) {
    return silence.compareTo(Duration.ofSeconds(2)) >= 0
        && silence.compareTo(Duration.ofHours(1)) <= 0;
  }

  /**
   * Opens the database. Nothing is sent to a panel and no thread works yet.
   *
   * @return the provisioner, to be started and to be closed
   * @throws IllegalArgumentException naming everything that is wrong with the settings
   * @throws StoreException when the database cannot be opened, is in use, or has another schema
   * @throws ConflictException when the database has unfinished work of a module that is not here,
   *     or the account of a pool owner belongs to a customer
   */
  public Provisioner build() {
    check();
    Identifiers identifiers = new Identifiers(random);
    Catalogue catalogue = new Catalogue(modules, tariffs);
    Stores stores = open(identifiers, catalogue);
    try {
      requireBusyModules(catalogue, stores);
      requirePoolAccounts(catalogue, stores);
      return new Assembly(catalogue, stores, identifiers, engineSettings(), clock)
          .assemble(listeners);
    } catch (RuntimeException e) {
      stores.close();
      throw e;
    }
  }

  private Stores open(Identifiers identifiers, Catalogue catalogue) {
    return Stores.open(database.orElseThrow(), identifiers::password, catalogue);
  }

  private static void requireBusyModules(Catalogue catalogue, Stores stores) {
    List<String> missing =
        stores.orders().busyModules().stream()
            .filter(name -> catalogue.module(name).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      throw new ConflictException(
          "the database has unfinished work of modules that are not configured: "
              + missing
              + "; keep them, inactive if they shall get no more orders, until it is done");
    }
  }

  /** Spares in the account of a customer would be his. */
  private static void requirePoolAccounts(Catalogue catalogue, Stores stores) {
    for (ProcessingModule module : catalogue.modules()) {
      module
          .pool()
          .flatMap(pool -> stores.orders().otherHolder(pool.owner()))
          .ifPresent(
              holder -> {
                throw new ConflictException(
                    "the account of the pool owner of module '"
                        + module.name()
                        + "' belongs to customer '"
                        + holder
                        + "'; give the pool an owner with another account");
              });
    }
  }

  private EngineSettings engineSettings() {
    return EngineSettings.of(threads, databasePollInterval, takeOverAfter, Duration.ofSeconds(90));
  }

  private void check() {
    Problems problems =
        new Problems()
            .unless(database.isPresent(), "a database must be given")
            .unless(!modules.isEmpty(), "a module must be given")
            .unless(!tariffs.isEmpty(), "a tariff must be given")
            .unless(threads >= 2, "threads must be at least 2, was %d", threads)
            .unless(
                databasePollInterval.toMillis() >= 10,
                "databasePollInterval must be at least 10 ms, was %s",
                databasePollInterval)
            .unless(
                isTakeOver(takeOverAfter),
                "takeOverAfter must be 2 s to 1 h, was %s",
                takeOverAfter);
    SettingsCheck.check(problems, modules, tariffs);
    problems.refuseSettings("provisioner");
  }
}
