package io.vpskit.provisioning;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.internal.store.RequestStore;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What is done for a service after it was sold.
 *
 * <p>Each operation is asked for under a key of the host's own, 1 to 64 characters, unique among
 * all requests. The same key with the same content answers with the same operation, however often
 * it is asked for; with other content it is refused. The request returns at once, is durable then,
 * and the operations of one service follow each other in the order in which they were asked for.
 * Whether an operation is allowed depends on the status that the service will have when its earlier
 * operations have succeeded: on an Active service everything but {@code resume} is; on a Suspended
 * one only another reason to suspend it, {@code resume}, {@code changeTariff}, {@code
 * removeAddress} and {@code delete}; on one that is not Active yet only {@code delete}; on a
 * deleted one nothing but {@code delete} again.
 *
 * <p>{@code panelLink}, {@code consoleLink} and {@code traffic} are questions: they have no key,
 * change nothing and ask the panel at once, on the calling thread.
 *
 * <p>An operation that fails leaves the service as it was, with a {@linkplain Service#problem()
 * problem} and an {@linkplain OperatorTask operator task}. A machine that the panel shows in the
 * account of somebody else by then is neither deleted, installed anew, switched nor resized: that
 * is such a failure. Every request throws {@link InvalidRequestException} when it could never be
 * served, {@link ConflictException} when the service is not known, does not allow it, or its module
 * is not configured, or when the key was used for another request, and {@link StoreException} when
 * the database cannot be used, after which asking again is safe.
 *
 * <p>Thread-safe.
 */
public final class Services {
  private final RequestStore store;
  private final Demand.Desk demands;
  private final ServiceChanges changes;
  private final ServiceQuestions questions;
  private final ServiceAddresses addresses = new ServiceAddresses();
  private final Waiting waiting;

  Services(
      RequestStore store,
      Demand.Desk demands,
      ServiceChanges changes,
      ServiceQuestions questions,
      Waiting waiting) {
    this.store = store;
    this.demands = demands;
    this.changes = changes;
    this.questions = questions;
    this.waiting = waiting;
  }

  /**
   * Suspends a service: its machine is stopped. A service that is suspended already is suspended
   * for one reason more, which costs no panel call. A machine that is started meanwhile is stopped
   * again ({@link ProcessingModule#guardInterval}). When all services of its owner are suspended,
   * he is locked out on panels that know such a right. The licence is switched off, too.
   *
   * @param service an Active service, or one that is Suspended by another reason
   * @param reason why
   * @param key the host's own
   * @return the operation
   */
  public OperationId suspend(ServiceId service, SuspensionReason reason, String key) {
    return ask(OperationType.SUSPEND, service, key, List.of(reason.name()))
        .details(operation -> operation.withReason(reason))
        .send();
  }

  /**
   * Takes a reason to suspend a service away. When none is left, its machine is started and it is
   * Active.
   *
   * @param service a service that is Suspended by this reason
   * @param reason the reason that holds no more
   * @param key the host's own
   * @return the operation
   */
  public OperationId resume(ServiceId service, SuspensionReason reason, String key) {
    return ask(OperationType.RESUME, service, key, List.of(reason.name()))
        .details(operation -> operation.withReason(reason))
        .send();
  }

  /**
   * Switches the machine on, unless it is.
   *
   * @param service an Active service
   * @param key the host's own
   * @return the operation
   */
  public OperationId start(ServiceId service, String key) {
    return ask(OperationType.START, service, key, List.of()).send();
  }

  /**
   * Switches the machine off, unless it is. The service stays Active.
   *
   * @param service an Active service
   * @param key the host's own
   * @return the operation
   */
  public OperationId stop(ServiceId service, String key) {
    return ask(OperationType.STOP, service, key, List.of()).send();
  }

  /**
   * Restarts the machine. When the panel's answer is lost it is restarted once more, because
   * whether it was cannot be seen.
   *
   * @param service an Active service
   * @param key the host's own
   * @return the operation
   */
  public OperationId restart(ServiceId service, String key) {
    return ask(OperationType.RESTART, service, key, List.of()).send();
  }

