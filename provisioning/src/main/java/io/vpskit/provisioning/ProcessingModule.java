package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.check.ModuleInspection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** One VMmanager and the settings under which services are built on it. Immutable. */
@Value.Immutable
@ValueStyle
public interface ProcessingModule {
  /**
   * The module's name, unique in a provisioner and kept in its records: a renamed module is another
   * module.
   *
   * @return 1 to 32 letters, digits, '_' and '-'
   */
  String name();

  /**
   * Where machines are built.
   *
   * @return the panel
   */
  MachinePanel panel();

  /**
   * The names of the tariffs that this module serves.
   *
   * @return at least one
   */
  @Value.NaturalOrder
  SortedSet<String> tariffs();

  /**
   * Whether new orders may come here. An inactive module finishes what it has begun.
   *
   * @return true by default
   */
  @Value.Default
  default boolean active() {
    return true;
  }

  /**
   * Priority among the modules that serve a tariff; the smallest number is asked first.
   *
   * @return 100 by default
   */
  @Value.Default
  default int sort() {
    return 100;
  }

  /**
   * What the names of machines begin with. The rest is the identifier of the service or spare.
   *
   * @return 1 to 8 letters a-z and digits, beginning with a letter; {@code vps} by default
   */
  @Value.Default
  default String machineNamePrefix() {
    return "vps";
  }

  /**
   * How often the panel's machines are listed while any is under construction. One listing serves
   * all that wait.
   *
   * @return 100 ms to 1 h; 10 s by default
   */
  @Value.Default
  default Duration pollInterval() {
    return Duration.ofSeconds(10);
  }

  /**
   * How long a machine may take from its creation until its OS is deployed. One that takes longer
   * is removed and another one is built.
   *
   * @return 1 s to 30 days; 20 minutes by default
   */
  @Value.Default
  default Duration deploymentLimit() {
    return Duration.ofMinutes(20);
  }

  /**
   * How long the panel's listing may lag behind. A machine that was asked for and does not appear
   * in complete listings for this long after the request counts as not made.
   *
   * @return 1 s to 1 day; 90 s by default
   */
  @Value.Default
  default Duration listingLag() {
    return Duration.ofSeconds(90);
  }

  /**
   * The IPmanager that the addresses of machines are taken from.
   *
   * @return nothing when VMmanager chooses them, by default
   */
  Optional<AddressPanel> ipManager();

  /**
   * Where licences of control panels are bought. Without it no order with a licence comes here.
   *
   * @return a server; nothing by default; modules may share it, and its name then stands for equal
   *     settings
   */
  Optional<LicensingServer> licensingServer();

  /**
   * For how many months the licence of a service is bought, by the months that the service is paid
   * for: what BILLmanager calls the comparison of periods.
   *
   * @return months of the licence by months of the service, 1 to 120 each, for example {@code
   *     Map.of(6, 12)} for a year of licence per half year; a period that is not in it counts as
   *     one month; empty by default
   */
  Map<Integer, Integer> licencePeriods();

  /**
   * Where the machines of this module stand.
   *
   * @return a name that orders may ask for, 1 to 64 characters; nothing when none may
   */
  Optional<String> dataCenter();

  /**
   * The department that operator tasks of this module go to: what BILLmanager calls the owner of a
   * module.
   *
   * @return 1 to 64 characters; {@code support} by default
   */
  @Value.Default
  default String department() {
    return "support";
  }

  /**
   * Whether orders with a recipe may come here.
   *
   * @return false by default
   */
  @Value.Default
  default boolean usesRecipes() {
    return false;
  }

  /**
   * What OS templates do not take in root passwords. Orders, new passwords and reinstallations with
   * such a password are refused before anything is sent.
   *
   * @return rules by the name of the OS template, as the panel names it; empty by default: what an
   *     OS template without a rule forbids, only the panel says when the machine is built; {@link
   *     #check} tells which rules are missing, if the panel shows them
   */
  Map<String, PasswordRule> passwordRules();

  /**
   * When a machine with a recipe counts as deployed.
   *
   * @return {@link Completion#AFTER_TEMPLATE_SETUP} by default
   */
  @Value.Default
  default Completion completion() {
    return Completion.AFTER_TEMPLATE_SETUP;
  }

  /**
   * How it becomes known that a recipe has done its work, if that is waited for.
   *
   * @return {@link RecipeSignal.HostCallback} by default
   */
  @Value.Default
  default RecipeSignal recipeSignal() {
    return new RecipeSignal.HostCallback();
  }

  /**
   * How long a recipe may take after the OS is installed. One that takes longer has failed.
   *
   * @return 1 s to 30 days; 1 hour by default
   */
  @Value.Default
  default Duration recipeLimit() {
    return Duration.ofHours(1);
  }

  /**
   * Whether operations are run in the queue: of each type one at a time, the next one when it has
   * ended; a build has ended when the machine is deployed.
   *
   * @return false by default: operations run in parallel
   */
  @Value.Default
  default boolean operationsInQueue() {
    return false;
  }

  /**
   * How many machines are built for orders at a time when operations run in parallel. Spares are
   * built only while there is room. An order that a spare is handed over to does not wait.
   *
   * @return 0 for no limit; 2 by default
   */
  @Value.Default
  default int activationLimit() {
    return 2;
  }

