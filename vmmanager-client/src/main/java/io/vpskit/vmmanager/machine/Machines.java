package io.vpskit.vmmanager.machine;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.Secret;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Problems;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.internal.EditionCheck;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The machines of a panel. Safe for use by several threads; every method blocks for one panel call,
 * unless it says otherwise, and fails with a {@link PanelException}.
 *
 * <p>Methods that take several machines make one group call. What the panel answers when a part of
 * a group fails is not known: after a failure each machine must be looked at.
 */
public final class Machines {

  private static final PanelFunction LIST = PanelFunction.read("vm");
  private static final PanelFunction VIEW = PanelFunction.read("vm.edit");
  private static final PanelFunction CHANGE = PanelFunction.idempotentWrite("vm.edit");
  private static final PanelFunction START = PanelFunction.idempotentWrite("vm.start");
  private static final PanelFunction STOP = PanelFunction.idempotentWrite("vm.stop");

  /** A second restart interrupts the guest once more. */
  private static final PanelFunction RESTART = PanelFunction.unsafeWrite("vm.restart");

  private static final PanelFunction DELETE = PanelFunction.idempotentWrite("vm.delete");
  private static final PanelFunction REINSTALL_FORM = PanelFunction.read("vm.reinstall");
  private static final PanelFunction SYSTEM_FACTS = PanelFunction.read("vm.sysinfo");

  /** Refusals about these are about the machine or the owner, which the whole form cannot cure. */
  private static final Set<String> OBJECTS_OF_OWNER_CHANGE = Set.of("vm", "elid", "user");

  private final PanelConnection panel;
  private final Edition edition;
  private final MachineDialect dialect;
  private final MachineReading reading;

  /**
   * Machines over a connection.
   *
   * @param panel a connection to VMmanager 5
   */
  public Machines(PanelConnection panel) {
    this(panel, RecipeSignal.none());
  }

  private Machines(PanelConnection panel, RecipeSignal signal) {
    this.panel = panel;
    this.edition = Edition.of(panel.endpoint());
    this.dialect = MachineDialect.of(edition);
    this.reading = new MachineReading(edition, signal);
  }

  /**
   * The same machines, with the state of their recipes read by a signal.
   *
   * @param signal by what this panel shows it
   * @return machines whose {@link Machine#recipeState} and {@link MachineDetails#recipeState}
   *     follow the signal; this object stays as it is
   */
  public Machines recognisingRecipesBy(RecipeSignal signal) {
    return new Machines(panel, signal);
  }

  /**
   * Lists all machines the account may see, administrators all of the panel's ({@code vm}; seen in
   * clients of VMmanager 5). A read.
   *
   * @return in the panel's order, complete: fewer rows than the panel says exist are a failure
   */
  public List<Machine> list() {
    return panel.list(LIST.call().allRows(), reading::machine);
  }

  /**
   * Shows one machine ({@code vm.edit}; seen in clients of VMmanager 5, the fields for owner and
   * node are inferred). A read.
   *
   * @param machine which machine
   * @return the machine
   */
  public MachineDetails view(MachineId machine) {
    return panel.view(VIEW.call().on(machine.value()), answer -> reading.details(machine, answer));
  }

  /**
   * Creates a machine ({@code vm.edit}; seen in clients of VMmanager 5 KVM and OVZ). The panel
   * answers when it has taken note of the machine; building it goes on for minutes. An unsafe
   * write: after an unknown outcome look for the name in the listing before creating again.
   *
   * @param creation what the machine is to be
   * @return its id and address, as far as the panel says them
   * @throws io.vpskit.core.PanelMisuseException when the panel's edition lacks a field of it, see
   *     {@link MachineCreation#requireFor}
   */
  public CreatedMachine create(MachineCreation creation) {
    return panel.perform(dialect.create(creation), MachineReading::created);
  }

  /**
   * Gives a machine to another account, sending no more than that ({@code vm.edit} with {@code
   * user}; seen in a client of VMmanager 5). An idempotent write. The panel says {@code ok} to
   * parameters it ignores, so the new owner is to be verified.
   *
   * @param machine which machine
   * @param owner whose it becomes
   */
  public void changeOwner(MachineId machine, AccountId owner) {
    panel.perform(CHANGE.call().on(machine.value()).saved().with("user", owner.value()));
  }

