package io.vpskit.provisioning.internal.workflow.call;

import io.vpskit.provisioning.internal.licence.WantedLicence;
import java.time.LocalDate;

/** One thing to ask of the licensing server, about a product that we have a name for. */
public sealed interface LicenceCall extends PanelCall {
  String product();

  /** All licences of the account. */
  record ListLicences(String product) implements LicenceCall {}

  /** One licence with its key. */
  record ReadLicence(String product, String licence) implements LicenceCall {}

  /** Whether the seller would license the address. */
  record CheckAddress(String product, WantedLicence wanted) implements LicenceCall {}

  /**
   * Buys a licence, paid at once.
   *
   * @param reference our identifier of the service
   */
  record OrderLicence(String product, WantedLicence wanted, String reference)
      implements LicenceCall {}

  /** Gives a licence a name and an address. */
  record BindLicence(String product, String licence, String name, String address, String reference)
      implements LicenceCall {}

  /** Gives a licence the name and the address of a free one. */
  record FreeLicence(String product, String licence) implements LicenceCall {}

  /** Has another key made. */
  record RenewKey(String product, String licence) implements LicenceCall {}

  /**
   * Pays for a longer term.
   *
   * @param end when the term ends now; nothing is paid when it does not
   */
  record RenewLicence(String product, String licence, int months, LocalDate end)
      implements LicenceCall {}

  record SwitchLicenceOn(String product, String licence) implements LicenceCall {}

  record SwitchLicenceOff(String product, String licence) implements LicenceCall {}

  record CancelLicence(String product, String licence) implements LicenceCall {}

  /** Keeps the seller from renewing it by himself. */
  record StopRenewal(String product, String licence) implements LicenceCall {}

  @Override
  default boolean unsafe() {
    return this instanceof OrderLicence || this instanceof RenewKey || this instanceof RenewLicence;
  }
}
