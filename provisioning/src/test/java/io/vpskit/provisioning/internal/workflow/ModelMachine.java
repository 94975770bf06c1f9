package io.vpskit.provisioning.internal.workflow;

import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/**
 * One machine on a panel that loses answers before and after the effect, refuses, says ok to what
 * it does not do, and lists things as they were a little earlier.
 */
final class ModelMachine {
  static final String ID = "m1";
  static final String NAME = "vps1";
  private static final Duration INSTALLATION = Duration.ofSeconds(120);
  private static final Duration OLDEST_LISTING = Duration.ofSeconds(25);

  private final Random random;
  private final int trouble;
  private Instant installedAt = Instant.MIN;
  private MachineView before;
  private Instant changedAt = Instant.MIN;
  boolean running = true;
  int memoryMiB = 1024;
  String hostName = "a.example.org";
  String password = "old";
  String osTemplate = "Debian";
  boolean locked;
  int installations;

  /** Trouble is the share of calls, in percent, that do not go well. */
  ModelMachine(Random random, int trouble) {
    this.random = random;
    this.trouble = trouble;
    this.before = view(Instant.MAX);
  }

  Answer perform(MachineCall call, Instant now) {
    if (random.nextInt(100) >= trouble) {
      return effect(call, now);
    }
    return switch (random.nextInt(5)) {
      case 0 -> new Answer.Unreached(ModuleProblem.Kind.UNREACHABLE, "no connection");
      case 1 -> new Answer.Unknown("no answer, nothing done");
      case 2 -> {
        effect(call, now);
        yield new Answer.Unknown("no answer, but done");
      }
      case 3 -> call instanceof MachineCall.ReadMachine ? effect(call, now) : okWithoutEffect(call);
      default -> new Answer.Refused(Answer.Reason.OTHER, "not now");
    };
  }

  /** What nobody can look at has to be believed. */
  private Answer okWithoutEffect(MachineCall call) {
    boolean shown =
        call instanceof MachineCall.StartMachine
            || call instanceof MachineCall.StopMachine
            || call instanceof MachineCall.ChangeHostName
            || call instanceof MachineCall.ChangeResources;
    return shown ? new Answer.Done() : new Answer.Refused(Answer.Reason.OTHER, "not now");
  }

  private Answer effect(MachineCall call, Instant now) {
    if (call instanceof MachineCall.ReadMachine) {
      return new Answer.Sighted(Optional.of(view(now)));
    }
    before = view(now);
    changedAt = now;
    if (call instanceof MachineCall.StartMachine || call instanceof MachineCall.RestartMachine) {
      running = true;
    } else if (call instanceof MachineCall.StopMachine) {
      running = false;
    } else if (call instanceof MachineCall.ChangeHostName change) {
      hostName = change.hostName();
    } else if (call instanceof MachineCall.ChangePassword change) {
      password = change.password().reveal();
    } else if (call instanceof MachineCall.ChangeResources change) {
      memoryMiB = change.blueprint().memoryMiB();
    } else if (call instanceof MachineCall.LockOwnerOut) {
      locked = true;
    } else if (call instanceof MachineCall.LetOwnerIn) {
      locked = false;
    } else if (call instanceof MachineCall.ReinstallMachine reinstall) {
      osTemplate = reinstall.blueprint().osTemplate();
      password = reinstall.blueprint().rootPassword().reveal();
      installedAt = now.plus(INSTALLATION);
      running = true;
      installations++;
    } else {
      throw new IllegalStateException("nobody asks " + call.title());
    }
    return new Answer.Done();
  }

  List<MachineView> listing(Instant now) {
    Instant seen = now.minusSeconds(random.nextInt((int) OLDEST_LISTING.toSeconds()));
    return List.of(seen.isBefore(changedAt) ? before : view(seen));
  }

  boolean isInstalled(Instant now) {
    return !now.isBefore(installedAt);
  }

  private MachineView view(Instant now) {
    return MachineView.builder()
        .id(ID)
        .name(NAME)
        .deployed(isInstalled(now))
        .running(running)
        .hostName(hostName)
        .memoryMiB(OptionalLong.of(memoryMiB))
        .cores(OptionalLong.of(1))
        .build();
  }
}