  /**
   * How often an operation may be refused before it stops and people get an operator task. A
   * machine that is not deployed in time counts as a refusal, and so does a module that an order
   * had to leave because it was out of reach.
   *
   * @return 1 to 1000; 10 by default
   */
  @Value.Default
  default int retryLimit() {
    return 10;
  }

  /**
   * How long account and preset may take to prepare on a panel that answers. After that the order
   * fails, and no other module is tried.
   *
   * @return 1 s to 1 day; 5 minutes by default
   */
  @Value.Default
  default Duration preparationLimit() {
    return Duration.ofMinutes(5);
  }

  /**
   * How often it is looked whether a machine runs whose service is suspended; it is stopped again.
   * One listing serves all, and none is made while no service of the module is suspended.
   *
   * @return 10 s to 1 day; 5 minutes by default
   */
  @Value.Default
  default Duration guardInterval() {
    return Duration.ofMinutes(5);
  }

  /**
   * How long the panel may be out of reach before an order goes to another module, if there is one.
   *
   * @return 0 to 1 day; 1 minute by default
   */
  @Value.Default
  default Duration failOverAfter() {
    return Duration.ofMinutes(1);
  }

  /**
   * Whether orders of this module are served from its own pool only. Otherwise a spare of any
   * module that could serve the order comes before a cold build.
   *
   * @return false by default
   */
  @Value.Default
  default boolean ownSparesOnly() {
    return false;
  }

  /**
   * The warm pool.
   *
   * @return nothing when the module never had a pool; one that shall not be filled any more is
   *     switched off, or nobody looks after the spares that are left
   */
  Optional<ModulePool> pool();

  private static boolean isShortText(String text) {
    return !text.isBlank() && text.length() <= 64;
  }

  private static boolean isBetween(Duration value, Duration least, Duration most) {
    return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
  }

  /** Refuses settings out of bounds, with all problems in one message. */
  @Value.Check
  default void requireBounds() {
    new Problems()
        .unless(
            name().matches("[A-Za-z0-9_-]{1,32}"),
            "name must be 1 to 32 letters, digits, '_' and '-', was '%s'",
            name())
        .unless(!tariffs().isEmpty(), "tariffs must name at least one")
        .unless(
            Names.isMachinePrefix(machineNamePrefix()),
            "machineNamePrefix must be 1 to 8 of a-z and digits, beginning with a letter, was '%s'",
            machineNamePrefix())
        .unless(
            isBetween(pollInterval(), Duration.ofMillis(100), Duration.ofHours(1)),
            "pollInterval must be at least 100 ms and at most 1 h, was %s",
            pollInterval())
        .unless(
            isBetween(deploymentLimit(), Duration.ofSeconds(1), Duration.ofDays(30)),
            "deploymentLimit must be at least 1 s and at most 30 days, was %s",
            deploymentLimit())
        .unless(
            isBetween(listingLag(), Duration.ofSeconds(1), Duration.ofDays(1)),
            "listingLag must be at least 1 s and at most 1 day, was %s",
            listingLag())
        .unless(
            licencePeriods().entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .allMatch(months -> months >= 1 && months <= Order.MOST_MONTHS),
            "licencePeriods must have 1 to %d months each, were %s",
            Order.MOST_MONTHS,
            licencePeriods())
        .unless(
            dataCenter().map(ProcessingModule::isShortText).orElse(true),
            "dataCenter must have 1 to 64 characters")
        .unless(isShortText(department()), "department must have 1 to 64 characters")
        .unless(
            isBetween(recipeLimit(), Duration.ofSeconds(1), Duration.ofDays(30)),
            "recipeLimit must be at least 1 s and at most 30 days, was %s",
            recipeLimit())
        .unless(
            activationLimit() >= 0, "activationLimit must be at least 0, was %d", activationLimit())
        .unless(
            retryLimit() >= 1 && retryLimit() <= 1000,
            "retryLimit must be 1 to 1000, was %d",
            retryLimit())
        .unless(
            isBetween(preparationLimit(), Duration.ofSeconds(1), Duration.ofDays(1)),
            "preparationLimit must be at least 1 s and at most 1 day, was %s",
            preparationLimit())
        .unless(
            isBetween(failOverAfter(), Duration.ZERO, Duration.ofDays(1)),
            "failOverAfter must be at least 0 and at most 1 day, was %s",
            failOverAfter())
        .unless(
            isBetween(guardInterval(), Duration.ofSeconds(10), Duration.ofDays(1)),
            "guardInterval must be at least 10 s and at most 1 day, was %s",
            guardInterval())
        .refuseSettings("module '" + name() + "'");
  }

  /**
   * The connection test of BILLmanager's wizard, before a provisioner is made: URL, reachability,
   * certificate, log-in, role, OS templates and recipes that tariffs name, nodes with room,
   * IPmanager, licensing server, clocks. Calls panels and blocks meanwhile; changes nothing on
   * them. What the panels do not show is among the findings as such.
   *
   * @param known tariffs, among them those that this module serves
   * @return all that was found, each with what to do
   */
  default ModuleCheck check(Collection<Tariff> known) {
    return ModuleInspection.of(this, known, InstantSource.system());
  }

  /**
   * Starts a module.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ProcessingModule}. Not thread-safe. */
  final class Builder extends ImmutableProcessingModule.Builder {
    Builder() {}
  }
}