  /**
   * Gives a machine to another account like {@link #changeOwner(MachineId, AccountId)}, choosing
   * what happens when the panel wants more fields. Up to three panel calls.
   *
   * @param machine which machine
   * @param owner whose it becomes
   * @param way how much of the form is sent
   */
  public void changeOwner(MachineId machine, AccountId owner, OwnerChange way) {
    try {
      changeOwner(machine, owner);
    } catch (PanelRefusedException refused) {
      if (way == OwnerChange.MINIMAL || !wantsOtherFields(refused)) {
        throw refused;
      }
      Map<String, String> form = panel.view(VIEW.call().on(machine.value()), FormEcho::of);
      panel.perform(FormEcho.saving(CHANGE.call(), machine, form, owner));
    }
  }

  private static boolean wantsOtherFields(PanelRefusedException refused) {
    return Set.of("missed", "value").contains(refused.type())
        && refused.object().filter(OBJECTS_OF_OWNER_CHANGE::contains).isEmpty();
  }

  /**
   * Changes resources ({@code vm.edit}; seen in clients of VMmanager 5 KVM and OVZ). An idempotent
   * write. On OVZ they take effect at once. Whether they do so on KVM is not known: restart the
   * machine to be certain.
   *
   * @param machine which machine
   * @param resources what changes
   * @throws io.vpskit.core.PanelMisuseException when the panel's edition lacks a field of it, see
   *     {@link MachineResources#requireFor}
   */
  public void changeResources(MachineId machine, MachineResources resources) {
    panel.perform(dialect.changeResources(machine, resources));
  }

  /**
   * Changes the host name the panel keeps for a machine ({@code vm.edit} with {@code domain}; that
   * the panel accepts it on a change is inferred). An idempotent write.
   *
   * @param machine which machine
   * @param hostName at most 253 characters
   */
  public void changeHostName(MachineId machine, String hostName) {
    Problems problems = new Problems("host name");
    MachineTexts.checkHostName(problems, "hostName", hostName);
    problems.refuse();
    panel.perform(CHANGE.call().on(machine.value()).saved().with("domain", hostName));
  }

  /**
   * Switches machines on ({@code vm.start}; seen in clients of VMmanager 5). An idempotent write.
   *
   * @param machines at least one
   */
  public void start(Collection<MachineId> machines) {
    panel.perform(on(START, machines));
  }

  /**
   * Switches a machine on, as {@link #start(Collection)}.
   *
   * @param machine which machine
   */
  public void start(MachineId machine) {
    start(List.of(machine));
  }

  /**
   * Switches machines off ({@code vm.stop}; seen in clients of VMmanager 5). An idempotent write.
   *
   * @param machines at least one
   */
  public void stop(Collection<MachineId> machines) {
    panel.perform(on(STOP, machines));
  }

  /**
   * Switches a machine off, as {@link #stop(Collection)}.
   *
   * @param machine which machine
   */
  public void stop(MachineId machine) {
    stop(List.of(machine));
  }

  /**
   * Restarts machines ({@code vm.restart}; seen in clients of VMmanager 5). An unsafe write.
   *
   * @param machines at least one
   */
  public void restart(Collection<MachineId> machines) {
    panel.perform(on(RESTART, machines));
  }

  /**
   * Restarts a machine, as {@link #restart(Collection)}.
   *
   * @param machine which machine
   */
  public void restart(MachineId machine) {
    restart(List.of(machine));
  }

  /**
   * Deletes machines with everything on their disks ({@code vm.delete}; seen in clients of
   * VMmanager 5). An idempotent write; a repeated one may be refused as {@code missed}.
   *
   * @param machines at least one
   */
  public void delete(Collection<MachineId> machines) {
    panel.perform(on(DELETE, machines));
  }

  /**
   * Deletes a machine, as {@link #delete(Collection)}.
   *
   * @param machine which machine
   */
  public void delete(MachineId machine) {
    delete(List.of(machine));
  }

