package io.vpskit.provisioning.internal.workflow.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.provisioning.internal.workflow.operation.ModuleCandidate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModuleChoiceTest {
  @Test
  void sortComesBeforeTheIpManagerAndThatBeforeTheName() {
    assertThat(first(module("a", 2, "x"), module("b", 1, "y"))).contains("b");
    assertThat(first(module("a", 1, "y"), module("b", 1, "x"))).contains("b");
    assertThat(first(module("b", 1, "x"), module("a", 1, "x"))).contains("a");
  }

  @Test
  void modulesAtTheirLimitOrWithAProblemComeLast() {
    ModuleCandidate full = module("full", 1, false, 2);
    ModuleCandidate ill = module("ill", 2, true, 0);
    ModuleCandidate free = module("free", 3, false, 1);

    assertThat(first(full, ill, free)).contains("free");
    assertThat(ModuleChoice.others(List.of(ill, free, full), "free", List.of()))
        .containsExactly("full", "ill");
    assertThat(ModuleChoice.others(List.of(ill, free, full), "free", List.of("full")))
        .containsExactly("ill");
    assertThat(ModuleChoice.first(List.of(full)).reason()).contains("at its limit of 2");
  }

  @Test
  void afterAFailureAModuleThatSharesTheIpManagerComesFirst() {
    List<ModuleCandidate> all =
        List.of(module("a", 1, "x"), module("b", 2, "y"), module("c", 3, "x"));

    assertThat(next(all, List.of("a"), "x")).contains("c");
    assertThat(next(all, List.of("a", "c"), "x")).contains("b");
    assertThat(next(all, List.of("a", "b", "c"), "y")).isEmpty();
  }

  private static Optional<String> first(ModuleCandidate... candidates) {
    return ModuleChoice.first(List.of(candidates)).module().map(ModuleCandidate::name);
  }

  private static Optional<String> next(
      List<ModuleCandidate> candidates, List<String> failed, String ipManager) {
    return ModuleChoice.next(candidates, failed, Optional.of(ipManager))
        .module()
        .map(ModuleCandidate::name);
  }

  private static ModuleCandidate module(String name, int sort, String ipManager) {
    return new ModuleCandidate(name, sort, Optional.of(ipManager), false, false, 0, 2);
  }

  private static ModuleCandidate module(
      String name, int sort, boolean hasProblem, int activations) {
    return new ModuleCandidate(name, sort, Optional.empty(), hasProblem, false, activations, 2);
  }
}
