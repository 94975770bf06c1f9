package io.vpskit.provisioning.internal.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** What is on record about a licence besides what the seller shows: what was sent for it. */
@Value.Immutable
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true)
public interface LicenceMemory extends WithLicenceMemory {
  /** When the present goal was set. */
  Instant since();

  /** Whether it may bear any name until it is bound: it was taken by its address. */
  boolean adopted();

  /** The new key that it gets because somebody else had used it before. */
  Optional<NewKey> newKey();

  /** The last renewal that was sent. */
  Optional<Renewal> renewal();

  /** The harmless act that was done last for the present goal. */
  Optional<Done> lastDone();

  /** Whether the seller lets us switch licences on and off, as far as is known. */
  boolean switchOffered();

  /**
   * A new key that is wanted.
   *
   * @param changedBefore when the key had been changed last, as it was read before
   * @param sentAt when it was asked for last
   * @param times how often it was asked for
   * @param answered whether the seller said that it was done
   */
  record NewKey(
      Optional<LocalDate> changedBefore, Optional<Instant> sentAt, int times, boolean answered) {}

  /** An act that was answered with success, by the name of its kind, and how often in a row. */
  record Done(String act, int times) {}

  /** Nothing was sent yet. */
  static LicenceMemory blank(Instant now) {
    return builder().since(now).adopted(false).switchOffered(true).build();
  }

  /** The licence was used by somebody else before. */
  default LicenceMemory withNewKeyWanted(Optional<LocalDate> changedBefore) {
    return withNewKey(new NewKey(changedBefore, Optional.empty(), 0, false));
  }

  /** The same licence under another goal. */
  default LicenceMemory forNewGoal(Instant now) {
    return builder().from(this).since(now).lastDone(Optional.empty()).build();
  }

  /** To be written down before an act is sent that must not be repeated blindly. */
  default LicenceMemory sending(LicenceAct act, Instant now) {
    if (act instanceof LicenceAct.Renew renew) {
      return withRenewal(renew.renewal());
    }
    if (act instanceof LicenceAct.RenewKey) {
      NewKey key = newKey().orElseThrow();
      return withNewKey(new NewKey(key.changedBefore(), Optional.of(now), key.times() + 1, false));
    }
    throw new IllegalArgumentException(act + " can be repeated");
  }

  /** What is on record once an act was answered with success. */
  default LicenceMemory done(LicenceAct act) {
    if (act instanceof LicenceAct.Renew renew) {
      return withRenewal(renew.renewal().withAnswer());
    }
    if (act instanceof LicenceAct.RenewKey) {
      NewKey key = newKey().orElseThrow();
      return withNewKey(new NewKey(key.changedBefore(), key.sentAt(), key.times(), true));
    }
    return withLastDone(new Done(nameOf(act), timesDone(act) + 1));
  }

  /** How often an act was done in a row. */
  default int timesDone(LicenceAct act) {
    return lastDone().filter(done -> done.act().equals(nameOf(act))).map(Done::times).orElse(0);
  }

  private static String nameOf(LicenceAct act) {
    return act.getClass().getSimpleName();
  }

  static Builder builder() {
    return new Builder();
  }

  final class Builder extends ImmutableLicenceMemory.Builder {}
}
