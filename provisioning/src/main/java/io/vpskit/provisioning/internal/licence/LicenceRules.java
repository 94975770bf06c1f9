package io.vpskit.provisioning.internal.licence;

import java.util.Map;
import java.util.Optional;

/**
 * How a module deals with licences.
 *
 * @param server the licensing server's name
 * @param names how our licences are called there
 * @param atDeletion what becomes of the licence of a service that is deleted
 * @param anotherAtEarlyAddressChange whether a service gets another licence when its own must not
 *     follow it to another address yet
 * @param products what can be ordered, by our names
 * @param periods for how long it is ordered
 */
public record LicenceRules(
    String server,
    LicenceNames names,
    LicencePolicy policy,
    LicenceGoal atDeletion,
    boolean anotherAtEarlyAddressChange,
    Map<String, Product> products,
    LicencePeriods periods) {
  public LicenceRules {
    products = Map.copyOf(products);
  }

  /** What the seller calls a product. */
  public record Product(String tariffId, Map<String, Integer> addOns) {
    public Product {
      addOns = Map.copyOf(addOns);
    }
  }

  /** The licence of a service; nothing when the product is not sold here. */
  public Optional<WantedLicence> wanted(
      String product, String service, String serviceName, String address, int serviceMonths) {
    return Optional.ofNullable(products.get(product))
        .map(
            sold ->
                new WantedLicence(
                    names.marker(service),
                    names.of(service, serviceName),
                    address,
                    sold.tariffId(),
                    sold.addOns(),
                    periods.months(serviceMonths)));
  }
}
