package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.store.ModuleStore;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Raises a problem of a module when a panel is out of reach, and clears it when it is back. */
public final class ModuleHealth {
  private record Key(String module, ModuleProblem.Part part) {}

  /** One lost answer says nothing; a row of them says that the panel hangs. */
  private static final int MOST_SILENCES = 3;

  private final ModuleStore store;
  private final InstantSource clock;

  /** What this node has written last, so that it writes changes only. */
  private final Map<Key, Optional<ModuleProblem.Kind>> written = new ConcurrentHashMap<>();

  private final Map<Key, Integer> silences = new ConcurrentHashMap<>();

  public ModuleHealth(ModuleStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Hears what a panel answered. */
  public void hear(String module, ModuleProblem.Part part, Answer answer) {
    Key key = new Key(module, part);
    if (answer instanceof Answer.Unreached unreached) {
      raise(key, unreached.kind(), unreached.text());
    } else if (answer instanceof Answer.Unknown unknown) {
      if (silences.merge(key, 1, Integer::sum) >= MOST_SILENCES) {
        raise(key, ModuleProblem.Kind.UNREACHABLE, unknown.text());
      }
    } else {
      silences.remove(key);
      clear(key);
    }
  }

  private void raise(Key key, ModuleProblem.Kind kind, String text) {
    write(
        key,
        Optional.of(kind),
        () ->
            store.raise(new ModuleProblem(key.module(), key.part(), kind, text, clock.instant())));
  }

  private void clear(Key key) {
    write(key, Optional.empty(), () -> store.clear(key.module(), key.part(), clock.instant()));
  }

  /** Of two threads that hear different things the later one is believed by record and memory. */
  private void write(Key key, Optional<ModuleProblem.Kind> now, Runnable change) {
    if (now.equals(written.get(key))) {
      return;
    }
    written.compute(
        key,
        (same, last) -> {
          if (!now.equals(last)) {
            change.run();
          }
          return now;
        });
  }
}
