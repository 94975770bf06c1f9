package io.vpskit.testkit.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A licence as it stood when it was asked for. A value of this type does not follow later changes;
 * {@code toString} shows no key.
 */
public interface LicenceRecord {

  /**
   * The number of the licence.
   *
   * @return the number
   */
  long id();

  /**
   * The account that owns it.
   *
   * @return the login name
   */
  String owner();

  /**
   * The number of its tariff.
   *
   * @return the tariff
   */
  long tariff();

  /**
   * The name its owner gave it.
   *
   * @return the name, may be empty
   */
  String name();

  /**
   * The address it is bound to.
   *
   * @return the address
   */
  String address();

  /**
   * The server's own address, as its owner gave it.
   *
   * @return the address, may be empty
   */
  String remoteAddress();

  /**
   * What its owner sent as {@code remoteid}. The panel shows it to nobody.
   *
   * @return the reference, may be empty
   */
  String reference();

  /**
   * The term it was ordered or last renewed for.
   *
   * @return months
   */
  int months();

  /**
   * Where it is in its life.
   *
   * @return the status
   */
  LicenceStatus status();

  /**
   * The day its term ends.
   *
   * @return the day, absent while the term has not begun
   */
  Optional<LocalDate> ends();

  /**
   * By how many months the seller renews it on his own.
   *
   * @return months, 0 when he does not
   */
  int automaticRenewalMonths();

  /**
   * The amounts of its add-ons.
   *
   * @return amounts by the number of the add-on
   */
  Map<Long, Integer> addOns();

  /**
   * Compares the key.
   *
   * @param key the key to compare with
   * @return whether it is the licence's present key
   */
  boolean keyMatches(String key);
}