  /**
   * Sells the service under another tariff. A machine of KVM gets that tariff's memory, cores and
   * share of processor time, and is restarted when it runs, because whether they take effect
   * without is not known. A container of OVZ is resized while it runs, with its disk. Addresses, OS
   * template, recipe and licence stay as they are: a tariff with another licence than the service's
   * is refused, unless the order had named the licence beside its tariff. What the panel refuses is
   * changed back, and the tariff stays as it was.
   *
   * @param service an Active or Suspended service
   * @param tariff the name of a tariff that the service's module serves, with the service's
   *     licence; on KVM one with the same disk
   * @param key the host's own
   * @return the operation
   */
  public OperationId changeTariff(ServiceId service, String tariff, String key) {
    return changes.tariff(ask(OperationType.CHANGE_TARIFF, service, key, List.of(tariff)), tariff);
  }

  /**
   * Installs the OS anew; everything on the disk is lost. The operation is done when the OS is
   * installed, and when its recipe has succeeded where the module waits for recipes. An
   * installation that fails is not tried again by itself; one whose recipe fails leaves the machine
   * with its new OS and root password.
   *
   * @param service an Active service
   * @param reinstallation with what
   * @param key the host's own
   * @return the operation
   */
  public OperationId reinstall(ServiceId service, Reinstallation reinstallation, String key) {
    return changes.reinstall(
        ask(OperationType.REINSTALL, service, key, ServiceChanges.content(reinstallation)),
        reinstallation);
  }

  /**
   * Replaces the root password.
   *
   * @param service an Active service
   * @param password 8 to 64 printable ASCII characters without blanks, none of them forbidden by
   *     the {@linkplain ProcessingModule#passwordRules rule} of the OS template
   * @param key the host's own
   * @return the operation
   */
  public OperationId changePassword(ServiceId service, Secret password, String key) {
    return changes.password(
        ask(OperationType.CHANGE_PASSWORD, service, key, List.of(password.reveal())), password);
  }

  /**
   * Changes the host name that the panel keeps for the machine.
   *
   * @param service an Active service
   * @param hostName as in {@link Order#hostName()}
   * @param key the host's own
   * @return the operation
   */
  public OperationId setHostName(ServiceId service, String hostName, String key) {
    return ask(OperationType.SET_HOST_NAME, service, key, List.of(hostName))
        .unless(
            Names.isHostName(hostName),
            "hostName must be " + Names.HOST_NAME_RULE + ", was '" + hostName + "'")
        .aim(blueprint -> blueprint.withHostName(hostName))
        .send();
  }

  /**
   * Gives the machine one more address: of IPmanager when the module has one, else one that the
   * machine panel chooses. It points to the machine's host name.
   *
   * @param service an Active service
   * @param family IPv4 or IPv6
   * @param key the host's own
   * @return the operation
   */
  public OperationId addAddress(ServiceId service, AddressFamily family, String key) {
    return addresses.add(
        ask(OperationType.ADD_ADDRESS, service, key, List.of(family.name())), family);
  }

  /**
   * Gives the machine a certain address, which must be free.
   *
   * @param service an Active service
   * @param family IPv4 or IPv6
   * @param ip an address of this family that the service does not have
   * @param key the host's own
   * @return the operation
   */
  public OperationId addAddress(ServiceId service, AddressFamily family, String ip, String key) {
    return addresses.add(
        ask(OperationType.ADD_ADDRESS, service, key, List.of(family.name(), ip)), family, ip);
  }

  /**
   * Takes an address from the machine. One of IPmanager is given back when the machine does not
   * have it any more.
   *
   * @param service an Active or Suspended service
   * @param ip an address of the service, not its main one
   * @param key the host's own
   * @return the operation
   */
  public OperationId removeAddress(ServiceId service, String ip, String key) {
    return addresses.remove(ask(OperationType.REMOVE_ADDRESS, service, key, List.of(ip)), ip);
  }

  /**
   * Lets an address of the service point to another host name.
   *
   * @param service an Active service
   * @param ip an address of the service
   * @param hostName as in {@link Order#hostName()}
   * @param key the host's own
   * @return the operation
   */
  public OperationId setPtr(ServiceId service, String ip, String hostName, String key) {
    return addresses.point(
        ask(OperationType.SET_PTR, service, key, List.of(ip, hostName)), ip, hostName);
  }

