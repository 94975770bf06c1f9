package io.vpskit.provisioning.internal.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vpskit.core.Secret;
import io.vpskit.provisioning.internal.licence.LicenceAct;
import io.vpskit.provisioning.internal.licence.LicenceGoal;
import io.vpskit.provisioning.internal.licence.LicenceMemory;
import io.vpskit.provisioning.internal.licence.LicenceRecord;
import io.vpskit.provisioning.internal.licence.Renewal;
import io.vpskit.provisioning.internal.licence.SentOrder;
import io.vpskit.provisioning.internal.licence.WantedLicence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The licence of a service as JSON, without its key. Times are milliseconds, days ISO dates. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StoredLicence(
    int format,
    String server,
    String product,
    StoredWanted wanted,
    String goal,
    boolean settled,
    long since,
    boolean adopted,
    @Nullable StoredKey newKey,
    @Nullable StoredRenewal renewal,
    @Nullable String lastDone,
    int lastDoneTimes,
    boolean switchOffered,
    @Nullable String licence,
    @Nullable String taking,
    @Nullable String candidate,
    boolean candidateByAddress,
    @Nullable String former,
    @Nullable StoredAct nextAct,
    @Nullable Long orderSentAt,
    @Nullable List<String> orderSeen,
    boolean ordered,
    int ordersSent,
    @Nullable List<String> nameless,
    @Nullable List<String> ofOthers,
    @Nullable List<String> failed,
    @Nullable String endDate) {
  private static final int FORMAT = 1;

  /** What the service shall have, as JSON. */
  record StoredWanted(
      String marker,
      String name,
      String address,
      String tariffId,
      Map<String, Integer> addOns,
      int months) {
    static StoredWanted of(WantedLicence it) {
      return new StoredWanted(
          it.marker(), it.name(), it.address(), it.tariffId(), it.addOns(), it.months());
    }

    WantedLicence wanted() {
      return new WantedLicence(marker, name, address, tariffId, addOns, months);
    }
  }

  /** A new key that is wanted, as JSON. */
  record StoredKey(
      @Nullable String changedBefore, @Nullable Long sentAt, int times, boolean answered) {
    static StoredKey of(LicenceMemory.NewKey it) {
      return new StoredKey(
          day(it.changedBefore()), Columns.millis(it.sentAt()), it.times(), it.answered());
    }

    LicenceMemory.NewKey key() {
      return new LicenceMemory.NewKey(day(changedBefore), time(sentAt), times, answered);
    }
  }

  /** A renewal that was sent, as JSON. */
  record StoredRenewal(String from, int months, long sentAt, int times, boolean answered) {
    static StoredRenewal of(Renewal it) {
      return new StoredRenewal(
          it.from().toString(), it.months(), it.sentAt().toEpochMilli(), it.times(), it.answered());
    }

    Renewal renewal() {
      return new Renewal(
          LocalDate.parse(from), months, Instant.ofEpochMilli(sentAt), times, answered);
    }
  }

  /** The next thing to do, as JSON. */
  record StoredAct(
      String kind,
      @Nullable String name,
      @Nullable String address,
      @Nullable StoredRenewal renewal) {
    static StoredAct of(LicenceAct act) {
      String kind = act.getClass().getSimpleName();
      if (act instanceof LicenceAct.Bind bind) {
        return new StoredAct(kind, bind.name(), bind.address(), null);
      } else if (act instanceof LicenceAct.Free free) {
        return new StoredAct(kind, free.name(), free.address(), null);
      } else if (act instanceof LicenceAct.Renew renew) {
        return new StoredAct(kind, null, null, StoredRenewal.of(renew.renewal()));
      }
      return new StoredAct(kind, null, null, null);
    }

    LicenceAct act() {
      return switch (kind) {
        case "Bind" -> new LicenceAct.Bind(text(name), text(address));
        case "Free" -> new LicenceAct.Free(text(name), text(address));
        case "Renew" -> new LicenceAct.Renew(Optional.ofNullable(renewal).orElseThrow().renewal());
        case "RenewKey" -> new LicenceAct.RenewKey();
        case "SwitchOn" -> new LicenceAct.SwitchOn();
        case "SwitchOff" -> new LicenceAct.SwitchOff();
        case "Cancel" -> new LicenceAct.Cancel();
        case "StopRenewal" -> new LicenceAct.StopRenewal();
        default -> throw new IllegalStateException("a licence is never stored with " + kind);
      };
    }
  }

  static String write(LicenceRecord it) {
    LicenceMemory memory = it.memory();
    return StoredJson.write(
        new StoredLicence(
            FORMAT,
            it.server(),
            it.product(),
            StoredWanted.of(it.wanted()),
            it.goal().name(),
            it.settled(),
            memory.since().toEpochMilli(),
            memory.adopted(),
            memory.newKey().map(StoredKey::of).orElse(null),
            memory.renewal().map(StoredRenewal::of).orElse(null),
            memory.lastDone().map(LicenceMemory.Done::act).orElse(null),
            memory.lastDone().map(LicenceMemory.Done::times).orElse(0),
            memory.switchOffered(),
            it.licence().orElse(null),
            it.taking().map(Enum::name).orElse(null),
            it.candidate().orElse(null),
            it.candidateByAddress(),
            it.former().orElse(null),
            it.nextAct().map(StoredAct::of).orElse(null),
            Columns.millis(it.order().map(SentOrder::at)),
            it.order().map(order -> List.copyOf(order.seen())).orElse(null),
            it.ordered(),
            it.ordersSent(),
            List.copyOf(it.nameless()),
            List.copyOf(it.ofOthers()),
            List.copyOf(it.failed()),
            day(it.endDate())));
  }

  static LicenceRecord read(String json, Optional<Secret> key) {
    StoredLicence stored = StoredJson.read(json, StoredLicence.class, "the licence");
    if (stored.format != FORMAT) {
      throw new IllegalStateException(
          "a licence has format " + stored.format + ", known is " + FORMAT);
    }
    return LicenceRecord.builder()
        .server(stored.server)
        .product(stored.product)
        .wanted(stored.wanted.wanted())
        .goal(LicenceGoal.valueOf(stored.goal))
        .settled(stored.settled)
        .memory(stored.memory())
        .licence(Optional.ofNullable(stored.licence))
        .taking(Optional.ofNullable(stored.taking).map(LicenceRecord.Taking::valueOf))
        .candidate(Optional.ofNullable(stored.candidate))
        .candidateByAddress(stored.candidateByAddress)
        .former(Optional.ofNullable(stored.former))
        .nextAct(Optional.ofNullable(stored.nextAct).map(StoredAct::act))
        .order(time(stored.orderSentAt).map(at -> new SentOrder(at, set(stored.orderSeen))))
        .ordered(stored.ordered)
        .ordersSent(stored.ordersSent)
        .nameless(set(stored.nameless))
        .ofOthers(set(stored.ofOthers))
        .failed(set(stored.failed))
        .key(key)
        .endDate(day(stored.endDate))
        .build();
  }

  private LicenceMemory memory() {
    return LicenceMemory.builder()
        .since(Instant.ofEpochMilli(since))
        .adopted(adopted)
        .newKey(Optional.ofNullable(newKey).map(StoredKey::key))
        .renewal(Optional.ofNullable(renewal).map(StoredRenewal::renewal))
        .lastDone(
            Optional.ofNullable(lastDone).map(act -> new LicenceMemory.Done(act, lastDoneTimes)))
        .switchOffered(switchOffered)
        .build();
  }

  private static String text(@Nullable String stored) {
    return Optional.ofNullable(stored).orElseThrow();
  }

  private static Set<String> set(@Nullable List<String> stored) {
    return Set.copyOf(StoredJson.list(stored));
  }

  private static Optional<LocalDate> day(@Nullable String stored) {
    return Optional.ofNullable(stored).map(LocalDate::parse);
  }

  private static @Nullable String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private static Optional<Instant> time(@Nullable Long millis) {
    return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
  }
}
