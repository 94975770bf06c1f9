package io.vpskit.provisioning.internal.workflow;

import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The smallest panel that can be as unkind as a real one: answers get lost before and after the
 * effect, effects come late, listings are old, machines fail and owners do not change.
 */
final class ModelPanel {
  static final Duration LATEST_EFFECT = Duration.ofSeconds(60);
  static final Duration OLDEST_LISTING = Duration.ofSeconds(25);

  /** A machine on the panel, visible from a moment on, until another. */
  private static final class Machine {
    final String id;
    final String name;
    final Instant from;
    final boolean neverReady;
    String owner;
    Optional<Instant> until = Optional.empty();

    Machine(String id, String name, String owner, Instant from, boolean neverReady) {
      this.id = id;
      this.name = name;
      this.owner = owner;
      this.from = from;
      this.neverReady = neverReady;
    }

    boolean existsAt(Instant time) {
      return !time.isBefore(from) && until.map(time::isBefore).orElse(true);
    }
  }

  private final Random random;
  private final int trouble;
  private final List<Machine> machines = new ArrayList<>();
  private final Map<String, String> accounts = new HashMap<>();
  private Optional<String> preset = Optional.empty();

  /** Trouble is the share of calls, in percent, that do not go well. */
  ModelPanel(Random random, int trouble) {
    this.random = random;
    this.trouble = trouble;
  }

  String addReady(String name, String owner, Instant now) {
    Machine machine =
        new Machine("m" + machines.size(), name, owner, now.minusSeconds(3600), false);
    machines.add(machine);
    return machine.id;
  }

  Answer perform(MachineCall call, Instant now) {
    if (!happens()) {
      return effect(call, now);
    }
    return switch (random.nextInt(4)) {
      case 0 -> new Answer.Unreached(ModuleProblem.Kind.UNREACHABLE, "no connection");
      case 1 -> new Answer.Unknown("no answer, nothing done");
      case 2 -> {
        effect(call, call instanceof MachineCall.CreateMachine ? late(now) : now);
        yield new Answer.Unknown("no answer, but done");
      }
      default -> new Answer.Refused(Answer.Reason.OTHER, "not now");
    };
  }

  private Answer effect(MachineCall call, Instant now) {
    if (call instanceof MachineCall.FindAccount find) {
      return new Answer.Found(Optional.ofNullable(accounts.get(find.accountName())));
    } else if (call instanceof MachineCall.CreateAccount create) {
      if (accounts.containsKey(create.accountName())) {
        return new Answer.Refused(Answer.Reason.NAME_TAKEN, "taken");
      }
      accounts.put(create.accountName(), "a" + accounts.size());
      return new Answer.Created(mayBeSilent(accounts.get(create.accountName())));
    } else if (call instanceof MachineCall.FindPreset) {
      return new Answer.Found(preset);
    } else if (call instanceof MachineCall.CreatePreset) {
      preset = Optional.of("p");
      return new Answer.Created(mayBeSilent("p"));
    } else if (call instanceof MachineCall.CreateMachine create) {
      String id = "m" + machines.size();
      machines.add(new Machine(id, create.machineName(), create.account(), now, happens()));
      return new Answer.Created(mayBeSilent(id));
    } else if (call instanceof MachineCall.ChangeOwner change) {
      if (!happens()) {
        byId(change.machine()).owner = change.account();
      }
      return new Answer.Done();
    } else if (call instanceof MachineCall.ReadMachine read) {
      Machine machine = byId(read.machine());
      return new Answer.Sighted(
          machine.existsAt(now) ? Optional.of(view(machine, now)) : Optional.empty());
    } else if (call instanceof MachineCall.DeleteMachine delete) {
      Machine machine = byId(delete.machine());
      if (machine.until.isPresent()) {
        return new Answer.Refused(Answer.Reason.NOT_THERE, "no such machine");
      }
      machine.until = Optional.of(now);
      return new Answer.Done();
    }
    return new Answer.Done();
  }

  /** A listing may show how things stood a little earlier. */
  List<MachineView> listing(Instant now) {
    Instant seen = now.minusSeconds(random.nextInt((int) OLDEST_LISTING.toSeconds()));
    return machines.stream()
        .filter(machine -> machine.existsAt(seen))
        .map(machine -> view(machine, seen))
        .toList();
  }

  List<String> alive(Instant now) {
    return machines.stream().filter(m -> m.existsAt(now)).map(m -> m.name).toList();
  }

  long everMade(String name) {
    return machines.stream().filter(machine -> machine.name.equals(name)).count();
  }

  List<String> names() {
    return machines.stream().map(machine -> machine.name).distinct().toList();
  }

  String ownerOf(String id) {
    return byId(id).owner;
  }

  String nameOf(String id) {
    return byId(id).name;
  }

  String accountOf(String name) {
    return accounts.get(name);
  }

  private MachineView view(Machine machine, Instant now) {
    boolean deployed = !machine.neverReady && !now.isBefore(machine.from.plusSeconds(120));
    return MachineView.builder()
        .id(machine.id)
        .name(machine.name)
        .deployed(deployed)
        .address("192.0.2.1")
        .owner(machine.owner)
        .build();
  }

  private Machine byId(String id) {
    return machines.stream().filter(machine -> machine.id.equals(id)).findFirst().orElseThrow();
  }

  private Optional<String> mayBeSilent(String id) {
    return happens() ? Optional.empty() : Optional.of(id);
  }

  private Instant late(Instant now) {
    return now.plusSeconds(random.nextInt((int) LATEST_EFFECT.toSeconds()));
  }

  private boolean happens() {
    return random.nextInt(100) < trouble;
  }
}
