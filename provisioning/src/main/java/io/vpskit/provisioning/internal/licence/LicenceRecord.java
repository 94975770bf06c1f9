package io.vpskit.provisioning.internal.licence;

import io.vpskit.core.Secret;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** The licence of a service, as it is on record: it outlives the operations that work on it. */
@Value.Immutable
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true)
public interface LicenceRecord extends WithLicenceRecord {
  /** The name of the licensing server it comes from. */
  String server();

  /** Our name of what it is a licence for. */
  String product();

  WantedLicence wanted();

  LicenceGoal goal();

  /** Whether the goal was reached. */
  @Value.Default
  default boolean settled() {
    return false;
  }

  LicenceMemory memory();

  /** The seller's identifier of it; no other service has the same one. */
  Optional<String> licence();

  /** What was free and is being given to the service. */
  Optional<Taking> taking();

  /** A licence that is to be taken if no other service has it. */
  Optional<String> candidate();

  /** Whether only the candidate's address tells that it is the service's own. */
  @Value.Default
  default boolean candidateByAddress() {
    return false;
  }

  /** The licence that it had before; what was sent for that one still holds if it comes back. */
  Optional<String> former();

  /** What shall be done next, as it was decided when the licence was read. */
  Optional<LicenceAct> nextAct();

  /** The order that was sent last, as long as it has not led to a licence. */
  Optional<SentOrder> order();

  /** Whether an order may have left a licence that is not on record. */
  @Value.Default
  default boolean ordered() {
    return false;
  }

  /** How many orders were sent for the present goal. */
  @Value.Default
  default int ordersSent() {
    return 0;
  }

  /** The licences without a name that had the address when the list was read. */
  Set<String> nameless();

  /** Licences that turned out to be on record for other services. */
  Set<String> ofOthers();

  /** Licences that were tried for the present goal and did not work. */
  Set<String> failed();

  /** The key, once it is known. */
  Optional<Secret> key();

  /** The last day of its term, as it was read last. */
  Optional<LocalDate> endDate();

  /** How far the giving of a free licence has come. */
  enum Taking {
    /** Its own form was not read yet. */
    UNREAD,
    /** It is free and fits. */
    FITTING
  }

  /** A service that shall have a licence and has none. */
  static LicenceRecord none(String server, String product, WantedLicence wanted, Instant now) {
    return builder()
        .server(server)
        .product(product)
        .wanted(wanted)
        .goal(LicenceGoal.IN_USE)
        .memory(LicenceMemory.blank(now))
        .build();
  }

  /** The same licence with something else to reach, or the same thing once more. */
  default LicenceRecord forGoal(LicenceGoal goal, Instant now) {
    return builder()
        .from(this)
        .goal(goal)
        .settled(false)
        .memory(memory().forNewGoal(now))
        .nextAct(Optional.empty())
        .ordersSent(0)
        .failed(Set.of())
        .build();
  }

  /** The service has this licence from now on. */
  default LicenceRecord having(String licence, boolean byAddress, Instant now) {
    LicenceMemory memory =
        former().filter(licence::equals).isPresent()
            ? memory().forNewGoal(now)
            : LicenceMemory.blank(now);
    return builder()
        .from(this)
        .licence(licence)
        .candidate(Optional.empty())
        .ordered(false)
        .memory(memory.withAdopted(byAddress))
        .build();
  }

  /** The service has no licence any more. */
  default LicenceRecord without() {
    return builder()
        .from(this)
        .former(licence().or(this::former))
        .licence(Optional.empty())
        .candidate(Optional.empty())
        .taking(Optional.empty())
        .nextAct(Optional.empty())
        .key(Optional.empty())
        .endDate(Optional.empty())
        .build();
  }

  /** Another licence is looked for because this one did not work. */
  default LicenceRecord withoutFailed() {
    Builder without = builder().from(without()).goal(LicenceGoal.IN_USE);
    licence().ifPresent(without::addFailed);
    return without.build();
  }

  static Builder builder() {
    return new Builder();
  }

  final class Builder extends ImmutableLicenceRecord.Builder {}
}