  /**
   * Asks what a machine can be reinstalled with ({@code vm.reinstall} without saving; seen in a
   * client of VMmanager 5). A read.
   *
   * @param machine which machine
   * @return OS templates and recipes on offer
   */
  public ReinstallChoices reinstallChoices(MachineId machine) {
    return panel.view(REINSTALL_FORM.call().on(machine.value()), reading::reinstallChoices);
  }

  /**
   * Installs the OS anew; everything on the disk is lost ({@code vm.reinstall}; seen in clients of
   * VMmanager 5). The machine shows as being installed again. An unsafe write.
   *
   * @param machine which machine
   * @param reinstallation what is installed
   */
  public void reinstall(MachineId machine, Reinstallation reinstallation) {
    panel.perform(dialect.reinstall(machine, reinstallation));
  }

  /**
   * Sets the administrator's password within the machine ({@code vm.chpasswd} on KVM, {@code
   * vm.edit} on OVZ; seen in clients of VMmanager 5). An idempotent write.
   *
   * @param machine which machine
   * @param password 8 to 128 characters without blanks
   */
  public void changePassword(MachineId machine, Secret password) {
    Problems problems = new Problems("machine password");
    MachineTexts.checkPassword(problems, password);
    problems.refuse();
    panel.perform(dialect.changePassword(machine, password));
  }

  /**
   * Sets the password of a machine's screen ({@code vm.edit} with {@code vncpassword}; the form
   * shows the field, that it can be changed is inferred). A panel that does not know it so says
   * {@code ok} all the same: compare {@link MachineDetails#vncPassword}. A new administrator's
   * password is known to lend the screen its first 8 characters; whether that and this take effect
   * before the next start of the machine is not known, so restart it to be certain. An idempotent
   * write.
   *
   * @param machine which machine
   * @param password 6 to 8 characters without blanks; a screen takes no more
   * @throws io.vpskit.core.PanelMisuseException on OVZ, whose machines have no screen
   */
  public void changeScreenPassword(MachineId machine, Secret password) {
    Problems problems = new Problems("screen password");
    MachineTexts.checkScreenPassword(problems, password);
    problems.refuse();
    new EditionCheck("change", edition).only(Edition.KVM, "screen password", true).refuse();
    panel.perform(CHANGE.call().on(machine.value()).saved().with("vncpassword", password));
  }

  /**
   * Marks a machine as blocked, or takes the mark away ({@code vm.edit} with {@code blocked}; sent
   * by one client of VMmanager 5 in a faulty way, what it does is not known). An idempotent write.
   *
   * @param machine which machine
   * @param blocked whether it is to be blocked
   */
  public void changeBlock(MachineId machine, boolean blocked) {
    panel.perform(
        CHANGE.call().on(machine.value()).saved().with("blocked", blocked ? "on" : "off"));
  }

  /**
   * Asks what the panel knows about a machine's inside ({@code vm.sysinfo}; seen in scripts on
   * VMmanager 5). A read.
   *
   * @param machine which machine
   * @return names and values, in the panel's order
   */
  public List<SystemFact> systemFacts(MachineId machine) {
    return panel.report(
        SYSTEM_FACTS.call().on(machine.value()).allRows(), MachineReading::systemFact);
  }

  /**
   * Asks how full the disk of a machine is ({@code vm.sysinfo}, row {@code hdd}; seen in a client
   * of OVZ). A read.
   *
   * @param machine which machine
   * @return empty when the panel does not say, as on KVM
   */
  public Optional<DiskUse> diskUse(MachineId machine) {
    return DiskUseReading.of(systemFacts(machine));
  }

  /**
   * Reports this month's traffic by day ({@code reportvm}; seen in clients of VMmanager 5 KVM and
   * OVZ). A read.
   *
   * @param machine which machine
   * @return the days the panel has figures for, in its order
   */
  public List<DailyTraffic> monthlyTraffic(MachineId machine) {
    return panel.report(dialect.monthlyTraffic(machine).allRows(), TrafficReading::day);
  }

  private static PanelCall on(PanelFunction function, Collection<MachineId> machines) {
    return function.call().on(machines);
  }
}
