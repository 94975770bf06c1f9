package io.vpskit.provisioning.internal.engine;

import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.provisioning.LicenceAddressChange;
import io.vpskit.provisioning.LicenceProduct;
import io.vpskit.provisioning.LicensingServer;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.internal.gateway.BillManagerGateway;
import io.vpskit.provisioning.internal.gateway.LicenceGateway;
import io.vpskit.provisioning.internal.licence.LicenceGoal;
import io.vpskit.provisioning.internal.licence.LicenceNames;
import io.vpskit.provisioning.internal.licence.LicencePeriods;
import io.vpskit.provisioning.internal.licence.LicencePolicy;
import io.vpskit.provisioning.internal.licence.LicenceRules;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What follows from the settings of a licensing server. */
public final class Licensing {
  private Licensing() {}

  /** Whether an order with this licence can be served by a module. */
  public static boolean sells(ProcessingModule module, String licence) {
    return module.licensingServer().flatMap(server -> server.product(licence)).isPresent();
  }

  /** Prepares the connection to a server; nothing is sent yet. */
  public static LicenceGateway connect(LicensingServer server, InstantSource clock) {
    Map<String, SellerSettings> sellers = new HashMap<>();
    server.products().forEach(product -> sellers.put(product.name(), seller(server, product)));
    return BillManagerGateway.connect(server.settings(), sellers, clock);
  }

  /** The functions of another type of product are called alike. */
  public static SellerSettings seller(LicensingServer server, LicenceProduct product) {
    SellerSettings seller = server.seller();
    String usual = seller.productType();
    String type = product.productType().orElse(usual);
    return SellerSettings.builder()
        .from(seller)
        .productType(type)
        .orderFunction(ofType(seller.orderFunction(), usual, type))
        .tariffListFunction(ofType(seller.tariffListFunction(), usual, type))
        .build();
  }

  private static String ofType(String function, String usual, String type) {
    return ("." + function).replace("." + usual + ".", "." + type + ".").substring(1);
  }

  static Optional<LicenceRules> rules(ProcessingModule module) {
    return module
        .licensingServer()
        .map(
            server ->
                new LicenceRules(
                    server.name(),
                    new LicenceNames(server.installationPrefix()),
                    policy(server),
                    atDeletion(server),
                    server.atEarlyAddressChange() == LicenceAddressChange.ANOTHER_LICENCE,
                    products(server),
                    new LicencePeriods(module.licencePeriods())));
  }

  private static LicencePolicy policy(LicensingServer server) {
    return new LicencePolicy(
        server.seller().freeName(),
        server.seller().freeAddress(),
        server.restDays(),
        server.adoptByAddress(),
        server.newKeyAtReuse(),
        server.renewalWindowDays(),
        server.proofDelay(),
        server.activationLimit());
  }

  private static LicenceGoal atDeletion(LicensingServer server) {
    return switch (server.atDeletion()) {
      case RETURN_TO_POOL -> LicenceGoal.RETURNED;
      case DELETE -> LicenceGoal.CANCELLED;
      case LET_EXPIRE -> LicenceGoal.LEFT_TO_EXPIRE;
    };
  }

  private static Map<String, LicenceRules.Product> products(LicensingServer server) {
    Map<String, LicenceRules.Product> products = new HashMap<>();
    server
        .products()
        .forEach(
            it -> products.put(it.name(), new LicenceRules.Product(it.tariffId(), it.addOns())));
    return products;
  }
}
