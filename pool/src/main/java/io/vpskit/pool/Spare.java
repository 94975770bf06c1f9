package io.vpskit.pool;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the rules need to know of one spare. Spares that are being deleted or are quarantined are
 * not told to the rules. Values are immutable.
 *
 * @param id the caller's id of the spare, not blank
 * @param fingerprint what it was, or is being, built as
 * @param state where it is
 * @param readyAt when it became ready, which is when its age starts; present when it is ready,
 *     absent while it is being built; kept to the millisecond, between 1970 and 9999
 */
public record Spare(
    String id, Fingerprint fingerprint, SpareState state, Optional<Instant> readyAt) {

  /** The spare that became ready first comes first, ties go by id. */
  static final Comparator<Spare> OLDEST_FIRST =
      Comparator.comparing(Spare::readySince).thenComparing(Spare::id);

  /**
   * Checks that state and time agree and cuts the time to the millisecond.
   *
   * @param id the caller's id of the spare
   * @param fingerprint what it was built as
   * @param state where it is
   * @param readyAt when it became ready
   * @throws IllegalArgumentException naming what is blank, missing, out of place or out of range
   */
  public Spare {
    Problems problems = new Problems("spare " + id);
    problems.checkId("id", id);
    if (state == SpareState.READY && readyAt.isEmpty()) {
      problems.add("readyAt must be given for READY");
    }
    if (state == SpareState.BUILDING && readyAt.isPresent()) {
      problems.add("readyAt must not be given for BUILDING");
    }
    readyAt.ifPresent(time -> PoolTime.check(problems, "readyAt", time));
    problems.refuse();
    readyAt = readyAt.map(time -> time.truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * A spare under construction.
   *
   * @param id the caller's id
   * @param fingerprint what it is being built as
   * @return the spare
   */
  public static Spare building(String id, Fingerprint fingerprint) {
    return new Spare(id, fingerprint, SpareState.BUILDING, Optional.empty());
  }

  /**
   * A spare that is ready for sale.
   *
   * @param id the caller's id
   * @param fingerprint what it was built as
   * @param readyAt when it became ready
   * @return the spare
   */
  public static Spare ready(String id, Fingerprint fingerprint, Instant readyAt) {
    return new Spare(id, fingerprint, SpareState.READY, Optional.of(readyAt));
  }

  /**
   * A spare that an order has taken.
   *
   * @param id the caller's id
   * @param fingerprint what it was built as
   * @return the spare
   */
  public static Spare claimed(String id, Fingerprint fingerprint) {
    return new Spare(id, fingerprint, SpareState.CLAIMED, Optional.empty());
  }

  /**
   * The key whose stock it is.
   *
   * @return the key of its fingerprint
   */
  public PoolKey key() {
    return fingerprint.key();
  }

  /** When it became ready; only for spares that are ready. */
  Instant readySince() {
    return readyAt.orElseThrow();
  }

  boolean isReady() {
    return state == SpareState.READY;
  }
}
