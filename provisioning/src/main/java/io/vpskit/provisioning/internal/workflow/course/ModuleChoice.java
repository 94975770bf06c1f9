package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.internal.workflow.operation.ModuleCandidate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which module an order goes to: those without a problem and below their limit first, then by sort,
 * IPmanager and name. After a failure, as long as any is left, only modules that share the
 * IPmanager of the failed one, so that an address that was taken stays valid.
 */
public record ModuleChoice(Optional<ModuleCandidate> module, String reason) {
  private static final Comparator<ModuleCandidate> ORDER =
      Comparator.comparing((ModuleCandidate it) -> it.hasProblem() || it.isAtLimit())
          .thenComparingInt(ModuleCandidate::sort)
          .thenComparing(it -> it.ipManager().orElse(""))
          .thenComparing(ModuleCandidate::name);

  /** The first choice. */
  public static ModuleChoice first(Collection<ModuleCandidate> candidates) {
    return choose(candidates, List.of(), Optional.empty());
  }

  /** The next choice after some have failed. */
  static ModuleChoice next(
      Collection<ModuleCandidate> candidates,
      Collection<String> failed,
      Optional<String> lastIpManager) {
    return choose(candidates, failed, lastIpManager);
  }

  /** The other modules whose spares are of use, in the order in which they are asked. */
  public static List<String> others(
      Collection<ModuleCandidate> candidates, String module, Collection<String> failed) {
    return candidates.stream()
        .filter(it -> !it.outOfReach())
        .sorted(ORDER)
        .map(ModuleCandidate::name)
        .filter(name -> !name.equals(module) && !failed.contains(name))
        .toList();
  }

  private static ModuleChoice choose(
      Collection<ModuleCandidate> candidates,
      Collection<String> failed,
      Optional<String> lastIpManager) {
    List<ModuleCandidate> left =
        candidates.stream().filter(it -> !failed.contains(it.name())).sorted(ORDER).toList();
    List<ModuleCandidate> sharing =
        left.stream()
            .filter(it -> lastIpManager.isPresent() && it.ipManager().equals(lastIpManager))
            .toList();
    List<ModuleCandidate> eligible = sharing.isEmpty() ? left : sharing;
    if (eligible.isEmpty()) {
      return new ModuleChoice(Optional.empty(), "no other module is left, tried: " + failed);
    }
    String why =
        eligible.stream().map(ModuleChoice::describe).toList()
            + (sharing.isEmpty() ? "" : ", which share IPmanager '" + lastIpManager.get() + "'")
            + (failed.isEmpty() ? "" : ", after " + failed);
    ModuleCandidate chosen = eligible.get(0);
    return new ModuleChoice(Optional.of(chosen), "'" + chosen.name() + "' comes first of " + why);
  }

  private static String describe(ModuleCandidate it) {
    String name = it.name() + " (sort " + it.sort();
    String limit = it.isAtLimit() ? ", at its limit of " + it.activationLimit() : "";
    return name + limit + (it.hasProblem() ? ", has a problem" : "") + ")";
  }
}
