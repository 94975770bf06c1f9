package io.vpskit.provisioning.internal.workflow.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Everything that a decision about an operation may rest on. */
@Value.Immutable
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true)
public interface Work extends WithWork {
  Operation operation();

  Blueprint blueprint();

  ModuleRules rules();

  /** The panel's identifier of the account, when it is on record. */
  Optional<String> knownAccount();

  /** The panel's identifier of the pool owner's account, when it is on record. */
  Optional<String> poolAccount();

  /** The addresses on record of its spare, or else of its service. */
  List<HeldAddress> addresses();

  /** The address on record that the operation is about. */
  default Optional<HeldAddress> target() {
    return operation()
        .targetAddress()
        .flatMap(ip -> addresses().stream().filter(it -> it.is(ip)).findFirst());
  }

  /** Which other live service or spare of ours has an address, by our way to write the address. */
  Map<String, String> otherHolders();

  /** Which other live service or spare of ours has an address. */
  default Optional<String> otherHolder(String ip) {
    return Optional.ofNullable(otherHolders().get(IpText.canonical(ip)));
  }

  /** The modules that could serve the order of an operation that opens a service. */
  List<ModuleCandidate> candidates();

  /** What the recipe has told the host application, if it has. */
  Optional<RecipeState> recipeTold();

  /** The service as it is on record, for an operation that is done for one. */
  Optional<Present> present();

  default Work with(Operation changed) {
    return withOperation(changed);
  }

  static Builder builder() {
    return new Builder();
  }

  final class Builder extends ImmutableWork.Builder {}
}
