package io.vpskit.testkit;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.catalogue.AddressRange;
import io.vpskit.testkit.catalogue.AddressType;
import io.vpskit.testkit.catalogue.HostNode;
import io.vpskit.testkit.catalogue.IsoImage;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Preset;
import io.vpskit.testkit.catalogue.Recipe;
import io.vpskit.testkit.internal.vmmanager.Catalogue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Builds a {@link VmManagerEmulator}.
 *
 * <p>Defaults: KVM; the system clock; seed 1; an administrator {@code admin} with the password
 * {@code secret}; no further account; {@link Behaviour#defaults}; an empty catalogue; 10,000
 * records in the ledger.
 *
 * <p>Not for use by several threads.
 */
public final class VmManagerEmulatorBuilder {

  VmManagerEdition edition = VmManagerEdition.KVM;
  InstantSource clock = InstantSource.system();
  long seed = 1;
  String administratorName = "admin";
  String administratorPassword = "secret";
  Behaviour behaviour = Behaviour.defaults();
  int ledgerLimit = 10_000;
  private boolean smallCatalogue;
  final Map<String, String> accounts = new LinkedHashMap<>();
  private final List<HostNode> nodes = new ArrayList<>();
  private final List<AddressRange> addressRanges = new ArrayList<>();
  private final List<Preset> presets = new ArrayList<>();
  private final List<OsTemplate> osTemplates = new ArrayList<>();
  private final List<Recipe> recipes = new ArrayList<>();
  private final List<IsoImage> isoImages = new ArrayList<>();

  VmManagerEmulatorBuilder() {}

  /**
   * Chooses the edition.
   *
   * @param chosen KVM or OVZ
   * @return this builder
   */
  public VmManagerEmulatorBuilder edition(VmManagerEdition chosen) {
    edition = Objects.requireNonNull(chosen, "edition");
    return this;
  }

  /**
   * Chooses the clock that installations and sessions follow.
   *
   * @param source a {@link VirtualClock} or any other clock
   * @return this builder
   */
  public VmManagerEmulatorBuilder clock(InstantSource source) {
    clock = Objects.requireNonNull(source, "clock");
    return this;
  }

  /**
   * Chooses the seed of everything that looks random, such as session ids. The same calls in the
   * same order under the same seed get the same answers.
   *
   * @param number any number
   * @return this builder
   */
  public VmManagerEmulatorBuilder seed(long number) {
    seed = number;
    return this;
  }

  /**
   * Names the administrator.
   *
   * @param name his login name
   * @param password his password
   * @return this builder
   */
  public VmManagerEmulatorBuilder administrator(String name, String password) {
    administratorName = Objects.requireNonNull(name, "name");
    administratorPassword = Objects.requireNonNull(password, "password");
    return this;
  }

  /**
   * Adds an account of a user.
   *
   * @param name the login name
   * @param password the password
   * @return this builder
   */
  public VmManagerEmulatorBuilder account(String name, String password) {
    accounts.put(name, password);
    return this;
  }

  /**
   * Adds a node without overselling.
   *
   * @param name its name
   * @param memoryMiB its memory for machines, in MiB
   * @param maximumMachines how many machines it takes
   * @return this builder
   */
  public VmManagerEmulatorBuilder node(String name, long memoryMiB, int maximumMachines) {
    return node(
        HostNode.builder()
            .name(name)
            .memoryMiB(memoryMiB)
            .maximumMachines(maximumMachines)
            .build());
  }

  /**
   * Adds a node.
   *
   * @param node the node
   * @return this builder
   */
  public VmManagerEmulatorBuilder node(HostNode node) {
    nodes.add(node);
    return this;
  }

  /**
   * Adds a network of public addresses.
   *
   * @param network for example {@code 192.0.2.0/24} or {@code 2001:db8::/64}
   * @return this builder
   */
  public VmManagerEmulatorBuilder addresses(String network) {
    return addresses(AddressRange.network(AddressType.PUBLIC, network));
  }

  /**
   * Adds a range of addresses.
   *
   * @param range the range
   * @return this builder
   */
  public VmManagerEmulatorBuilder addresses(AddressRange range) {
    addressRanges.add(range);
    return this;
  }

  /**
   * Adds a VPS template.
   *
   * @param name its name
   * @param memoryMiB the memory, in MiB
   * @param cores the number of processor cores
   * @param diskMiB the size of the disk, in MiB
   * @return this builder
   */
  public VmManagerEmulatorBuilder preset(String name, long memoryMiB, int cores, long diskMiB) {
    return preset(
        Preset.builder().name(name).memoryMiB(memoryMiB).cores(cores).diskMiB(diskMiB).build());
  }

  /**
   * Adds a VPS template.
   *
   * @param preset the template
   * @return this builder
   */
  public VmManagerEmulatorBuilder preset(Preset preset) {
    presets.add(preset);
    return this;
  }

  /**
   * Adds an OS template.
   *
   * @param name its name
   * @param buildingTime how long record and disk of a machine take
   * @param installingTime how long the installer takes afterwards
   * @return this builder
   */
  public VmManagerEmulatorBuilder osTemplate(
      String name, Duration buildingTime, Duration installingTime) {
    return osTemplate(
        OsTemplate.builder()
            .name(name)
            .buildingTime(buildingTime)
            .installingTime(installingTime)
            .build());
  }

  /**
   * Adds an OS template.
   *
   * @param template the template
   * @return this builder
   */
  public VmManagerEmulatorBuilder osTemplate(OsTemplate template) {
    osTemplates.add(template);
    return this;
  }

  /**
   * Adds a recipe that succeeds.
   *
   * @param name its name
   * @param duration how long it runs
   * @return this builder
   */
  public VmManagerEmulatorBuilder recipe(String name, Duration duration) {
    return recipe(Recipe.builder().name(name).duration(duration).build());
  }

  /**
   * Adds a recipe.
   *
   * @param recipe the recipe
   * @return this builder
   */
  public VmManagerEmulatorBuilder recipe(Recipe recipe) {
    recipes.add(recipe);
    return this;
  }

  /**
   * Adds an ISO image.
   *
   * @param name its name
   * @return this builder
   */
  public VmManagerEmulatorBuilder isoImage(String name) {
    isoImages.add(new IsoImage(name));
    return this;
  }

  /**
   * Chooses the behaviour.
   *
   * @param chosen the behaviour
   * @return this builder
   */
  public VmManagerEmulatorBuilder behaviour(Behaviour chosen) {
    behaviour = Objects.requireNonNull(chosen, "behaviour");
    return this;
  }

  /**
   * Changes some of the behaviour.
   *
   * @param change changes the behaviour chosen so far
   * @return this builder
   */
  public VmManagerEmulatorBuilder behaviour(Consumer<Behaviour.Builder> change) {
    return behaviour(behaviour.with(change));
  }

  /**
   * Limits the memory of the ledger; its counts are not concerned.
   *
   * @param records how many calls, how many deleted machines and how many deleted accounts are
   *     remembered each, zero or more
   * @return this builder
   * @throws IllegalArgumentException if {@code records} is negative
   */
  public VmManagerEmulatorBuilder ledgerLimit(int records) {
    if (records < 0) {
      throw new IllegalArgumentException("ledgerLimit must not be negative, but is " + records);
    }
    ledgerLimit = records;
    return this;
  }

  /**
   * Adds a small catalogue to try things out with, fitting the edition: two nodes of 64 GiB for 100
   * machines each, public IPv4 and IPv6 and private IPv4 addresses, three VPS templates ({@code
   * KVM-1}, {@code KVM-2}, {@code KVM-4} with as many GiB of memory and cores), three OS templates
   * that take eight seconds ({@code ISPsystem__Debian-12-x86_64} and others), two recipes, and an
   * ISO image on KVM. What was added otherwise comes first.
   *
   * @return this builder
   */
  public VmManagerEmulatorBuilder smallCatalogue() {
    smallCatalogue = true;
    return this;
  }

  /**
   * Makes the emulator.
   *
   * @return a new emulator with a state of its own
   * @throws IllegalArgumentException naming every login name that is empty or given twice and every
   *     node, OS template and recipe whose name is given twice
   */
  public VmManagerEmulator build() {
    Catalogue own = new Catalogue(nodes, addressRanges, presets, osTemplates, recipes, isoImages);
    Catalogue all = smallCatalogue ? own.plus(SmallCatalogue.of(edition)) : own;
    SettingsCheck.check(this, all);
    return new VmManagerEmulator(this, all);
  }
}
