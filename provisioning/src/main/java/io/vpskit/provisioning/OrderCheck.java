package io.vpskit.provisioning;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.internal.engine.Catalogue;
import io.vpskit.provisioning.internal.engine.Licensing;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether an order can be served at all, and what makes two orders the same. */
final class OrderCheck {
  private static final int LONGEST_ID = 64;
  private static final int MOST_SSH_KEYS = 16;
  private static final Pattern SSH_KEY =
      Pattern.compile("(?=.{1,4096}$)[a-z0-9@.-]+ [A-Za-z0-9+/]+={0,3}( [^\\r\\n]*)?");

  private OrderCheck() {}

  static void require(Order order, Catalogue catalogue) {
    Problems problems =
        new Problems()
            .unless(
                !order.id().isBlank() && order.id().length() <= LONGEST_ID,
                "id must have 1 to %d characters, has %d",
                LONGEST_ID,
                order.id().length())
            .unless(
                Names.isHostName(order.hostName()),
                "hostName must be %s, was '%s'",
                Names.HOST_NAME_RULE,
                order.hostName())
            .unless(
                order.rootPassword().map(Passwords::isPassword).orElse(true),
                "rootPassword must have %s",
                Passwords.RULE);
    checkExtras(problems, order);
    checkCustomer(problems, order.customer(), catalogue);
    checkOffer(problems, order, catalogue);
    List<String> found = problems.found();
    if (!found.isEmpty()) {
      throw new InvalidRequestException("order '" + order.id() + "'", found);
    }
  }

  private static void checkExtras(Problems problems, Order order) {
    problems
        .unless(
            order.recipe().map(name -> !name.isBlank() && name.length() <= 64).orElse(true),
            "recipe must have 1 to 64 characters")
        .unless(
            order.sshKeys().size() <= MOST_SSH_KEYS,
            "sshKeys must be at most %d, were %d",
            MOST_SSH_KEYS,
            order.sshKeys().size())
        .unless(
            order.sshKeys().stream().allMatch(key -> SSH_KEY.matcher(key).matches()),
            "sshKeys must each be one line of a kind, a key in base64 and perhaps a comment, of at"
                + " most 4096 characters")
        .unless(
            order.periodMonths() >= 1 && order.periodMonths() <= Order.MOST_MONTHS,
            "periodMonths must be 1 to %d, was %d",
            Order.MOST_MONTHS,
            order.periodMonths())
        .unless(
            order.additionalAddresses().size() <= Tariff.MOST_ADDRESSES,
            "additionalAddresses must be at most %d, were %d",
            Tariff.MOST_ADDRESSES,
            order.additionalAddresses().size());
  }

  private static void checkCustomer(Problems problems, Customer customer, Catalogue catalogue) {
    for (ProcessingModule module : catalogue.modules()) {
      module
          .pool()
          .map(ModulePool::owner)
          .ifPresent(
              owner ->
                  problems.unless(
                      owner.equals(customer) || !owner.accountName().equals(customer.accountName()),
                      "customer has the account name '%s' of the pool owner of module '%s'",
                      owner.accountName(),
                      module.name()));
    }
  }

  private static void checkOffer(Problems problems, Order order, Catalogue catalogue) {
    Optional<Tariff> tariff = catalogue.tariff(order.tariff());
    problems.unless(tariff.isPresent(), "tariff '%s' is not known", order.tariff());
    tariff.ifPresent(
        known ->
            problems
                .unless(
                    known.osTemplates().contains(order.osTemplate()),
                    "osTemplate '%s' is not one of tariff '%s': %s",
                    order.osTemplate(),
                    known.name(),
                    known.osTemplates())
                .unless(
                    !catalogue.serving(known.name()).isEmpty(),
                    "tariff '%s' is served by no active module",
                    known.name()));
    if (tariff.isPresent() && !catalogue.serving(order.tariff()).isEmpty()) {
      checkModules(problems, order, tariff.get(), catalogue);
    }
  }

  private static void checkModules(
      Problems problems, Order order, Tariff tariff, Catalogue catalogue) {
    List<ProcessingModule> serving = catalogue.serving(tariff.name());
    List<String> dataCenters =
        serving.stream().flatMap(module -> module.dataCenter().stream()).distinct().toList();
    problems.unless(
        order.dataCenter().map(dataCenters::contains).orElse(true),
        "dataCenter '%s' is not one of those with tariff '%s': %s",
        order.dataCenter().orElse(""),
        tariff.name(),
        dataCenters);
    List<ProcessingModule> there =
        serving.stream()
            .filter(
                it -> order.dataCenter().isEmpty() || it.dataCenter().equals(order.dataCenter()))
            .toList();
    checkSoftware(problems, order, tariff, there);
  }

  /** What is left of the modules grows less with each thing that is asked for. */
  private static void checkSoftware(
      Problems problems, Order order, Tariff tariff, List<ProcessingModule> there) {
    Optional<String> recipe = order.recipe().or(tariff::recipe);
    List<ProcessingModule> withRecipe =
        there.stream().filter(it -> recipe.isEmpty() || it.usesRecipes()).toList();
    problems.unless(
        recipe.isEmpty() || !withRecipe.isEmpty(),
        "recipe '%s' cannot be used: no module that could serve the order uses recipes",
        recipe.orElse(""));
    Optional<String> licence = order.licence().or(tariff::licence);
    List<ProcessingModule> withLicence =
        withRecipe.stream()
            .filter(it -> licence.isEmpty() || Licensing.sells(it, licence.get()))
            .toList();
    problems.unless(
        licence.isEmpty() || !withLicence.isEmpty(),
        "licence '%s' is sold by the licensing server of no module that could serve the order",
        licence.orElse(""));
    order
        .rootPassword()
        .ifPresent(
            password ->
                Passwords.check(
                    problems, "rootPassword", password, withLicence, order.osTemplate()));
  }

  /** Equal for orders of equal content. */
  static String digest(Order order) {
    return Digest.of(
        List.of(
            order.customer().id(),
            order.customer().accountName(),
            order.tariff(),
            order.osTemplate(),
            order.hostName(),
            order.rootPassword().map(Secret::reveal).orElse(""),
            order.dataCenter().orElse(""),
            order.recipe().orElse(""),
            String.join("\n", order.sshKeys()),
            order.additionalAddresses().toString(),
            order.licence().orElse(""),
            Integer.toString(order.periodMonths())));
  }
}
