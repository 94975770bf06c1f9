package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.check.ModuleInspection;
import io.vpskit.provisioning.internal.engine.Catalogue;
import io.vpskit.provisioning.internal.store.ModuleStore;
import io.vpskit.provisioning.internal.store.OrderStore;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Sells VPS: takes orders, has machines built or handed over from the pool, and keeps the pool.
 *
 * <p>Orders are durable once {@link #order} has returned: a process that dies finishes them when it
 * is started again on the same database. The work is done by threads of its own after {@link
 * #start}, or on a thread of the host in {@link #runDueWork}; without either, orders wait.
 *
 * <p>Thread-safe. Close it to stop its threads and let go of the database.
 */
public final class Provisioner implements AutoCloseable {
  private final Catalogue catalogue;
  private final OrderStore orders;
  private final OrderDesk orderDesk;
  private final ModuleStore modules;
  private final Pool pool;
  private final RecipeReports recipes;
  private final InstantSource clock;
  private final Services services;
  private final Waiting waiting;
  private final Lifecycle lifecycle;
  private final OperatorTasks operatorTasks;

  Provisioner(
      Catalogue catalogue,
      OrderStore orders,
      OrderDesk orderDesk,
      ModuleStore modules,
      Pool pool,
      RecipeReports recipes,
      InstantSource clock,
      Services services,
      Waiting waiting,
      Lifecycle lifecycle,
      OperatorTasks operatorTasks) {
    this.catalogue = catalogue;
    this.orders = orders;
    this.orderDesk = orderDesk;
    this.modules = modules;
    this.pool = pool;
    this.recipes = recipes;
    this.clock = clock;
    this.services = services;
    this.waiting = waiting;
    this.lifecycle = lifecycle;
    this.operatorTasks = operatorTasks;
  }

  /**
   * Starts the settings of a provisioner.
   *
   * @return a builder with nothing but defaults
   */
  public static ProvisionerBuilder builder() {
    return new ProvisionerBuilder();
  }

  /**
   * Works on orders and the pool on threads of its own from now on.
   *
   * @return this
   * @throws IllegalStateException when it is closed, was started, or {@link #runDueWork} was used
   * @throws StoreException when the database cannot be used, or its server's clock and this node's
   *     differ by more than a quarter of {@link ProvisionerBuilder#takeOverAfter}
   */
  public Provisioner start() {
    lifecycle.start();
    return this;
  }

  /**
   * Does on the calling thread what is due now, for hosts that have a timer of their own. Calls
   * panels; returns when nothing more is due. Call it again at the returned time, and after each
   * order and each request to {@link #services} or {@link #operatorTasks}.
   *
   * @return when something will be due next; never more than ten times {@link
   *     ProvisionerBuilder#databasePollInterval} from now
   * @throws IllegalStateException when it is closed or was started
   * @throws StoreException when the database cannot be used; nothing is lost
   */
  public Instant runDueWork() {
    return lifecycle.runDueWork();
  }

  /**
   * Takes an order and returns at once; the machine follows. The same order again, by its id,
   * answers with the same service as it stands.
   *
   * @param order what is wanted
   * @return the service, newly written or on record
   * @throws InvalidRequestException when it could never be served, naming all reasons
   * @throws ConflictException when its id was used for an order of other content, or another
   *     customer has the account name
   * @throws StoreException when the database cannot be used; ordering again is safe
   */
  public Service order(Order order) {
    return orderDesk.order(order);
  }

  /**
   * Takes an order in a transaction of the host application: the order appears and disappears with
   * it. Work on it begins when {@link #committed} is told, or by itself within twenty poll
   * intervals after the commit.
   *
   * @param order what is wanted
   * @param transaction a connection to the provisioner's database, a server, on which a transaction
   *     is open; it is neither committed nor closed here
   * @return the service as it will be, or as it stands when the order is on record
   * @throws IllegalArgumentException when the connection commits by itself
   * @throws IllegalStateException when the database is an SQLite file, which nobody else may open
   * @throws InvalidRequestException when it could never be served, naming all reasons; nothing was
   *     written
   * @throws ConflictException when its id was used for an order of other content, or another
   *     customer has the account name; nothing was written
   * @throws StoreException when the database cannot be used, or the same order or the first one of
   *     the same customer is being placed at this moment; the transaction has to be rolled back,
   *     and may be tried again
   */
  public Service order(Order order, Connection transaction) {
    return orderDesk.order(order, transaction);
  }

  /**
   * Tells that the transaction in which an order was placed is committed, so that work on it begins
   * at once.
   *
   * @param id the service of the order; one that is not on record is ignored
   * @throws StoreException when the database cannot be used; the work begins by itself later
   */
  public void committed(ServiceId id) {
    orderDesk.committed(id);
  }

  /**
   * The discount of a customer on VPS. Pool owners pay nothing for their services, nobody else has
   * a discount here.
   *
   * @param customer a customer
   * @return 0 or 100 percent
   */
  public int discountPercent(Customer customer) {
    return catalogue.isPoolOwner(customer) ? 100 : 0;
  }

  /**
   * Looks a service up.
   *
   * @param id the service
   * @return as it stands, or nothing when it is not known
   * @throws StoreException when the database cannot be read
   */
  public Optional<Service> find(ServiceId id) {
    return orders.find(id.value());
  }

  /**
   * Looks a service up by the order that it came from.
   *
   * @param orderId the host application's identifier
   * @return as it stands, or nothing when there was no such order
   * @throws StoreException when the database cannot be read
   */
  public Optional<Service> findByOrder(String orderId) {
    return orders.findByOrder(orderId);
  }

  /**
   * Waits until a service is Active, Suspended or Deleted, or its operation has failed, at most for
   * a time. Blocks the calling thread; needs {@link #start}, or another thread that calls {@link
   * #runDueWork}; without either it only uses up its time.
   *
   * @param id the service
   * @param limit how long to wait; zero or less only looks
   * @return the service as it stands then; ask for its status
   * @throws ConflictException when the service is not known
   * @throws InterruptedException when the thread is interrupted
   * @throws StoreException when the database cannot be read
   */
  public Service await(ServiceId id, Duration limit) throws InterruptedException {
    return waiting.until(
        () -> find(id).orElseThrow(() -> new ConflictException("there is no service " + id)),
        Provisioner::hasSettled,
        limit);
  }

  private static boolean hasSettled(Service service) {
    return service.problem().isPresent()
        || service.status() == ServiceStatus.ACTIVE
        || service.status() == ServiceStatus.SUSPENDED
        || service.status() == ServiceStatus.DELETED;
  }

  /**
   * Has a service deleted, as {@link Services#delete} does under a key: machine, addresses,
   * licence. Returns at once. Asked again while it is under way or done, it changes nothing; after
   * it has failed, it is tried anew. A service that is being worked on is deleted when that has
   * ended.
   *
   * @param id the service
   * @return the service as it stands
   * @throws ConflictException when the service is not known, or its module is not configured
   * @throws StoreException when the database cannot be used; asking again is safe
   */
  public Service delete(ServiceId id) {
    services.delete(id);
    return find(id).orElseThrow();
  }

  /**
   * What is done for services after they were sold.
   *
   * @return always the same
   */
  public Services services() {
    return services;
  }

  /**
   * Hears that a recipe has ended, from a recipe that called the host application. Counts only
   * while a machine of the service is built by a module that waits for recipes, from the moment at
   * which the machine was asked for. Durable once it has returned; told again, the last outcome
   * counts.
   *
   * <p>When a machine was given up and another one is built, its recipe may still call: the host
   * that knows machines by name should use {@link #recipeFinished(String, RecipeOutcome)}.
   *
   * @param service whose machine it ran on
   * @param outcome how it has ended
   * @return whether it was waited for; false when it was not, and nothing was changed
   * @throws StoreException when the database cannot be used; telling it again is safe
   */
  public boolean recipeFinished(ServiceId service, RecipeOutcome outcome) {
    return recipes.ofService(service, outcome);
  }

  /**
   * Hears that a recipe has ended, like {@link #recipeFinished(ServiceId, RecipeOutcome)}, on a
   * machine of a service or on a spare.
   *
   * @param machineName the machine's name on the panel
   * @param outcome how it has ended
   * @return whether it was waited for; false when it was not, and nothing was changed
   * @throws StoreException when the database cannot be used; telling it again is safe
   */
  public boolean recipeFinished(String machineName, RecipeOutcome outcome) {
    return recipes.ofMachine(machineName, outcome);
  }

  /**
   * The warm pools.
   *
   * @return what can be asked about them
   */
  public Pool pool() {
    return pool;
  }

  /**
   * What is left for people.
   *
   * @return what can be asked about it, and decided
   */
  public OperatorTasks operatorTasks() {
    return operatorTasks;
  }

  /**
   * What keeps modules from doing their work at present.
   *
   * @return the problems of the modules that are configured, the oldest first
   * @throws StoreException when the database cannot be read
   */
  public List<ModuleProblem> moduleProblems() {
    return modules.problems().stream()
        .filter(problem -> catalogue.module(problem.module()).isPresent())
        .toList();
  }

  /**
   * Tests the settings of a module against its panels; for whoever sets it up, at any time. Calls
   * panels and blocks meanwhile; changes nothing on them.
   *
   * @param module the module's name
   * @return all that was found
   * @throws ConflictException when the module is not configured
   */
  public ModuleCheck check(String module) {
    ProcessingModule checked =
        catalogue
            .module(module)
            .orElseThrow(() -> new ConflictException("module '" + module + "' is not configured"));
    return ModuleInspection.of(
        checked,
        checked.tariffs().stream().flatMap(name -> catalogue.tariff(name).stream()).toList(),
        clock);
  }

  /**
   * Every decision about a service, with its reason.
   *
   * @param id the service
   * @return in the order in which they were taken
   * @throws StoreException when the database cannot be read
   */
  public List<JournalEntry> journal(ServiceId id) {
    return orders.journalOfService(id.value());
  }

  /**
   * Events again, whether or not a listener has heard them. They are kept for ever.
   *
   * @param sequence the last one that is known; 0 for all
   * @param most how many to read at once, at least 1
   * @return the events after it, in their order
   * @throws IllegalArgumentException when {@code most} is below 1
   * @throws StoreException when the database cannot be read
   */
  public List<Event> eventsAfter(long sequence, int most) {
    new Problems().unless(most >= 1, "must be at least 1, was %d", most).refuseSettings("most");
    return orders.eventsAfter(sequence, most);
  }

  /**
   * Stops: running steps are finished, no more are begun, the database is let go. Blocks until
   * then, for 90 s at most. Orders that are not finished go on at the next start. May be called
   * again.
   *
   * @throws IllegalStateException when not everything could be closed
   */
  @Override
  public void close() {
    lifecycle.close();
  }
}