  /**
   * Has the machine removed, then its addresses given back to IPmanager, then its licence ended
   * ({@link LicensingServer#atDeletion}). A step that fails is tried again. Asked again while that
   * is under way or done, it answers with the same operation; after it has failed, it is tried
   * anew. Nothing brings the service back.
   *
   * @param service any service
   * @param key the host's own
   * @return the operation
   */
  public OperationId delete(ServiceId service, String key) {
    return ask(OperationType.DELETE_SERVICE, service, key, List.of()).send();
  }

  /** The same for hosts that give no key; a deletion is asked for once in any case. */
  OperationId delete(ServiceId service) {
    return new Demand(demands, OperationType.DELETE_SERVICE, service, Optional.empty(), List.of())
        .send();
  }

  /**
   * Makes an address that opens the panel in a browser as the service's owner, once. Asks the panel
   * on the spot and blocks meanwhile. The journal tells that it was made, not what it is.
   *
   * @param service an Active service that nothing suspends or deletes
   * @return the address; how long it can be used for the first time is the panel's affair
   * @throws ConflictException when the service is not known, does not allow it, or its module is
   *     not configured
   * @throws PanelFailedException when the panel refuses it or cannot be reached
   * @throws StoreException when the database cannot be used
   */
  public PanelLink panelLink(ServiceId service) {
    return questions.panelLink(service);
  }

  /**
   * Makes an address that opens the screen of the service's machine in a browser. Asks the panel on
   * the spot and blocks meanwhile. The panel may tie it to the IP address of this host and refuse
   * it elsewhere; {@link #panelLink} is not tied. On OVZ, whose machines have no screen, the panel
   * says what it makes of it.
   *
   * @param service an Active service that nothing suspends or deletes
   * @return the address
   * @throws ConflictException when the service is not known, does not allow it, or its module is
   *     not configured
   * @throws PanelFailedException when the panel refuses it or cannot be reached
   * @throws StoreException when the database cannot be used
   */
  public PanelLink consoleLink(ServiceId service) {
    return questions.consoleLink(service);
  }

  /**
   * Asks the panel for the traffic of the service's machine, on the spot.
   *
   * @param service an Active or Suspended service
   * @param month the present month: the panel reports no other
   * @return the days of it that the panel has figures for
   * @throws InvalidRequestException when it is not the present month anywhere
   * @throws ConflictException when the service is not known, does not allow it, or its module is
   *     not configured
   * @throws PanelFailedException when the panel refuses it or cannot be reached
   * @throws StoreException when the database cannot be used
   */
  public List<DailyTraffic> traffic(ServiceId service, YearMonth month) {
    return questions.traffic(service, month);
  }

  /**
   * Looks an operation up.
   *
   * @param id the operation
   * @return as it stands, or nothing when it is not known
   * @throws StoreException when the database cannot be read
   */
  public Optional<ServiceOperation> find(OperationId id) {
    return store.find(id.value());
  }

  /**
   * Looks an operation up by the key under which it was asked for.
   *
   * @param key the host's own
   * @return as it stands, or nothing when nothing was asked for under this key
   * @throws StoreException when the database cannot be read
   */
  public Optional<ServiceOperation> findByKey(String key) {
    return store.findByKey(key);
  }

  /**
   * All operations of a service.
   *
   * @param service the service
   * @return in the order in which they were asked for
   * @throws StoreException when the database cannot be read
   */
  public List<ServiceOperation> ofService(ServiceId service) {
    return store.ofService(service.value());
  }

  /**
   * Waits until an operation is done or has failed, at most for a time. Blocks the calling thread;
   * needs {@link Provisioner#start}, or another thread that calls {@link Provisioner#runDueWork}.
   *
   * @param id the operation
   * @param limit how long to wait; zero or less only looks
   * @return the operation as it stands then; ask for its status
   * @throws ConflictException when the operation is not known
   * @throws InterruptedException when the thread is interrupted
   * @throws StoreException when the database cannot be read
   */
  public ServiceOperation await(OperationId id, Duration limit) throws InterruptedException {
    return waiting.until(
        () -> find(id).orElseThrow(() -> new ConflictException("there is no operation " + id)),
        operation -> operation.status() != OperationStatus.RUNNING,
        limit);
  }

  private Demand ask(OperationType type, ServiceId service, String key, List<String> content) {
    return new Demand(demands, type, service, Optional.of(key), content);
  }
}
