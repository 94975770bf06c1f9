package io.vpskit.testkit.ledger;

import java.math.BigDecimal;
import java.util.List;

/** What an emulated BILLmanager remembers: calls, accounts, licences, and every charge. */
public interface BillManagerLedger extends PanelLedger {

  /**
   * The charges ever made, oldest first; none is ever forgotten.
   *
   * @return the charges
   */
  List<Charge> charges();

  /**
   * The charges for licences that had a name when they were charged, oldest first.
   *
   * @param licenceName the whole name
   * @return the charges
   */
  List<Charge> charges(String licenceName);

  /**
   * The charges for a licence, oldest first.
   *
   * @param licence its number
   * @return the charges
   */
  List<Charge> charges(long licence);

  /**
   * What an account has spent.
   *
   * @param account the login name
   * @return the sum of its charges
   */
  BigDecimal spent(String account);

  /**
   * The licences ever made, deleted ones included, by number; none is ever forgotten.
   *
   * @return the licences as they stand
   */
  List<LicenceRecord> licencesEverMade();

  /**
   * The licences ever made that carry a name now.
   *
   * @param name the whole name
   * @return the licences as they stand
   */
  List<LicenceRecord> licencesNamed(String name);

  /**
   * How many licences were ever ordered through calls.
   *
   * @return the number, unpaid orders included
   */
  long orderCount();
}
