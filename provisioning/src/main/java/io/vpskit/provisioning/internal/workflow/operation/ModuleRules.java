package io.vpskit.provisioning.internal.workflow.operation;

import io.vpskit.provisioning.internal.licence.LicenceRules;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** The settings of a module as far as the course of an operation depends on them. */
@Value.Immutable
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true)
public interface ModuleRules extends WithModuleRules {
  String module();

  String machineNamePrefix();

  /** How often the panel, or a machine, is asked how far it is. */
  Duration pollInterval();

  Duration deploymentLimit();

  Duration listingLag();

  /** How many refusals an operation may have. */
  int refusals();

  /** How long account and preset may take to prepare on a panel that answers. */
  Duration preparationLimit();

  /** How long a panel may be out of reach before an order goes to another module. */
  Duration patience();

  /** The account name that all spares belong to, when there is a pool. */
  Optional<String> poolOwner();

  /** The IPmanager that addresses are taken from; without one the machine panel chooses. */
  Optional<String> ipManager();

  /** Whether a service with a recipe is Active only when that has succeeded. */
  boolean waitsForRecipe();

  /**
   * Whether the machine itself is asked how far its recipe is; otherwise the panel's listing or the
   * host application tells.
   */
  boolean probesRecipe();

  /** How long a recipe may take after the OS is installed. */
  Duration recipeLimit();

  /** Whether operations of one type follow each other, each begun when the last has ended. */
  boolean inQueue();

  /** How many machines may be built for customers at a time otherwise; 0 means any number. */
  int activationLimit();

  /** Whether spares are for sale only with the module that an order was given to. */
  boolean ownSparesOnly();

  /** Whether container resources can be changed while the machine runs. */
  boolean resizesLive();

  /** Whether machines have screens (VNC), which have a password of their own. */
  boolean hasScreens();

  /** How licences are dealt with; nothing when the module has no licensing server. */
  Optional<LicenceRules> licences();

  static Builder builder() {
    return new Builder();
  }

  final class Builder extends ImmutableModuleRules.Builder {}
}
