package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.store.ModuleStore;
import io.vpskit.provisioning.internal.workflow.Answer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Raises a problem of a module when a panel is out of reach, and clears it when it is back. */
public final class ModuleHealth {
  private record Key(String module, ModuleProblem.Part part) {}

  private final ModuleStore store;
  private final InstantSource clock;

  /** What this node has written last, so that it writes changes only. */
  private final Map<Key, Optional<ModuleProblem.Kind>> written = new ConcurrentHashMap<>();

  public ModuleHealth(ModuleStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Hears what a panel answered; an unknown outcome proves neither that it works nor that not. */
  public void hear(String module, ModuleProblem.Part part, Answer answer) {
    if (answer instanceof Answer.Unknown) {
      return;
    }
    Optional<ModuleProblem.Kind> kind =
        answer instanceof Answer.Unreached unreached
            ? Optional.of(unreached.kind())
            : Optional.empty();
    Key key = new Key(module, part);
    if (kind.equals(written.get(key))) {
      return;
    }
    if (answer instanceof Answer.Unreached unreached) {
      store.raise(
          new ModuleProblem(module, part, unreached.kind(), unreached.text(), clock.instant()));
    } else {
      store.clear(module, part, clock.instant());
    }
    written.put(key, kind);
  }
}
