package io.vpskit.provisioning.internal.licence;

import io.vpskit.core.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A seller of licences with the rules of a real one and bad lines: answers are lost before and
 * after the effect, and an effect may come late. Everything that cost money is counted. What may be
 * asked for twice at most is not lost twice: that is for people.
 */
final class ModelSeller {
  private static final String CANARY = System.getProperty("vpskit.canary", "kanarek-7Qx");
  private static final Duration LATEST_EFFECT = Duration.ofMinutes(4);

  /** What came of a call. */
  enum Outcome {
    DONE,
    REFUSED,
    UNKNOWN
  }

  private final Random random;
  private final int trouble;
  private final List<Licence> licences = new ArrayList<>();
  private final List<Late> late = new ArrayList<>();
  private int lastId = 700_000;
  private boolean unanswered;
  int orders;
  int renewals;
  int keys;

  private record Late(Instant at, Runnable effect) {}

  static final class Licence {
    String id;
    String name;
    String address;
    LicenceStatus status = LicenceStatus.ACTIVE;
    LocalDate end;
    LocalDate addressChanged;
    LocalDate keyChanged;
    int key;
    Instant readyAt = Instant.MIN;
  }

  ModelSeller(Random random, int trouble) {
    this.random = random;
    this.trouble = trouble;
  }

  Licence add(String name, String address, LocalDate changed, LocalDate end) {
    Licence licence = new Licence();
    licence.id = Integer.toString(++lastId);
    licence.name = name;
    licence.address = address;
    licence.addressChanged = changed;
    licence.keyChanged = changed;
    licence.end = end;
    licences.add(licence);
    return licence;
  }

  List<Licence> named(String marker) {
    return licences.stream().filter(licence -> licence.name.startsWith(marker)).toList();
  }

  List<LicenceView> list(Instant now) {
    settle(now);
    return licences.stream().map(licence -> view(licence, now)).toList();
  }

  Optional<LicenceDetails> read(String id, Instant now) {
    settle(now);
    return licences.stream()
        .filter(licence -> licence.id.equals(id))
        .findFirst()
        .map(
            licence ->
                new LicenceDetails(
                    view(licence, now),
                    now.isBefore(licence.readyAt)
                        ? Optional.empty()
                        : Optional.of(Secret.of(CANARY + licence.key)),
                    Map.of()));
  }

  Outcome order(WantedLicence wanted, Instant now) {
    return send(
        now,
        () -> {
          orders++;
          LocalDate today = LicencePolicy.day(now);
          Licence licence =
              add(wanted.name(), wanted.address(), today, today.plusMonths(wanted.months()));
          licence.readyAt = now.plusSeconds(random.nextInt(60));
        });
  }

  Outcome perform(String id, LicenceAct act, Instant now) {
    settle(now);
    Licence licence = licences.stream().filter(it -> it.id.equals(id)).findFirst().orElseThrow();
    if (licence.status == LicenceStatus.DELETED || breaksMonthRule(licence, act, now)) {
      return Outcome.REFUSED;
    }
    if (!act.unsafe()) {
      return send(now, () -> apply(licence, act, now));
    }
    if (unanswered) {
      apply(licence, act, now);
      unanswered = false;
      return Outcome.DONE;
    }
    Outcome outcome = send(now, () -> apply(licence, act, now));
    unanswered = outcome == Outcome.UNKNOWN;
    return outcome;
  }

  private boolean breaksMonthRule(Licence licence, LicenceAct act, Instant now) {
    LocalDate today = LicencePolicy.day(now);
    if (act instanceof LicenceAct.Bind bind) {
      return !licence.address.equals(bind.address())
          && licence.addressChanged.plusDays(31).isAfter(today);
    }
    return act instanceof LicenceAct.RenewKey && licence.keyChanged.plusDays(31).isAfter(today);
  }

  private Outcome send(Instant now, Runnable effect) {
    int chance = random.nextInt(100);
    if (chance >= trouble) {
      effect.run();
      return Outcome.DONE;
    }
    switch (chance % 3) {
      case 0 -> effect.run();
      case 1 -> {
        long seconds = 1 + random.nextInt((int) LATEST_EFFECT.toSeconds());
        late.add(new Late(now.plusSeconds(seconds), effect));
      }
      default -> {}
    }
    return Outcome.UNKNOWN;
  }

  private void settle(Instant now) {
    List<Late> due = late.stream().filter(it -> !it.at().isAfter(now)).toList();
    late.removeAll(due);
    due.forEach(it -> it.effect().run());
    LocalDate today = LicencePolicy.day(now);
    for (Licence licence : licences) {
      if (licence.status == LicenceStatus.ACTIVE && !licence.end.isAfter(today)) {
        licence.status = LicenceStatus.SUSPENDED;
      }
    }
  }

  private void apply(Licence licence, LicenceAct act, Instant now) {
    LocalDate today = LicencePolicy.day(now);
    if (act instanceof LicenceAct.Bind bind) {
      licence.name = bind.name();
      if (!licence.address.equals(bind.address())) {
        licence.addressChanged = today;
      }
      licence.address = bind.address();
    } else if (act instanceof LicenceAct.Free free) {
      licence.name = free.name();
      licence.address = free.address();
    } else if (act instanceof LicenceAct.RenewKey) {
      keys++;
      licence.key++;
      licence.keyChanged = today;
    } else if (act instanceof LicenceAct.Renew renew) {
      renewals++;
      boolean off = licence.status == LicenceStatus.SUSPENDED;
      licence.end = (off ? today : licence.end).plusMonths(renew.renewal().months());
      licence.status = LicenceStatus.ACTIVE;
    } else if (act instanceof LicenceAct.SwitchOn) {
      licence.status = LicenceStatus.ACTIVE;
    } else if (act instanceof LicenceAct.SwitchOff) {
      licence.status = LicenceStatus.SUSPENDED;
    } else if (act instanceof LicenceAct.Cancel) {
      licence.status = LicenceStatus.DELETED;
    } else if (!(act instanceof LicenceAct.StopRenewal)) {
      throw new IllegalArgumentException("nobody sends " + act);
    }
  }

  private static LicenceView view(Licence licence, Instant now) {
    boolean ready = !now.isBefore(licence.readyAt);
    return new LicenceView(
        licence.id,
        Optional.of(licence.name),
        Optional.of(licence.address),
        Optional.of(Licences.TARIFF),
        ready ? licence.status : LicenceStatus.IN_PROGRESS,
        Optional.of(licence.end),
        Optional.of(licence.end),
        Optional.of(licence.addressChanged),
        Optional.of(licence.keyChanged));
  }
}
